/** A name in both languages. */
export type BilingualName = Readonly<Record<'vi' | 'en', string>>;
export type MessageValue = string | number | BilingualName;
/** Values for a message's `{name}` placeholders. */
export type MessageValues = Readonly<Record<string, MessageValue>>;

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Replaces `{name}` placeholders with their values, and `{name|word|words}` with the first word if the value is 1, else
 * the second. `shown` formats a value; without it numbers are unformatted and names Vietnamese. @throws Error if a
 * value is missing: an unfilled placeholder is a bug.
 */
export function formatMessage(
  template: string,
  values: MessageValues = {},
  shown: (value: MessageValue) => string = asInWorkbooks,
): string {
  return template.replace(
    PLACE,
    (_place, name: string, one: string | undefined, many: string | undefined) => {
      const value = values[name];
      if (value === undefined) throw new Error(`message "${template}" lacks the value "${name}"`);
      if (one === undefined || many === undefined) return shown(value);
      return String(value) === '1' ? one : many;
    },
  );
}

const asInWorkbooks = (value: MessageValue): string => (typeof value === 'object' ? value.vi : String(value));

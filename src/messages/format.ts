/** A name that each language has its own of. */
export type Named = Readonly<Record<'vi' | 'en', string>>;
export type MessageValue = string | number | Named;
/** Values put into a message's `{name}` places. */
export type MessageValues = Readonly<Record<string, MessageValue>>;

const PLACE = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/**
 * Fills `{name}` places with their values, and `{name|word|words}` with the first word where the value is 1, else with
 * the second. `shown` writes a value; without it numbers stand as they are and names in Vietnamese. @throws Error when a value is missing: a message with a hole is a program failure.
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

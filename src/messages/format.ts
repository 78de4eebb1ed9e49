/** Values put into a message's `{name}` places. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Fills `{name}` places. @throws Error when a value is missing: a message with a hole is a program failure. */
export function formatMessage(template: string, values: MessageValues = {}): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`message "${template}" lacks the value "${name}"`);
    return String(value);
  });
}

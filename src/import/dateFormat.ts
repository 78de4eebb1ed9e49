export interface DatePart {
  kind: 'day' | 'month' | 'year' | 'text';
  /** The code's letters, or the literal text between codes. */
  text: string;
}

const TOKEN =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|\[[^[\]]{0,40}\]|_.|\*.|(?<letters>d+|m+|y+|h+|s+|am\/pm)|(?<other>[^"])/giu;

/**
 * The parts a date format displays, in order; null for a format that shows no day, month or year. The time of day is
 * left out: a deadline is a day. Names of months and weekdays count as numbers.
 */
export function dateParts(format: string | null): DatePart[] | null {
  if (format === null || format.length > 500 || /^general$/i.test(format)) return null;
  const parts: DatePart[] = [];
  let afterHours = false;
  // The first section is for positive numbers, which dates are.
  for (const { groups = {} } of firstSection(format).matchAll(TOKEN)) {
    const { quoted, escaped, letters, other } = groups;
    const code = letters?.toLowerCase();
    if (code === undefined) {
      const text = quoted ?? escaped ?? (other === undefined || /[#0?%.;@]/.test(other) ? '' : other);
      if (/[#0?@]/.test(other ?? '')) return null;
      if (text !== '') parts.push({ kind: 'text', text });
    } else if (code[0] === 'h' || code[0] === 's' || code === 'am/pm') {
      afterHours = code[0] === 'h';
      while (/^[\s:]*$/.test(parts.at(-1)?.kind === 'text' ? (parts.at(-1)?.text ?? 'x') : 'x')) parts.pop();
    } else if (code[0] === 'm' && afterHours) afterHours = false;
    else if (code[0] === 'd')
      parts.push({ kind: code.length > 2 ? 'text' : 'day', text: code.length > 2 ? '' : code });
    else if (code[0] === 'm') parts.push({ kind: 'month', text: code.slice(0, 2) });
    else parts.push({ kind: 'year', text: code });
  }
  const trimmed = trimSeparators(parts);
  return trimmed.some(({ kind }) => kind === 'month' || kind === 'year') ? trimmed : null;
}

function firstSection(format: string): string {
  let quoted = false;
  for (let index = 0; index < format.length; index += 1) {
    if (format[index] === '"') quoted = !quoted;
    if (format[index] === ';' && !quoted) return format.slice(0, index);
  }
  return format;
}

/** A trailing separator belongs to the omitted time. */
function trimSeparators(parts: readonly DatePart[]): DatePart[] {
  const isSeparator = (part: DatePart | undefined) => part?.kind === 'text' && !/\p{L}/u.test(part.text);
  const kept = [...parts];
  while (isSeparator(kept.at(-1))) kept.pop();
  return kept;
}

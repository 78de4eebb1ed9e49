/**
 * Characters no text should contain: Word's vertical tabs, bells, zero-width marks and the like; line breaks and tabs
 * are allowed.
 */
const CONTROL_CHARACTERS =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Line breaks of other programs: Word's, Unicode's. */
const LINE_BREAKS = /[\v\u2028\u2029]/g;

/** Without control characters; what ended a line still does. */
export const withoutControls = (text: string): string =>
  text.replace(LINE_BREAKS, '\n').replace(CONTROL_CHARACTERS, '');

/** Collapses spaces to single plain ones, trimmed; keeps line breaks. */
export function spaced(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}

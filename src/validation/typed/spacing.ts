/**
 * Characters no text should contain: Word's vertical tabs, bells, zero-width marks and the like; line breaks and tabs
 * are allowed.
 */
export const CONTROL_CHARACTERS =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Collapses spaces to single plain ones, trimmed; keeps line breaks. */
export function spaced(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}

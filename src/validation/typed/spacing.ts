/** What no text should hold: Word's vertical tabs, bells, zero-width marks and the like; not line breaks and tabs. */
export const CONTROL_CHARACTERS =
  /(?![\t\n\r])\p{Cc}|[\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Single plain spaces, none at the ends; line breaks stay. */
export function spaced(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .join('\n')
    .trim();
}

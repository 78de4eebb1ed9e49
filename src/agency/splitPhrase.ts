import { tidy } from '../text/normalise';

/** Part of a phrase that may hold several names, up to a delimiter that no name crosses. */
export interface Stretch {
  text: string;
  /** Text of the parentheses after it, tidied, or null. */
  condition: string | null;
  /** As typed, with the parentheses: "(đối với nhiệm vụ rà soát)"; empty if there are none. */
  parentheses: string;
}

const HARD_MARK = /[;:\n\r)]/;

/** End of the parenthesis opened at `open`: just past its closing mark, or the end of the text if unclosed. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/**
 * Splits a phrase at semicolons, colons, line breaks and parentheses; nested parentheses stay whole. One at the
 * beginning of a line belongs to the line above: people break lines where a cell is narrow.
 */
export function splitPhrase(phrase: string): Stretch[] {
  const stretches: Stretch[] = [];
  /** The last one, as long as only parentheses and line breaks follow it. */
  let open: Stretch | null = null;
  let from = 0;
  for (let at = 0; at <= phrase.length; at += 1) {
    const mark = phrase[at];
    if (mark !== undefined && mark !== '(' && !HARD_MARK.test(mark)) continue;
    const text = phrase.slice(from, at);
    const blank = !/[\p{L}\p{N}]/u.test(text);
    if (mark === '(') {
      const end = closing(phrase, at);
      const parentheses = phrase.slice(at, end);
      const condition = tidy(parentheses.replace(/^\(|\)$/g, '')) || null;
      if (blank && open) {
        open.condition = [open.condition, condition].filter((each) => each !== null).join('; ') || null;
        open.parentheses += ` ${parentheses}`;
      } else {
        open = { text, condition, parentheses };
        stretches.push(open);
      }
      at = end - 1;
    } else {
      if (!blank) {
        open = { text, condition: null, parentheses: '' };
        stretches.push(open);
      }
      if (mark !== '\n' && mark !== '\r') open = null;
    }
    from = at + 1;
  }
  return stretches;
}

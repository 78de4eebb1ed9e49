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

interface Open {
  text: string;
  /** As typed, one after the other. */
  parentheses: string[];
}

function closed({ text, parentheses }: Open): Stretch {
  const conditions = parentheses.map((typed) => tidy(typed.replace(/^\(|\)$/g, ''))).filter(Boolean);
  return { text, condition: conditions.join('; ') || null, parentheses: parentheses.join(' ') };
}

/** Marks, line breaks and further parentheses up to the end of the line. */
const ALONE = /[^\p{L}\p{N}(:\n\r]*/uy;

/** Whether nothing but marks and parentheses follows up to the end of the line. */
function isAlone(text: string, from: number): boolean {
  for (let at = from; ;) {
    ALONE.lastIndex = at;
    ALONE.exec(text);
    at = ALONE.lastIndex;
    if (text[at] !== '(') return at >= text.length || text[at] === '\n' || text[at] === '\r';
    at = closing(text, at);
  }
}

/**
 * Splits a phrase at semicolons, colons, line breaks and parentheses; nested parentheses stay whole. One on a line of
 * its own belongs to the line above: people break lines where a cell is narrow.
 */
export function splitPhrase(phrase: string): Stretch[] {
  const stretches: Open[] = [];
  /** What a parenthesis would belong to. */
  let last: Open | null = null;
  let isNewLine = false;
  let from = 0;
  for (let at = 0; at <= phrase.length; at += 1) {
    const mark = phrase[at];
    if (mark !== undefined && mark !== '(' && !HARD_MARK.test(mark)) continue;
    const text = phrase.slice(from, at);
    const blank = !/[\p{L}\p{N}]/u.test(text);
    if (mark === '(') {
      const end = closing(phrase, at);
      if (!blank || !last || (isNewLine && !isAlone(phrase, end)))
        stretches.push((last = { text, parentheses: [] }));
      last.parentheses.push(phrase.slice(at, end));
      isNewLine = false;
      at = end - 1;
    } else {
      if (!blank) stretches.push((last = { text, parentheses: [] }));
      if (mark === ';' || mark === ':') last = null;
      isNewLine = mark === '\n' || mark === '\r' || (isNewLine && blank);
    }
    from = at + 1;
  }
  return stretches.map(closed);
}

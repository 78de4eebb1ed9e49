import { onceForEachText } from '../text/recurringTexts';

/** Every name of a catalogue is compared with every name that it does not have. */
const MOST_TEXTS = 5000;
const letters = onceForEachText((text): readonly string[] => [...text.normalize('NFC')], MOST_TEXTS);

/** 'ộ' → ['o', its marks]; đ is d with its own mark. */
const parts = onceForEachText((letter): { base: string; marks: string[] } => {
  if (letter === 'đ') return { base: 'd', marks: ['đ'] };
  const [base = '', ...marks] = letter.normalize('NFD');
  return { base, marks };
}, MOST_TEXTS);

function dropsMarksOnly(typed: string, meant: string): boolean {
  const [a, b] = [parts(typed), parts(meant)];
  return a.base === b.base && a.marks.every((mark) => b.marks.includes(mark));
}

/**
 * Edit distance between typed text and a name, both folded: a letter dropped, added, changed, or two neighbours
 * swapped. A missing diacritic is not a slip ("noi" for "nội") but a different one is; otherwise "Sơn Dương", in
 * another province, would be one letter from "Sơn Động". Returns `limit + 1` beyond `limit`.
 */
export function slips(typed: string, name: string, limit: number): number {
  const [from, to] = [letters(typed), letters(name)];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let above2: number[] = [];
  let above = [...to.map((_letter, index) => index), to.length];
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const [a, b] = [from[i - 1] as string, to[j - 1] as string];
      const change = a === b || dropsMarksOnly(a, b) ? 0 : 1;
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + change,
      );
      // Before the first letter there is none, which equals no letter.
      if (a === to[j - 2] && from[i - 2] === b) {
        cost = Math.min(cost, (above2[j - 2] as number) + 1);
      }
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    above2 = above;
    above = row;
  }
  return Math.min(above[to.length] as number, limit + 1);
}

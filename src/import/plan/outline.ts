import { bare, tidy } from '../../text/normalise';
import { isRoman } from '../rowKinds';

/** Depth of an outline line by its opening words; higher is deeper. */
const RANK = {
  section: 10,
  objective: 20,
  task: 30,
  deeper: 10,
  activity: 60,
  letter: 70,
  dash: 80,
} as const;
/** An unnumbered line that has others below it. */
const UNNUMBERED_GROUP = 25;
const UNNUMBERED_ITEM = 90;

/** The rank given by a line's opening words; null if they give none. */
export function rankOfText(text: string): number | null {
  const plain = bare(text);
  const named = /^(?:\d[\d.]*[.):]? )?(?<word>muc tieu|nhiem vu|hoat dong) \d/.exec(plain)?.groups?.word;
  if (named === 'muc tieu') return RANK.objective;
  if (named === 'nhiem vu') return RANK.task;
  if (named === 'hoat dong') return RANK.activity;
  const dotted = /^(?:[ivxlc]{1,6}\.)?(?<number>\d{1,3}(?:\.\d{1,3})*)(?:[.)]| ?[-–:]) /.exec(plain)?.groups
    ?.number;
  return dotted === undefined ? null : rankOfNumber(dotted);
}

const rankOfNumber = (number: string): number =>
  RANK.objective + RANK.deeper * (number.split('.').length - 1);

function rankOfLabel(label: string): number | null {
  if (isRoman(label) || /^\p{Lu}$/u.test(label)) return RANK.section;
  // “II.1.2” counts from its section.
  const number = label.replace(/^[IVXLC]{1,6}\./, '');
  if (/^\d{1,3}(?:\.\d{1,3})*$/.test(number)) return rankOfNumber(number);
  if (/^[a-zđ]$/u.test(label)) return RANK.letter;
  return null;
}

/** An outline line, with its ancestors. */
export interface OutlineLine {
  text: string;
  rank: number;
  /** True if it is a work item itself. */
  isItem: boolean;
  /** A code whose prefix identifies the line's parent, `A_N01.2`; empty if there is none. */
  code: string;
}

export function outlineLine(text: string, label: string, code: string, isItem: boolean): OutlineLine {
  const rank = rankOfText(tidy(text)) ?? rankOfLabel(label) ?? (isItem ? UNNUMBERED_ITEM : UNNUMBERED_GROUP);
  return { text, rank, isItem, code };
}

const isPartOf = (code: string, whole: string): boolean =>
  code.length > whole.length && code.startsWith(whole) && /^[._-]/.test(code.slice(whole.length));

/** Adds a line to the open lines, closing those it does not belong to; returns its ancestors. */
export function place(open: OutlineLine[], line: OutlineLine): OutlineLine[] {
  const isUnder = (above: OutlineLine): boolean => {
    if (line.code !== '' && above.code !== '') return isPartOf(line.code, above.code);
    if (line.rank === UNNUMBERED_ITEM) return !above.isItem;
    return above.rank < line.rank;
  };
  while (open.length > 0 && !isUnder(open[open.length - 1] as OutlineLine)) open.pop();
  const above = [...open];
  open.push(line);
  return above;
}

/** Mục tiêu, nhiệm vụ and hoạt động from a line and its ancestors. */
export function levelsOf(
  above: readonly OutlineLine[],
  line: OutlineLine,
): { objective: string; task: string; activity: string } {
  const [first, ...others] = above;
  if (!first) return { objective: '', task: line.text, activity: '' };
  if (others.length > 0) {
    const task = others.map(({ text }) => text).join('\n');
    return { objective: first.text, task, activity: line.text };
  }
  const isTask =
    first.isItem ||
    first.rank >= RANK.task ||
    (first.code === '' && line.rank >= RANK.activity && line.rank < UNNUMBERED_ITEM);
  return isTask
    ? { objective: '', task: first.text, activity: line.text }
    : { objective: first.text, task: line.text, activity: '' };
}

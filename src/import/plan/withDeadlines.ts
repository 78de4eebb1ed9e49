import type { Deadline } from '../../deadline/deadline';
import { parseDeadline } from '../../deadline/parseDeadline';
import {
  hasDayFirstTexts,
  isSuspectedSwap,
  readDeadlineCell,
  shownPhrase,
  swappedByExcel,
} from '../dateCell';
import { textCell, type GridCell } from '../grid';
import type { DraftRow } from './draftRow';
import type { Notice, Unread } from './importedPlan';
import { cellAt, columnOf, placeOf, textOf } from './planParts';

const isReadAs = ({ kind, start, due }: Deadline, text: string, year: number): boolean => {
  const read = parseDeadline(text, year);
  return read.kind === kind && read.start === start && read.due === due;
};

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The cell with a row's deadline; null if the row inherits it. */
function ownCell({ cell: { row, part }, time }: DraftRow): GridCell | null {
  const column = columnOf(part, 'deadline');
  const shown = column === null ? null : cellAt(part, row, column);
  return shown !== null && textOf(shown.text) === time ? shown : null;
}

/**
 * The rows with their deadlines, each with its text as the plan keeps it. What cannot be read goes to `unread`, what is
 * doubtful to `notices`.
 */
export function withDeadlines(
  drafts: readonly DraftRow[],
  year: number,
  { notices, unread }: { notices: Notice[]; unread: Unread[] },
): (DraftRow & { deadline: Deadline })[] {
  const cells = drafts.map(ownCell);
  const ownCells = cells.filter((cell) => cell !== null);
  const isDayFirst = hasDayFirstTexts(ownCells);
  const turned = new Set(swappedByExcel(ownCells));
  return drafts.map((draft, index) => {
    const {
      cell: { row, part },
      time: text,
    } = draft;
    const own = cells[index] ?? null;
    const deadline = readDeadlineCell(own ?? textCell(text), year);
    const place = placeOf(part, row, columnOf(part, 'deadline'));
    const date = own && shownPhrase(own);
    if (own && date !== null && (isSuspectedSwap(own, year, isDayFirst) || turned.has(own)))
      notices.push({ place, text, why: 'swapped', values: { date } });
    if (deadline.kind === 'unrecognized') unread.push({ place, text, why: 'deadline', values: {} });
    // The plan only keeps the text: a phrase that would be read differently there is spelled out.
    const time = date === null || isReadAs(deadline, text, year) ? text : capitalised(date);
    return { ...draft, time, deadline: { ...deadline, phrase: time } };
  });
}

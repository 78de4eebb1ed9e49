import { NO_ENTRIES } from '../../../fields/entry';
import type { Tracker } from '../tracker';
import { entriesOf, type TransferredEntries } from './entriesOf';
import { matchRows, type Matched, type PlanLine, type RowMatch } from './matchRows';

export interface Transfer extends Matched, TransferredEntries {
  /** Rows of earlier sheets that a later sheet repeats: not used. */
  superseded: RowMatch[];
}

/**
 * What an agency's own sheets say about a plan's rows. With several sheets, such as one per month, the last one with
 * content for a row counts. `answers` maps a doubtful `sheet!row` to its line (null: none); without an answer it stays
 * doubtful.
 */
export function transferEntries(
  trackers: readonly Tracker[],
  lines: readonly PlanLine[],
  answers: ReadonlyMap<string, string | null> = new Map(),
): Transfer {
  const result: Transfer = {
    ...{ sure: [], doubtful: [], leftRows: [], leftLines: [], superseded: [] },
    entries: { ...NO_ENTRIES, tasks: {}, targets: {} },
    taken: [],
    untaken: [],
  };
  const open = new Map(lines.map((line) => [line.code, line]));
  const matched = new Set<string>();
  for (const tracker of [...trackers].reverse()) {
    const { sure, doubtful, leftRows } = withAnswers(matchRows(tracker.rows, lines), lines, answers);
    const isOpen = ({ line }: RowMatch) => open.has(line.code);
    const now = sure.filter(isOpen);
    result.superseded.unshift(...[...sure, ...doubtful].filter((match) => !isOpen(match)));
    result.sure.unshift(...now);
    result.doubtful.unshift(...doubtful.filter(isOpen));
    result.leftRows.unshift(...leftRows);
    const { entries, taken, untaken } = entriesOf(tracker, now);
    Object.assign(result.entries.tasks, entries.tasks);
    Object.assign(result.entries.targets, entries.targets);
    result.taken.unshift(...taken);
    result.untaken.unshift(...untaken);
    // An empty row does not override what an earlier sheet says about the task.
    const filled = new Set([...taken, ...untaken].map(({ code }) => code));
    const isFilled = ({ line }: RowMatch) => filled.has(line.code);
    for (const { line } of [...now.filter(isFilled), ...doubtful]) open.delete(line.code);
    for (const { line } of now) matched.add(line.code);
  }
  result.leftLines = [...open.values()].filter(({ code }) => !matched.has(code));
  return result;
}

/** A row's key in answers. */
export const rowName = ({ sheet, row }: { sheet: string; row: number }): string => `${sheet}!${row}`;

function withAnswers(
  matched: Matched,
  lines: readonly PlanLine[],
  answers: ReadonlyMap<string, string | null>,
): Matched {
  const sure = matched.sure.filter(({ row }) => !answers.has(rowName(row)));
  const doubtful = matched.doubtful.filter(({ row }) => !answers.has(rowName(row)));
  const leftRows = matched.leftRows.filter(({ row, sheet }) => !answers.has(rowName({ sheet, row })));
  const answered = [...matched.sure, ...matched.doubtful];
  const rows = [...answered.map(({ row }) => row), ...matched.leftRows];
  for (const row of rows) {
    const code = answers.get(rowName(row));
    if (code === undefined) continue;
    const line = lines.find((one) => one.code === code);
    if (!line) leftRows.push(row);
    else {
      const earlier = answered.find((match) => match.row === row && match.line === line);
      sure.push({ row, line, by: 'answer', likeness: earlier?.likeness ?? 0 });
    }
  }
  const chosen = new Set(sure.filter(({ by }) => by === 'answer').map(({ line }) => line.code));
  const isFree = ({ by, line }: RowMatch) => by === 'answer' || !chosen.has(line.code);
  const inOrder = (a: RowMatch, b: RowMatch) => a.row.row - b.row.row;
  return {
    sure: sure.filter(isFree).sort(inOrder),
    doubtful: doubtful.filter(isFree).sort(inOrder),
    leftRows: [
      ...leftRows,
      ...[...sure, ...doubtful].filter((match) => !isFree(match)).map(({ row }) => row),
    ].sort((a, b) => a.row - b.row),
    leftLines: matched.leftLines,
  };
}

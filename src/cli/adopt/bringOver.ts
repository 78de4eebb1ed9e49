import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { entriesOf, type BroughtOver } from '../../import/tracker/bringOver/entriesOf';
import {
  matchRows,
  type Matched,
  type PlanLine,
  type RowMatch,
} from '../../import/tracker/bringOver/matchRows';
import type { Tracker } from '../../import/tracker/tracker';
import { periodsOf, type ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import { agencyRows, isAsked, type Owner } from '../../workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../workbook/agency/agencyWorkbook';
import { periodOption } from '../periodOption';

/** Every row that is filled in in the agency's workbook of the plan. */
function linesOf({ plan, catalogue }: Programme, owner: Owner): PlanLine[] {
  const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, owner);
  const texts = (...cells: unknown[]) => cells.filter((cell): cell is string => typeof cell === 'string');
  return [
    ...[...tasks, ...generalTasks].filter(isAsked).map(({ code, content, task }): PlanLine => ({
      code: String(code),
      kind: 'task',
      texts: texts(content, content === null ? task : `${String(task)} ${String(content)}`),
    })),
    ...targets.map(({ code, target }): PlanLine => ({
      code: String(code),
      kind: 'target',
      texts: texts(target),
    })),
  ];
}

export interface BringingOver extends Matched, BroughtOver {}

export function bringOver(tracker: Tracker, programme: Programme, owner: Owner): BringingOver {
  const matched = matchRows(tracker.rows, linesOf(programme, owner));
  return { ...matched, ...entriesOf(tracker, matched.sure) };
}

/** The agency's workbook with what was brought over. */
export const workbookWith = (
  { entries }: BringingOver,
  programme: Programme,
  agency: Owner,
  period: ReportingPeriod,
): Promise<Uint8Array> => writeXlsx(buildAgencyWorkbook({ programme, agency, period, entries }));

/** The period that is named, else the one that a day is in, else the last. @throws UsageError for a name that is none */
export function periodFor(id: string | undefined, date: IsoDate, programme: Programme): ReportingPeriod {
  if (id !== undefined) return periodOption(id, programme);
  const periods = periodsOf(programme);
  return periods.find(({ start, end }) => start <= date && date <= end) ?? periods.at(-1)!;
}

const shownMatch = ({ row, line, by, likeness }: RowMatch) => ({
  row: row.row,
  text: row.text,
  code: line.code,
  by,
  likeness: Number(likeness.toFixed(2)),
});

/** What was matched and taken, and what was left on either side. */
export function inJson({ sure, doubtful, leftRows, leftLines, taken, untaken }: BringingOver) {
  return {
    matches: [
      ...sure.map((match) => ({
        ...shownMatch(match),
        doubtful: false,
        taken: taken
          .filter(({ code }) => code === match.line.code)
          .map(({ key, value, cell }) => ({ key, value, cell })),
      })),
      ...doubtful.map((match) => ({ ...shownMatch(match), doubtful: true, taken: [] })),
    ],
    untaken,
    left: {
      rows: leftRows.map(({ row, text }) => ({ row, text })),
      codes: leftLines.map(({ code, texts }) => ({ code, text: texts[0] ?? '' })),
    },
  };
}

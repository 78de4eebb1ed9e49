import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { bringOver, type BringingOver } from '../../import/tracker/bringOver/bringOver';
import type { RowMatch } from '../../import/tracker/bringOver/matchRows';
import { linesOf } from '../../import/tracker/bringOver/planLines';
import type { Tracker } from '../../import/tracker/tracker';
import { periodsOf, type ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import type { Owner } from '../../workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../workbook/agency/agencyWorkbook';
import { periodOption } from '../periodOption';

export const bringOverFor = (
  trackers: readonly Tracker[],
  programme: Programme,
  owner: Owner,
): BringingOver => bringOver(trackers, linesOf(programme, owner));

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
  sheet: row.sheet,
  row: row.row,
  text: row.text,
  code: line.code,
  by,
  likeness: Number(likeness.toFixed(2)),
});

/** What was matched and taken, and what was left on either side. */
export function inJson({ sure, doubtful, superseded, leftRows, leftLines, taken, untaken }: BringingOver) {
  return {
    matches: [
      ...sure.map((match) => ({
        ...shownMatch(match),
        doubtful: false,
        taken: taken
          .filter(({ code }) => code === match.line.code)
          .map(({ key, value, sheet, cell }) => ({ key, value, sheet, cell })),
      })),
      ...doubtful.map((match) => ({ ...shownMatch(match), doubtful: true, taken: [] })),
    ],
    untaken,
    /** Rows of earlier sheets for what a later one tells. */
    superseded: superseded.map(shownMatch),
    left: {
      rows: leftRows.map(({ sheet, row, text }) => ({ sheet, row, text })),
      codes: leftLines.map(({ code, texts }) => ({ code, text: texts[0] ?? '' })),
    },
  };
}

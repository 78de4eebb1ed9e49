import { bindWorkbook } from '../../entries/boundWorkbook';
import { readEntries } from '../../entries/readEntries';
import type { AgencyEntries } from '../../fields/entry';
import { changesSince, type DoneAgain, type EntryChange } from '../../import/tracker/transfer/changesSince';
import { vietnamese } from '../../messages/vietnamese';
import type { CellScalar } from '../../workbook/spec';
import { readWorkbookFile } from '../files/readFile';
import { UsageError } from '../usageError';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { transferEntries, rowName, type Transfer } from '../../import/tracker/transfer/transferEntries';
import type { RowMatch } from '../../import/tracker/transfer/matchRows';
import { linesOf } from '../../import/tracker/transfer/planLines';
import type { Tracker } from '../../import/tracker/tracker';
import { periodsOf, type ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import type { Owner } from '../../workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../workbook/agency/agencyWorkbook';
import { periodOption } from '../periodOption';

export const transferFor = (
  trackers: readonly Tracker[],
  programme: Programme,
  owner: Owner,
  answers: ReadonlyMap<string, string | null>,
): Transfer => transferEntries(trackers, linesOf(programme, owner), answers);

/**
 * Parses `5=II.1`, `Tháng 6!5=II.1`: the plan line of a row; `5=`: none.
 * @param first its rows need no sheet name.
 * @throws UsageError for anything else
 */
export function answersOf(texts: readonly string[], first: Tracker): ReadonlyMap<string, string | null> {
  return new Map(
    texts.map((text) => {
      const { sheet, row, code } =
        /^(?:(?<sheet>.{1,31})!)?(?<row>[1-9]\d{0,6})=(?<code>.{0,40})$/u.exec(text)?.groups ?? {};
      if (row === undefined) throw new UsageError(vietnamese('cli.adopt.notAMatch', { text }));
      return [rowName({ sheet: sheet ?? first.sheet, row: Number(row) }), code || null];
    }),
  );
}

/** Differences from an earlier workbook of the agency. @throws UsageError if the file is not one */
export async function sincePrevious(file: string, brought: Transfer): Promise<DoneAgain> {
  const workbook = bindWorkbook(await readWorkbookFile(file));
  if (!workbook.identity) throw new UsageError(vietnamese('cli.upgrade.notOurs', { file }));
  return changesSince(readEntries(workbook), brought);
}

export function changeLine({ code, key, before, after, from }: EntryChange): string {
  const shown = (value: CellScalar) => (value === null ? '–' : String(value));
  const cells = from.map(({ sheet, cell }) => `${sheet}!${cell}`).join(', ');
  return `  ${code} ${key}: ${shown(before)} → ${shown(after)} (${cells})`;
}

/** The agency's workbook with the imported entries. */
export const workbookWith = (
  entries: AgencyEntries,
  programme: Programme,
  agency: Owner,
  period: ReportingPeriod,
): Promise<Uint8Array> => writeXlsx(buildAgencyWorkbook({ programme, agency, period, entries }));

/** The named period, else the one containing a date, else the last. @throws UsageError for an unknown name */
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

/** What was matched and imported, and what was left on either side. */
export function inJson({ sure, doubtful, superseded, leftRows, leftLines, taken, untaken }: Transfer) {
  return {
    matches: [
      ...sure.map((match) => ({
        ...shownMatch(match),
        doubtful: false,
        taken: taken
          .filter(({ code, sheet }) => code === match.line.code && sheet === match.row.sheet)
          .map(({ key, value, sheet, cell }) => ({ key, value, sheet, cell })),
      })),
      ...doubtful.map((match) => ({ ...shownMatch(match), doubtful: true, taken: [] })),
    ],
    untaken,
    /** Rows of earlier sheets that a later one repeats. */
    superseded: superseded.map(shownMatch),
    left: {
      rows: leftRows.map(({ sheet, row, text }) => ({ sheet, row, text })),
      codes: leftLines.map(({ code, texts }) => ({ code, text: texts[0] ?? '' })),
    },
  };
}

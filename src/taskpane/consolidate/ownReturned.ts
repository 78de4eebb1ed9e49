import type { Agency } from '../../agency/catalogue';
import { cellsText } from '../../consolidation/cellsText';
import type { Returned, ReturnedFinding, ReturnedWorkbook } from '../../consolidation/returned';
import { takeIn, type TakeInTools } from '../../consolidation/takeIn';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { bringOver, type BringingOver } from '../../import/tracker/bringOver/bringOver';
import { linesOf } from '../../import/tracker/bringOver/planLines';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { buildAgencyWorkbook } from '../../workbook/agency/agencyWorkbook';
import type { OwnReading } from '../check/own/ownReading';
import { trackersOf } from '../check/own/trackersOf';

/** The file's stated owner, and how to read its tables. */
export interface ReadAsOwn {
  agency: Agency;
  period: ReportingPeriod;
  today: IsoDate;
  reading: OwnReading;
}

/**
 * A returned file that is not our workbook, read from the agency's own table: its entries are put into the agency's
 * workbook of the plan, which is validated and accepted as if it had been sent. Cells refer to the file. Doubtful rows
 * are not imported.
 */
export async function ownReturned(
  facts: { file: string; modifiedOn: IsoDate | null },
  snapshot: WorkbookSnapshot,
  programme: Programme,
  { agency, period, today, reading }: ReadAsOwn,
  tools: TakeInTools,
): Promise<Returned> {
  const trackers = trackersOf(snapshot, today, reading);
  const brought = bringOver(trackers, linesOf(programme, agency));
  if (trackers.length === 0) return { kind: 'unread', file: facts.file, reason: 'not-ours', values: {} };
  if (brought.taken.length === 0) {
    const rows = trackers.reduce((sum, tracker) => sum + tracker.rows.length, 0);
    const values = {
      rows: String(rows),
      sure: String(brought.sure.length),
      doubtful: String(brought.doubtful.length),
    };
    return { kind: 'unread', file: facts.file, reason: 'own-no-match', values };
  }
  const { entries } = brought;
  const bytes = await writeXlsx(buildAgencyWorkbook({ programme, agency, period, entries }));
  const returned = await takeIn(facts, bytes, tools);
  return returned.kind === 'read' ? inTheirCells(returned, brought) : returned;
}

function inTheirCells(book: ReturnedWorkbook, brought: BringingOver): ReturnedWorkbook {
  const { taken, doubtful, leftRows } = brought;
  const places = new Map([...taken].reverse().map(({ code, sheet, cell }) => [code, { sheet, cell }]));
  const moved = <Row extends { code: string; sheet: string; cell: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, ...(places.get(row.code) ?? { sheet: '', cell: '' }) }));
  return {
    ...book,
    // Their columns are those of our workbook.
    tasks: moved(book.tasks.map(({ columns: _columns, ...task }) => task)),
    targets: moved(book.targets),
    findings: book.findings.map((finding) => ({ ...finding, ...placeIn(finding, places) })),
    changedTexts: [],
    coverSays: null,
    asOwn: { doubtful: doubtful.length, leftRows: leftRows.length },
  };
}

/** Where a finding is in the agency's own table; nowhere in particular, if in several of its sheets. */
function placeIn(
  { row, rows = row === null ? [] : [row] }: ReturnedFinding,
  places: ReadonlyMap<string, { sheet: string; cell: string }>,
): Pick<ReturnedFinding, 'sheet' | 'cell'> {
  const found = rows.flatMap((code) => places.get(code) ?? []);
  const [first, ...others] = found;
  if (!first || others.some(({ sheet }) => sheet !== first.sheet)) return { sheet: null, cell: null };
  return { sheet: first.sheet, cell: cellsText(found.map(({ cell }) => cell)) };
}

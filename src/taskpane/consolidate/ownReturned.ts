import type { Agency } from '../../agency/catalogue';
import { cellsText } from '../../consolidation/cellsText';
import type { Returned, ReturnedFinding, ReturnedWorkbook } from '../../consolidation/returned';
import { readReturnedFile, type ReturnedFileTools } from '../../consolidation/readReturnedFile';
import { TARGET_FIELDS } from '../../fields/target/targetFields';
import { writeXlsx } from '../../host/file/ooxml/write/writeWorkbook';
import { transferEntries, type Transfer } from '../../import/tracker/transfer/transferEntries';
import { entryPlaces, type EntryPlaces } from '../../import/tracker/transfer/entryPlaces';
import { linesOf } from '../../import/tracker/transfer/planLines';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Programme } from '../../programmes/programme';
import type { IsoDate } from '../../text/calendar';
import { columnLetters } from '../../workbook/address';
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
  tools: ReturnedFileTools,
): Promise<Returned> {
  const trackers = trackersOf(snapshot, today, reading);
  const brought = transferEntries(trackers, linesOf(programme, agency));
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
  const returned = await readReturnedFile(facts, bytes, tools);
  return returned.kind === 'read' ? inTheirCells(returned, brought) : returned;
}

function inTheirCells(book: ReturnedWorkbook, brought: Transfer): ReturnedWorkbook {
  const { doubtful, leftRows } = brought;
  const places = entryPlaces(brought);
  const keyIn = entryKeys(book);
  return {
    ...book,
    tasks: book.tasks.map(({ columns: _ours, ...task }) => {
      const place = places.get(task.code);
      return place
        ? { ...task, sheet: place.sheet, cell: place.first, cells: place.cells }
        : { ...task, ...NOWHERE };
    }),
    targets: book.targets.map((target) => {
      const place = places.get(target.code);
      if (!place) return { ...target, ...NOWHERE, denominatorCell: '' };
      const { sheet, first, cells } = place;
      const cell = cells.numerator ?? first;
      return { ...target, sheet, cell, denominatorCell: cells.denominator ?? cell };
    }),
    findings: book.findings.map((finding) => ({ ...finding, ...placeIn(finding, places, keyIn(finding)) })),
    changedTexts: [],
    coverSays: null,
    asOwn: { doubtful: doubtful.length, leftRows: leftRows.length },
  };
}

const NOWHERE = { sheet: '', cell: '' };

type EntryKey = keyof EntryPlaces['cells'];

/** Maps cells of our workbook to the entry a finding is about; null if about several. */
function entryKeys({ tasks, targets }: ReturnedWorkbook): (finding: ReturnedFinding) => EntryKey | null {
  const known = new Map<string, EntryKey>();
  for (const { sheet, columns = {} } of tasks)
    for (const [key, letters] of Object.entries(columns)) known.set(`${sheet}!${letters}`, key as EntryKey);
  for (const [index, { key, role }] of TARGET_FIELDS.entries())
    if (role === 'entry' && targets[0])
      known.set(`${targets[0].sheet}!${columnLetters(index)}`, key as EntryKey);
  return ({ sheet, cell }) => {
    const [letters, ...others] = new Set((cell ?? '').match(/\b[A-Z]{1,3}(?=\d)/g));
    return (others.length === 0 && known.get(`${sheet}!${letters}`)) || null;
  };
}

/** Where a finding is in the agency's own table; nowhere in particular, if in several of its sheets. */
function placeIn(
  { row, rows = row === null ? [] : [row] }: ReturnedFinding,
  places: ReadonlyMap<string, EntryPlaces>,
  key: EntryKey | null,
): Pick<ReturnedFinding, 'sheet' | 'cell'> {
  const found = rows.flatMap((code) => places.get(code) ?? []);
  const [first, ...others] = found;
  if (!first || others.some(({ sheet }) => sheet !== first.sheet)) return { sheet: null, cell: null };
  const cells = found.map((place) => (key === null ? undefined : place.cells[key]) ?? place.first);
  return { sheet: first.sheet, cell: cellsText(cells) };
}

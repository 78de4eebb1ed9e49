import { nameColumn } from '../../../import/columnWords';
import { judgeTracker } from '../../../import/tracker/judgeTracker';
import type { Tracker } from '../../../import/tracker/tracker';
import { DAY_KEYS, type TrackerColumn, type TrackerKey } from '../../../import/tracker/trackerKeys';
import type { IsoDate } from '../../../text/calendar';
import { SEVERITIES, type Finding, type Fix, type Severity } from '../../../validation/engine/finding';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { placeKey, type KnownCell, type KnownCells } from '../entryCells';
import { offerOf, type ColumnOffer } from './ownColumns';
import type { OwnReading } from './ownReading';
import { trackersOf } from './trackersOf';

export interface OwnColumn extends TrackerColumn {
  /** Of its first filled cells. */
  first: string[];
  /** Nobody can tell from the header alone what it holds. */
  isAsked: boolean;
}

/** A table of tasks on a sheet of the agency's own. */
export interface OwnTable {
  sheet: string;
  /** Rows that hold a task or a target, and those of them that are done. */
  rows: number;
  done: number;
  columns: OwnColumn[];
  /** Columns that can be added, or are there; null where there is nothing to compute. */
  offer: ColumnOffer | null;
}

/** What an agency's own workbook was read as: data only, it can come from a worker. */
export interface OwnSheets {
  /** Every sheet that reads like a table of tasks, in the workbook's order. */
  tables: OwnTable[];
  /** Those that are looked at. */
  chosen: string[];
}

export interface ExaminedOwn {
  own: OwnSheets;
  findings: Finding[];
  counts: Record<Severity, number>;
  safe: Fix[];
  known: KnownCells;
}

const FIRST_CELLS = 3;

/** An agency's own sheets judged, as they are read; null where nothing reads like a table of tasks. */
export function examineOwn(
  snapshot: WorkbookSnapshot,
  today: IsoDate,
  reading: OwnReading,
): ExaminedOwn | null {
  const trackers = trackersOf(snapshot, today, reading);
  if (trackers.length === 0) return null;
  const named = trackers.filter(({ sheet }) => reading.sheets?.includes(sheet));
  const chosen = named.length > 0 ? named : trackers;
  const findings = chosen.flatMap((tracker) =>
    judgeTracker(tracker, today).flatMap(({ also, ...finding }): Finding[] => [finding, ...also]),
  );
  return {
    own: {
      tables: trackers.map((tracker) => ({
        ...tableOf(tracker),
        offer: offerOf(snapshot, tracker, today),
      })),
      chosen: chosen.map(({ sheet }) => sheet),
    },
    findings,
    counts: countsOf(findings),
    safe: safeFixes(findings),
    known: knownCells(chosen),
  };
}

function tableOf(tracker: Tracker): Omit<OwnTable, 'offer'> {
  const { sheet, rows, columns } = tracker;
  return {
    sheet,
    rows: rows.length,
    done: rows.filter(({ isDone }) => isDone).length,
    columns: columns.map((column) => {
      const first = firstCells(tracker, column.index);
      return { ...column, first, isAsked: first.length > 0 && isToBeAsked(column) };
    }),
  };
}

/** One of the agency's own that has a known name (money, persons) is none to ask about. */
const isToBeAsked = ({ key, header, isUnclear }: TrackerColumn): boolean =>
  isUnclear || (key === 'own' && header !== '' && nameColumn(header).length === 0);

function firstCells({ grid, rows }: Tracker, column: number): string[] {
  const texts: string[] = [];
  for (const { index } of rows) {
    const text = grid.rows[index]?.[column]?.text.trim() ?? '';
    if (text !== '' && texts.push(text.length > 40 ? `${text.slice(0, 40)}…` : text) === FIRST_CELLS) break;
  }
  return texts;
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = Object.fromEntries(SEVERITIES.map((severity) => [severity, 0])) as Record<Severity, number>;
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** One for a cell. */
function safeFixes(findings: readonly Finding[]): Fix[] {
  const fixes = new Map<string, Fix>();
  for (const { fix } of findings)
    if (fix?.safe && !fixes.has(placeKey(fix.sheet, fix.cell))) fixes.set(placeKey(fix.sheet, fix.cell), fix);
  return [...fixes.values()];
}

/** What the cells of the tables are about. A change is tied to the text of its row's task: rows get sorted. */
function knownCells(trackers: readonly Tracker[]): KnownCells {
  const known = new Map<string, KnownCell>();
  for (const { sheet, columns, rows } of trackers) {
    const headers = new Map<TrackerKey, string>();
    for (const { key, header } of columns) if (!headers.has(key)) headers.set(key, header);
    for (const { cells, label } of rows) {
      const task = cells.task ?? cells.target ?? cells.product;
      const codeCell = task && task.value !== null ? { address: task.address, value: task.value } : null;
      for (const [key, cell] of Object.entries(cells) as [TrackerKey, { address: string }][])
        known.set(placeKey(sheet, cell.address), {
          header: headers.get(key) ?? '',
          code: label || null,
          codeCell: codeCell?.address === cell.address ? null : codeCell,
          kind: isDay(key) ? 'date' : 'text',
          isEntry: false,
        });
    }
  }
  return known;
}

const isDay = (key: TrackerKey): boolean =>
  key === 'deadline' || (DAY_KEYS as readonly string[]).includes(key);

import { nameColumn } from '../../../import/nameColumn';
import { checkTracker } from '../../../import/tracker/checkTracker';
import type { Tracker } from '../../../import/tracker/tracker';
import { DAY_KEYS, type TrackerColumn, type TrackerKey } from '../../../import/tracker/trackerKeys';
import type { IsoDate } from '../../../text/calendar';
import { SEVERITIES, type Finding, type Fix, type Severity } from '../../../validation/engine/finding';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { placeKey, type KnownCell, type KnownCells } from '../entryCells';
import { findArea, knownArea, type KnownArea } from './knownArea';
import { offerOf, type ColumnOffer } from './ownColumns';
import type { OwnReading } from './ownReading';
import { ownSummaryIn, type OwnSummary } from './ownSummary';
import { areaIn } from './readArea';
import { trackersOf } from './trackersOf';
import { ownPart } from './withoutColumns';

export interface OwnColumn extends TrackerColumn {
  /** Its first filled cells. */
  first: string[];
  /** Its header alone does not determine its meaning. */
  isAsked: boolean;
}

/** A task table on an agency's own sheet. */
export interface OwnTable {
  sheet: string;
  /** Rows with a task or target, and how many of them are done. */
  rows: number;
  done: number;
  columns: OwnColumn[];
  /** The sheet's Excel tables, which can be read alone. */
  excelTables: { name: string; range: string }[];
  /** The area being read, in a form that identifies it next time; null for the whole sheet. */
  area: KnownArea | null;
  /** The area to which reading such a table was limited earlier; null if none, or if it is being read now. */
  offered: { area: string; range: string } | null;
  /** Columns that can be added, or exist already; null if there is nothing to compute. */
  offer: ColumnOffer | null;
}

/** Interpretation of an agency's own workbook: data only, so that it can come from a worker. */
export interface OwnSheets {
  /** Every sheet that looks like a task table, in workbook order. */
  tables: OwnTable[];
  /** The sheets being read. */
  chosen: string[];
  summary: OwnSummary;
}

export interface ExaminedOwn {
  own: OwnSheets;
  findings: Finding[];
  counts: Record<Severity, number>;
  safe: Fix[];
  known: KnownCells;
}

const FIRST_CELLS = 3;

/** Validates an agency's own sheets; null if nothing looks like a task table. */
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
    checkTracker(tracker, today).flatMap(({ also, ...finding }): Finding[] => [finding, ...also]),
  );
  return {
    own: {
      tables: trackers.map((tracker) => ({
        ...tableOf(tracker),
        ...areasOf(snapshot, tracker, reading),
        offer: offerOf(snapshot, tracker, today),
      })),
      chosen: chosen.map(({ sheet }) => sheet),
      summary: ownSummaryIn(snapshot),
    },
    findings,
    counts: countsOf(findings),
    safe: safeFixes(findings),
    known: knownCells(chosen),
  };
}

type Areas = Pick<OwnTable, 'excelTables' | 'area' | 'offered'>;

function areasOf({ sheets }: WorkbookSnapshot, { sheet: name, header }: Tracker, reading: OwnReading): Areas {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) return { excelTables: [], area: null, offered: null };
  const own = ownPart(sheet);
  const range = areaIn(own, reading.areas[name]);
  const offered = range === undefined ? reading.known.map((known) => findArea(own, known)) : [];
  return {
    excelTables: sheet.tables.map((table) => ({ name: table.name, range: table.range })),
    area: range === undefined ? null : knownArea(own, range, header.last),
    offered: offered.find((found) => found !== null) ?? null,
  };
}

function tableOf(tracker: Tracker): Omit<OwnTable, 'offer' | keyof Areas> {
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

/** The agency's own columns with a known meaning (money, people) need no question. */
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

/** One per cell. */
function safeFixes(findings: readonly Finding[]): Fix[] {
  const fixes = new Map<string, Fix>();
  for (const { fix } of findings)
    if (fix?.safe && !fixes.has(placeKey(fix.sheet, fix.cell))) fixes.set(placeKey(fix.sheet, fix.cell), fix);
  return [...fixes.values()];
}

/** Meanings of the tables' cells. A change is tied to the text of its row's task, because rows get sorted. */
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

import { STATUSES } from '../../../fields/task/taskStatus';
import { toSerial, type IsoDate } from '../../../text/calendar';
import { bare } from '../../../text/normalise';
import { workbookText } from '../../../messages/workbookText';
import {
  APPENDED_MARK,
  type AppendedCell,
  type AppendedColumns,
  type AppendedValidation,
} from '../../../workbook/appendedColumns';
import { cellAddress, columnLetters, parseRange } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { Tracker, TrackerRow } from '../tracker';
import { DAY_KEYS, type TrackerKey } from '../trackerKeys';
import type { AddedColumn, AddedId, RowReferences, SheetFacts } from './addedColumn';
import { COLUMN_GROUPS, alternativeName, offeredGroups, type GroupId } from './columnGroups';
import { DAY_FORMAT } from './deadlineColumns';
import { doneFacts } from './doneFormula';
import { isReadByFormula, shownMonths } from './dueFormula';
import { knownDays } from './knownTexts';
import { targetCellsOf } from './targetFormula';

/** Offsets of the reporting date's label and cell from our last column. */
export const BESIDE = { label: 2, date: 3 };

export interface ColumnOptions {
  /** 0-based first column; they become part of a table that ends there. */
  left: number;
  /** The reporting date. */
  date: IsoDate;
  /** The groups to add; by default all those the sheet has the columns for. */
  groups?: readonly GroupId[];
  /** Whether to validate statuses and dates typed into the sheet's own columns. */
  validation?: boolean;
}

interface ColumnLayout {
  left: number;
  /** 0-based. */
  headerRow: number;
  columns: readonly AddedColumn[];
  /** The columns' headers in this sheet. */
  names: ReadonlyMap<AddedId, string>;
  /** The table they become part of. */
  table: SheetSnapshot['tables'][number] | null;
  hasDate: boolean;
  facts: SheetFacts;
}

/**
 * Plans the columns to the right of a tracker: headers, a formula per row with its result, formats, conditional formats
 * and data validation. Independent of how a host writes them. Null if the sheet lacks the columns for everything
 * requested.
 */
export function planColumns(
  tracker: Tracker,
  sheet: SheetSnapshot,
  { left, date, groups, validation = false }: ColumnOptions,
): AppendedColumns | null {
  const offered = offeredGroups(tracker).filter((id) => groups?.includes(id) ?? true);
  const wanted = COLUMN_GROUPS.filter(({ id }) => offered.includes(id));
  const columns = wanted.flatMap((group) => group.columns);
  if (columns.length === 0) return null;
  const headerRow = tracker.header.last - 1;
  const table = sheet.tables.find(({ range }) => {
    const area = parseRange(range);
    return area.top === headerRow && area.right === left - 1;
  });
  const place: ColumnLayout = {
    left,
    headerRow,
    columns,
    names: namesOf(columns, [...tracker.columns.map(({ header }) => header), ...(table?.columns ?? [])]),
    table: table ?? null,
    hasDate: wanted.some(({ needsDate }) => needsDate),
    facts: {
      date,
      year: tracker.year,
      ...doneFacts(tracker),
      ...dueFacts(tracker),
      targets: targetCellsOf(tracker),
    },
  };
  const right = left + columns.length - 1;
  return {
    sheet: tracker.sheet,
    left,
    right,
    columns: columns.map((column) => ({ id: column.id, header: nameOf(place, column), width: column.width })),
    date: place.hasDate ? besideLast(place, BESIDE.date) : null,
    cells: [...headerCells(place), ...tracker.rows.flatMap((row) => rowCells(tracker, row, place))],
    ...(table && { table: { name: table.name, columns: tableColumns(tracker, place) } }),
    conditionalFormats: formatsOf(tracker, place),
    validations: validation ? validationsOf(tracker, sheet) : [],
  };
}

/** Maximum length of the list of deadlines, in characters. */
const LONGEST_DEADLINES = 1800;

function dueFacts({ rows }: Tracker): Pick<SheetFacts, 'months' | 'dueDays'> {
  const cells = rows.flatMap(({ cells: { deadline } }) => deadline ?? []);
  const dueTexts = rows.flatMap(({ cells: { deadline }, deadline: read }) =>
    deadline && read && typeof deadline.value === 'string' && !isReadByFormula(deadline)
      ? [[deadline.value, read.due] as const]
      : [],
  );
  return { months: shownMonths(cells), dueDays: knownDays(dueTexts, LONGEST_DEADLINES) };
}

function namesOf(columns: readonly AddedColumn[], theirs: readonly string[]): ReadonlyMap<AddedId, string> {
  const taken = new Set(theirs.map(bare));
  return new Map(columns.map(({ id, name }) => [id, taken.has(bare(name)) ? alternativeName(name) : name]));
}

const nameOf = ({ names }: ColumnLayout, { id, name }: AddedColumn): string => names.get(id) ?? name;

const besideLast = ({ left, columns, headerRow }: ColumnLayout, steps: number): string =>
  cellAddress(headerRow, left + columns.length - 1 + steps);

function headerCells(place: ColumnLayout): AppendedCell[] {
  const { left, headerRow, columns, hasDate, facts } = place;
  const headers = columns.map((column, index) => ({
    cell: cellAddress(headerRow, left + index),
    value: nameOf(place, column),
  }));
  if (!hasDate) return headers;
  return [
    ...headers,
    { cell: besideLast(place, BESIDE.label), value: workbookText('tracker.reportingDate') },
    { cell: besideLast(place, BESIDE.date), value: toSerial(facts.date), format: DAY_FORMAT },
  ];
}

function rowCells(tracker: Tracker, row: TrackerRow, place: ColumnLayout): AppendedCell[] {
  const references = referencesOf(tracker, row.row - 1, row, place);
  return place.columns.map(({ formula, value, format }, index) => ({
    cell: cellAddress(row.row - 1, place.left + index),
    formula: formula(references),
    value: value(row, place.facts),
    ...(format !== undefined && { format }),
  }));
}

function tableColumns(tracker: Tracker, place: ColumnLayout) {
  const references = referencesOf(tracker, place.headerRow + 1, null, place);
  return place.columns.map((column) => ({
    name: nameOf(place, column),
    formula: column.formula(references),
  }));
}

/**
 * By name within a table, otherwise by column and row number, or by the merged cell covering it; there is one cell for
 * the reporting date.
 */
function referencesOf(
  tracker: Tracker,
  sheetRow: number,
  row: TrackerRow | null,
  place: ColumnLayout,
): RowReferences {
  const { left, table, columns } = place;
  const named = new Map<TrackerKey, string | null>();
  const inTable = (name: string) => `${table?.name}[[#This Row],[${escaped(name)}]]`;
  const of = (key: TrackerKey): string | null => {
    const known = named.get(key);
    if (known !== undefined) return known;
    const found = find(key);
    named.set(key, found);
    return found;
  };
  const find = (key: TrackerKey): string | null => {
    const column = tracker.columns.find((one) => one.key === key);
    if (!column) return null;
    const letters = parseRange(`${column.column}1`).left;
    const name = table?.columns[letters - parseRange(table.range).left];
    if (name !== undefined && inTable(name).length <= LONGEST_REFERENCE) return inTable(name);
    const shown = row?.cells[key] && parseRange(row.cells[key].address);
    if (shown && shown.top !== sheetRow) return `$${columnLetters(shown.left)}$${shown.top + 1}`;
    return `$${column.column}${sheetRow + 1}`;
  };
  return {
    of,
    added(id) {
      const index = columns.findIndex((column) => column.id === id);
      const column = columns[index];
      return column && table
        ? inTable(nameOf(place, column))
        : `$${columnLetters(left + index)}${sheetRow + 1}`;
    },
    date: besideLast(place, BESIDE.date).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2'),
    facts: place.facts,
  };
}

/** A formula may mention a column up to fifty times, and is limited to 8,192 characters. */
const LONGEST_REFERENCE = 45;

const escaped = (name: string): string => name.replace(/['[\]#@]/g, "'$&");

const FILLS: readonly (readonly [AddedId, string, string])[] = [
  ['state', workbookText('tracker.overdue'), 'FFC7CE'],
  ['state', workbookText('tracker.soon'), 'FFEB9C'],
  ['verdict', workbookText('tracker.verdict.missed'), 'FFC7CE'],
  ['verdict', workbookText('tracker.verdict.attained'), 'C6EFCE'],
];

function formatsOf(
  { rows }: Tracker,
  { left, columns }: ColumnLayout,
): AppendedColumns['conditionalFormats'] {
  const [first, last] = [rows[0]?.row, rows.at(-1)?.row];
  if (first === undefined || last === undefined) return [];
  return FILLS.flatMap(([id, said, fill]) => {
    const group = COLUMN_GROUPS.find((one) => one.columns.some((column) => column.id === id));
    const places = columns.flatMap((column, index) =>
      group?.columns.includes(column) ? [left + index] : [],
    );
    const tested = columns.findIndex((column) => column.id === id);
    if (tested < 0) return [];
    const [from, to] = [columnLetters(places[0] ?? left), columnLetters(places.at(-1) ?? left)];
    return [
      {
        range: `${from}${first}:${to}${last}`,
        formula: `AND(${APPENDED_MARK}=0,$${columnLetters(left + tested)}${first}="${said}")`,
        fill,
      },
    ];
  });
}

const OLDEST: IsoDate = '2000-01-01';
const NEWEST: IsoDate = '2099-12-31';

/** For the sheet's own cells; those already validated are left as they are. */
function validationsOf({ columns, rows, isTicked }: Tracker, sheet: SheetSnapshot): AppendedValidation[] {
  const checked = sheet.validationRanges.map(parseRange);
  const rangesOf = (keys: readonly TrackerKey[]) =>
    columns
      .filter(({ key }) => keys.includes(key))
      .flatMap(({ column }) => {
        const [first, last] = [rows[0]?.row, rows.at(-1)?.row];
        const at = parseRange(`${column}1`).left;
        if (first === undefined || last === undefined) return [];
        const isChecked = checked.some(
          ({ top, bottom, left, right }) =>
            left <= at && at <= right && top <= last - 1 && bottom >= first - 1,
        );
        return isChecked ? [] : [`${column}${first}:${column}${last}`];
      });
  const [status, days] = [isTicked ? [] : rangesOf(['status']), rangesOf(DAY_KEYS)];
  const of = (
    ranges: string[],
    rule: AppendedValidation['rule'],
    message: 'tracker.validation.status' | 'tracker.validation.date',
  ): AppendedValidation[] =>
    ranges.length === 0
      ? []
      : [
          {
            ranges,
            rule,
            error: { title: workbookText('tracker.validation.title'), message: workbookText(message) },
          },
        ];
  return [
    ...of(status, { kind: 'list', items: STATUSES }, 'tracker.validation.status'),
    ...of(days, { kind: 'date', from: toSerial(OLDEST), to: toSerial(NEWEST) }, 'tracker.validation.date'),
  ];
}

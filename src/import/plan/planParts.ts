import { fold, tidy } from '../../text/normalise';
import type { ColumnKey } from '../columnWords';
import { coversOf, shownCell, type Covers, type GridCell } from '../grid';
import { recogniseTable, type RecognisedTable } from '../recogniseTable';
import type { SourceTable } from '../sources/sourceTable';
import type { SourcePlace, Unread } from './importedPlan';

/** What columns contain, by folded header; null for a column to ignore. */
export type NamedColumns = Readonly<Record<string, ColumnKey | null>>;

/** A table of a plan that was recognised, or that continues the previous one. */
export interface PlanPart {
  source: SourceTable;
  table: RecognisedTable;
  covers: Covers;
  /** True if it has no header of its own. */
  isContinuation: boolean;
}

/** Distinguishes a plan's table from a letterhead or a list of signatures. */
const isPlanTable = ({ columns }: RecognisedTable): boolean => {
  const keys = new Set(columns.map(({ key }) => key));
  const isTask = keys.has('task') || keys.has('activity') || keys.has('objective');
  return isTask && (['lead', 'deadline', 'product', 'result'] as const).some((key) => keys.has(key));
};

/** Applies the user's column names; another column with the same name loses it. */
function asNamed(table: RecognisedTable | null, named: NamedColumns): RecognisedTable | null {
  if (table === null) return null;
  const keyOf = (header: string) => (Object.hasOwn(named, fold(header)) ? named[fold(header)] : undefined);
  const given = table.columns.map(({ header }) => keyOf(header));
  const columns = table.columns.map((column, index) => {
    const own = given[index];
    if (own !== undefined) return { ...column, key: own };
    return given.includes(column.key ?? undefined) ? { ...column, key: null } : column;
  });
  return { ...table, columns };
}

/** A column that a tracker would call the result is the expected product, if the plan has no other column for it. */
function withProduct(table: RecognisedTable): RecognisedTable {
  if (table.columns.some(({ key }) => key === 'product')) return table;
  const result = table.columns.find(({ key }) => key === 'result');
  if (!result) return table;
  const columns = table.columns.map((each) =>
    each === result ? { ...each, key: 'product' as const } : each,
  );
  return { ...table, columns };
}

/** Tables in document order; one without a header continues the previous one's columns if it has as many. */
export function planParts(sources: readonly SourceTable[], named: NamedColumns): PlanPart[] {
  const parts: PlanPart[] = [];
  for (const source of sources) {
    const table = asNamed(recogniseTable(source.grid), named);
    const before = parts.at(-1);
    if (table && isPlanTable(table))
      parts.push({ source, covers: coversOf(source.grid), table: withProduct(table), isContinuation: false });
    else if (before && before.source.grid.columnNames.length === source.grid.columnNames.length) {
      const continued = { ...before.table, header: { first: -1, last: -1 } };
      parts.push({ source, covers: coversOf(source.grid), table: continued, isContinuation: true });
    }
  }
  return parts;
}

/** 0-based; null if the table has no such column. */
export const columnOf = ({ table }: PlanPart, key: ColumnKey): number | null =>
  table.columns.find((column) => column.key === key)?.column ?? null;

/** The column containing the work to be done. */
export const subjectOf = (part: PlanPart): number =>
  columnOf(part, 'task') ??
  columnOf(part, 'activity') ??
  columnOf(part, 'objective') ??
  columnOf(part, 'product') ??
  0;

/** Nhiệm vụ and hoạt động are in adjacent columns rather than one below the other. */
export const isMatrix = (part: PlanPart): boolean =>
  columnOf(part, 'task') !== null && columnOf(part, 'activity') !== null;

/** Where a cell is in its source; `column` null for the whole row. */
export function placeOf({ source }: PlanPart, row: number, column: number | null): SourcePlace {
  const { grid, address } = source;
  return {
    table: grid.place,
    row: grid.firstRow + Math.max(row, 0),
    column: column === null ? null : (grid.columnNames[column] ?? null),
    isSheet: address === 'cell',
  };
}

/** The lines above a table: the text before it, and its rows above the header. */
export function linesAbove({ source, table }: PlanPart): string[] {
  const rows = source.grid.rows
    .slice(0, Math.max(table.header.first, 0))
    .map((cells) => tidy(cells.map(({ text }) => text).join(' ')))
    .filter((text) => text !== '');
  return [...source.before, ...rows];
}

/** As typed, Unicode-normalised, with each line trimmed. */
export const textOf = (text: string): string =>
  text
    .split(/\r\n|[\r\n]/)
    .map(tidy)
    .join('\n')
    .trim();

/** The cell shown at a position, through merged areas. */
export const cellAt = ({ source, covers }: PlanPart, row: number, column: number): GridCell =>
  shownCell(source.grid, row, column, covers);

/** The text of a row in a column; empty if the table has no such column. */
export function textIn(part: PlanPart, row: number, key: ColumnKey): string {
  const column = columnOf(part, key);
  return column === null ? '' : textOf(cellAt(part, row, column).text);
}

/** The first text of a row that is more than a number. */
export function firstText(part: PlanPart, row: number): string {
  const textsOf = (isWanted: (key: ColumnKey | null) => boolean) =>
    part.table.columns
      .filter(({ key }) => isWanted(key))
      .map(({ column }) => textOf(cellAt(part, row, column).text))
      .filter((text) => text !== '');
  const words = textsOf((key) => key !== 'number' && key !== 'code');
  const isMore = (text: string) => !/^[\p{L}\d._-]{1,12}[.):]?$/u.test(text);
  return words.find(isMore) ?? words[0] ?? textsOf(() => true)[0] ?? '';
}

/** The columns of a table with content that are neither recognised nor named by the user. */
export function unknownColumns(part: PlanPart, named: NamedColumns): Unread[] {
  const { source, table } = part;
  return table.columns
    .filter(({ column, header, key }) => {
      if (key !== null || Object.hasOwn(named, fold(header))) return false;
      if (header !== '') return true;
      return source.grid.rows
        .slice(table.header.last + 1)
        .some((cells) => tidy(cells[column]?.text ?? '') !== '');
    })
    .map(({ column, header }) => ({
      place: placeOf(part, table.header.first, column),
      text: header,
      why: 'column',
      values: {},
    }));
}

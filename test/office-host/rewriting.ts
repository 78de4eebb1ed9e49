import type { RangeRef } from '../../src/workbook/address';
import { rangeAddress } from '../../src/workbook/address';
import {
  atSpec,
  columnsNamed,
  escapedColumn,
  ofThisRow,
  partText,
  rewriteFormula,
  sheetText,
  type CellsPart,
  type Corner,
  type TablePart,
} from './formulaParts';
import { cellKey, columnOf, rowOf, same, type Sheet, type Table, type Workbook } from './model';

/** How Excel updates or breaks formulas when what they refer to is moved, renamed or removed. */

type Change = (part: CellsPart | TablePart, from: { sheet: Sheet | null; row: number }) => string | null;

const tableNames = (workbook: Workbook): Set<string> =>
  new Set(workbook.sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));

/** Passes every reference in the workbook to `change`: cells, names, rules, conditional formats. */
export function rewriteAll(
  workbook: Workbook,
  change: Change,
  concerns: (formula: string, sheet: Sheet | null) => boolean = () => true,
): void {
  const tables = tableNames(workbook);
  const rewritten = (formula: string, sheet: Sheet | null, row = 0): string =>
    concerns(formula, sheet)
      ? rewriteFormula(formula, (part) => change(part, { sheet, row }), tables)
      : formula;
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells)
      if (cell.formula !== null) cell.formula = rewritten(cell.formula, sheet, rowOf(key));
    for (const format of sheet.conditionalFormats)
      if (format.formula !== null) format.formula = rewritten(format.formula, sheet, format.ranges[0]?.top);
    for (const { rule, range } of sheet.validations)
      for (const parts of Object.values(rule))
        for (const [key, value] of Object.entries(parts))
          if (typeof value === 'string' && value.startsWith('='))
            parts[key] = rewritten(value, sheet, range.top);
  }
  for (const name of workbook.names) name.formula = rewritten(name.formula, null);
}

const mentions = (formula: string, name: string): boolean =>
  formula.toLowerCase().includes(name.replace(/'/g, "''").toLowerCase());

export function followSheetName(workbook: Workbook, old: string, name: string): void {
  rewriteAll(
    workbook,
    (part) =>
      part.kind === 'cells' && part.sheet !== null && same(part.sheet, old)
        ? partText({ ...part, sheet: name })
        : null,
    (formula) => mentions(formula, old),
  );
}

/** Called before removing a sheet: references to it, or to a table on it, are lost. */
export function loseSheet(workbook: Workbook, gone: Sheet): void {
  const isLost = (name: string) => gone.tables.some((table) => same(table.name, name));
  rewriteAll(
    workbook,
    (part, { sheet }) => {
      if (sheet === gone) return null;
      if (part.kind === 'table') return isLost(part.name) ? '#REF!' : null;
      if (part.sheet === null || !same(part.sheet, gone.name)) return null;
      return `#REF!${partText({ ...part, sheet: null })}`;
    },
    (formula) => mentions(formula, gone.name) || gone.tables.some(({ name }) => mentions(formula, name)),
  );
}

export function followTableName(workbook: Workbook, old: string, name: string): void {
  rewriteAll(
    workbook,
    (part) => (part.kind === 'table' && same(part.name, old) ? partText({ ...part, name }) : null),
    (formula) => mentions(formula, old),
  );
}

/** Called before removing a table with its cells. */
export function loseTable(workbook: Workbook, { name }: Table): void {
  rewriteAll(
    workbook,
    (part) => (part.kind === 'table' && same(part.name, name) ? '#REF!' : null),
    (formula) => mentions(formula, name),
  );
}

/** A header was retyped: structured references follow. */
export function followHeader(workbook: Workbook, { name }: Table, old: string, header: string): void {
  const [from, to] = [escapedColumn(old), escapedColumn(header)];
  rewriteAll(
    workbook,
    (part) => {
      if (part.kind !== 'table' || part.spec === null || !same(part.name, name)) return null;
      const spec = part.spec.includes('[')
        ? part.spec
            .split(/(\[(?:'.|[^'\]])*\])/)
            .map((piece) => (same(piece, `[${from}]`) ? `[${to}]` : piece))
            .join('')
        : same(part.spec, from)
          ? to
          : part.spec;
      return partText({ ...part, spec });
    },
    (formula) => mentions(formula, name),
  );
}

/** A table column is removed: whatever uses it is lost. */
export function loseColumn(workbook: Workbook, { name }: Table, header: string): void {
  rewriteAll(
    workbook,
    (part) =>
      part.kind === 'table' &&
      part.spec !== null &&
      same(part.name, name) &&
      columnsNamed(part.spec).some((column) => same(column, header))
        ? '#REF!'
        : null,
    (formula) => mentions(formula, name),
  );
}

/** Rows or columns inserted (`by` > 0) or deleted before `at`: references move with their cells. */
export function followShift(
  workbook: Workbook,
  moved: Sheet,
  axis: 'row' | 'column',
  at: number,
  by: number,
): void {
  const fixed: keyof Corner = axis;
  rewriteAll(
    workbook,
    (part, { sheet }) => {
      if (part.kind !== 'cells') return null;
      if (part.sheet === null ? sheet !== moved : !same(part.sheet, moved.name)) return null;
      const first = part.first[fixed];
      const last = (part.last ?? part.first)[fixed];
      if (first === null || last === null) return null;
      const span = shiftedSpan(Math.min(first, last), Math.max(first, last), at, by);
      if (span === null) return part.sheet === null ? '#REF!' : `${sheetText(part.sheet, part.quoted)}!#REF!`;
      return partText({
        ...part,
        first: { ...part.first, [fixed]: span[0] },
        last: part.last && { ...part.last, [fixed]: span[1] },
      });
    },
    (formula, sheet) => sheet === moved || mentions(formula, moved.name),
  );
}

/** The new position of cells `first` to `last`; null if none is left. */
export function shiftedSpan(first: number, last: number, at: number, by: number): [number, number] | null {
  if (by > 0) return [first >= at ? first + by : first, last >= at ? last + by : last];
  const end = at - by;
  if (first >= at && last < end) return null;
  return [
    first < at ? first : first < end ? at : first + by,
    last < at ? last : last < end ? at - 1 : last + by,
  ];
}

/** A formula moved by `rows` in a sort: references relative to its row move along. */
export const movedFormula = (formula: string, rows: number): string =>
  rewriteFormula(formula, (part) => {
    if (part.kind !== 'cells') return null;
    const along = (corner: Corner): Corner =>
      corner.row === null || corner.fixedRow ? corner : { ...corner, row: corner.row + rows };
    return partText({ ...part, first: along(part.first), last: part.last && along(part.last) });
  });

const headerAt = (sheet: Sheet, { range }: Table, index: number): string =>
  String(sheet.cells.get(cellKey(range.top, range.left + index))?.value ?? '');

export function columnIndex(sheet: Sheet, table: Table, header: string): number {
  const width = table.range.right - table.range.left + 1;
  return Array.from({ length: width }, (_, index) => index).findIndex((index) =>
    same(headerAt(sheet, table, index), header),
  );
}

/** Convert to Range: `T[[#This Row],[a]]` becomes `'Sheet'!$K4`, `T[a]` becomes `'Sheet'!$K$4:$K$79`. */
export function toPlainReferences(workbook: Workbook, sheet: Sheet, table: Table): void {
  const { range, name } = table;
  const absolute = (area: RangeRef): string => {
    const corner = (row: number, column: number): Corner => ({
      row,
      column,
      fixedRow: true,
      fixedColumn: true,
    });
    const isOne = area.top === area.bottom && area.left === area.right;
    return partText({
      kind: 'cells',
      sheet: null,
      quoted: false,
      first: corner(area.top, area.left),
      last: isOne ? null : corner(area.bottom, area.right),
    });
  };
  const quoted = `'${sheet.name.replace(/'/g, "''")}'!`;
  rewriteAll(
    workbook,
    (part, { row }) => {
      if (part.kind !== 'table' || !same(part.name, name)) return null;
      const spec = part.spec ?? '';
      const columns = columnsNamed(spec).map((column) => columnIndex(sheet, table, column));
      if (columns.includes(-1)) return '#REF!';
      const left = columns.length > 0 ? range.left + Math.min(...columns) : range.left;
      const right = columns.length > 0 ? range.left + Math.max(...columns) : range.right;
      if (ofThisRow(spec) !== null) {
        const corner = (column: number): Corner => ({ row, column, fixedRow: false, fixedColumn: true });
        return `${quoted}${partText({ kind: 'cells', sheet: null, quoted: false, first: corner(left), last: left === right ? null : corner(right) })}`;
      }
      const rows = /#All/i.test(spec)
        ? { top: range.top, bottom: range.bottom }
        : /#Headers/i.test(spec)
          ? { top: range.top, bottom: range.top }
          : { top: range.top + 1, bottom: range.bottom };
      return `${quoted}${absolute({ ...rows, left, right })}`;
    },
    (formula) => mentions(formula, name),
  );
}

const inBody = ({ range }: Table, row: number): boolean => range.top < row && row <= range.bottom;

export const tableAround = (sheet: Sheet, row: number, column: number): Table | undefined =>
  sheet.tables.find(
    (table) => inBody(table, row) && table.range.left <= column && column <= table.range.right,
  );

/** As returned by `Range.formulas` in some versions of Excel: `[@Hạn]` in the table's own rows, `T[@Hạn]` beside it. */
export const withAt = (formula: string, sheet: Sheet, row: number, column: number): string =>
  rewriteFormula(formula, (part) => {
    if (part.kind !== 'table' || part.spec === null) return null;
    const columns = ofThisRow(part.spec);
    if (columns === null) return null;
    const own = tableAround(sheet, row, column);
    return `${own && same(own.name, part.name) ? '' : part.name}[${atSpec(columns)}]`;
  });

/** As stored in a file: `[@Hạn]` becomes `T[[#This Row],[Hạn]]`. */
export const withThisRow = (formula: string, sheet: Sheet, row: number, column: number): string =>
  rewriteFormula(formula, (part) => {
    if (part.kind !== 'table' || part.spec === null) return null;
    const name = part.name === '' ? tableAround(sheet, row, column)?.name : part.name;
    if (name === undefined) return null;
    const columns = part.spec.trim().startsWith('@') ? ofThisRow(part.spec.trim()) : null;
    if (columns === null) return part.name === '' ? partText({ ...part, name }) : null;
    return `${name}[[#This Row],${columns}]`;
  });

/** A missing table or column named in a formula; null: none is missing. */
export function unknownColumn(workbook: Workbook, formula: string): string | null {
  let missing: string | null = null;
  rewriteFormula(formula, (part) => {
    if (part.kind !== 'table' || part.spec === null) return null;
    const owner = workbook.sheets.find(({ tables }) => tables.some(({ name }) => same(name, part.name)));
    const table = owner?.tables.find(({ name }) => same(name, part.name));
    if (!owner || !table) return null;
    const gone = columnsNamed(part.spec).find((header) => columnIndex(owner, table, header) < 0);
    if (gone !== undefined) missing ??= `${part.name}[${gone}]`;
    return null;
  });
  return missing;
}

/** Shifts everything at or after `at` by `by` rows or columns; cells in a deleted range are removed. */
export function shiftCells(
  workbook: Workbook,
  sheet: Sheet,
  axis: 'row' | 'column',
  at: number,
  by: number,
): void {
  followShift(workbook, sheet, axis, at, by);
  const area = (range: RangeRef): RangeRef | null => {
    const span =
      axis === 'row'
        ? shiftedSpan(range.top, range.bottom, at, by)
        : shiftedSpan(range.left, range.right, at, by);
    if (span === null) return null;
    return axis === 'row'
      ? { ...range, top: span[0], bottom: span[1] }
      : { ...range, left: span[0], right: span[1] };
  };
  const areas = (ranges: RangeRef[]): RangeRef[] => ranges.flatMap((range) => area(range) ?? []);
  const place = (index: number): number | null => shiftedSpan(index, index, at, by)?.[0] ?? null;
  const cells = new Map<number, NonNullable<ReturnType<Sheet['cells']['get']>>>();
  for (const [key, cell] of sheet.cells) {
    const row = axis === 'row' ? place(rowOf(key)) : rowOf(key);
    const column = axis === 'column' ? place(columnOf(key)) : columnOf(key);
    if (row !== null && column !== null) cells.set(cellKey(row, column), cell);
  }
  sheet.cells = cells;
  const sizes = axis === 'row' ? 'rowHeights' : 'columnWidths';
  const hidden = axis === 'row' ? 'hiddenRows' : 'hiddenColumns';
  sheet[sizes] = new Map([...sheet[sizes]].flatMap(([i, size]) => pair(place(i), size)));
  sheet[hidden] = new Set([...sheet[hidden]].flatMap((i) => place(i) ?? []));
  sheet.merges = areas(sheet.merges).filter((merge) => rangeAddress(merge).includes(':'));
  sheet.tables = sheet.tables.flatMap((table) => {
    const range = area(table.range);
    if (range) table.range = range;
    return range ? [table] : [];
  });
  sheet.validations = sheet.validations.flatMap((validation) => {
    const range = area(validation.range);
    return range ? [{ ...validation, range }] : [];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const ranges = areas(format.ranges);
    return ranges.length > 0 ? [{ ...format, ranges }] : [];
  });
}

const pair = (index: number | null, size: number): [number, number][] =>
  index === null ? [] : [[index, size]];

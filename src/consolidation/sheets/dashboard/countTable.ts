import { cellOf, rangeOf, type Canvas, type Placed } from './canvas';
import { workbookText } from '../../../messages/workbookText';
import { doneRate, doneRateFormula } from '../../../figures/doneRate';

/** A column of numbers: its heading, and each row's formula and value. */
export interface CountColumn<Row> {
  header: string;
  formula: (
    row: Row,
    at: { label: string; cell: (header: string) => string; first: number; index: number },
  ) => string;
  value: (row: Row) => number;
}

export interface CountTable {
  /** 0-based rows. */
  header: number;
  first: number;
  last: number;
  column: (header: string) => number;
}

/** The columns from which the completion rate is computed. */
export interface RateOf {
  done: string;
  owed: string;
  notArisen: string;
  /** Tasks nobody reported on. */
  silent: readonly string[];
}

/** A table of counts with labels at the left, a total row below, and the completion rate at the right. */
export function countTable<Row>(
  canvas: Canvas,
  labelHeader: string,
  rows: readonly { label: string; row: Row }[],
  columns: readonly CountColumn<Row>[],
  rateOf: RateOf,
): CountTable {
  const column = (header: string) => 1 + columns.findIndex((each) => each.header === header);
  const rateColumn = 1 + columns.length;
  const header = canvas.add(
    [labelHeader, ...columns.map((each) => each.header), workbookText('dash.rate')].map(
      (value, index): Placed => ({ column: index, value, style: 'header' }),
    ),
    40,
  );
  const first = header + 1;
  const rate = (row: number, numbers: Record<string, number>, style: 'rate' | 'totalRate'): Placed => ({
    column: rateColumn,
    value:
      doneRate(
        numbers[rateOf.done] ?? 0,
        numbers[rateOf.owed] ?? 0,
        numbers[rateOf.notArisen] ?? 0,
        rateOf.silent.reduce((sum, name) => sum + (numbers[name] ?? 0), 0),
      ) ?? '',
    formula: doneRateFormula(
      cellOf(row, column(rateOf.done)),
      cellOf(row, column(rateOf.owed)),
      cellOf(row, column(rateOf.notArisen)),
      rateOf.silent.map((name) => cellOf(row, column(name))).join('+'),
    ),
    style,
  });
  const sums: Record<string, number> = {};
  for (const [index, { label, row }] of rows.entries()) {
    const at = first + index;
    const numbers = Object.fromEntries(columns.map((each) => [each.header, each.value(row)]));
    for (const [name, value] of Object.entries(numbers)) sums[name] = (sums[name] ?? 0) + value;
    const place = {
      label: `$A${at + 1}`,
      cell: (name: string) => cellOf(at, column(name)),
      first,
      index,
    };
    canvas.add([
      { column: 0, value: label, style: 'plan' },
      ...columns.map((each): Placed => ({
        column: column(each.header),
        value: numbers[each.header] ?? 0,
        formula: each.formula(row, place),
        style: 'computedInteger',
      })),
      rate(at, numbers, 'rate'),
    ]);
  }
  const last = first + rows.length - 1;
  canvas.add(
    [
      { column: 0, value: workbookText('summary.sum'), style: 'totalText' },
      ...columns.map((each): Placed => ({
        column: column(each.header),
        value: sums[each.header] ?? 0,
        formula: `SUM(${rangeOf(first, last, column(each.header))})`,
        style: 'total',
      })),
      rate(last + 1, sums, 'totalRate'),
    ],
    20,
  );
  return { header, first, last, column };
}

/** Chart series for columns of the table. */
export function seriesOf(
  { header, first, last, column }: CountTable,
  colors: Readonly<Record<string, string>>,
  to = last,
  from = first,
) {
  return Object.entries(colors).map(([name, color]) => ({
    name,
    nameCell: cellOf(header, column(name)),
    values: rangeOf(from, to, column(name)),
    color,
  }));
}

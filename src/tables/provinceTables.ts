import type { BoundTable } from '../entries/boundTable';
import type { BoundWorkbook } from '../entries/boundWorkbook';
import { WORKBOOK_KIND } from '../workbook/identity';
import { isBlank } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import { csvText, wouldCompute, type CsvCell } from './csv';
import { dataPackage } from './dataPackage';
import { fieldName } from './fieldName';
import { originOf, ORIGIN_FIELDS } from './origin';
import { typedCell } from './tableCell';
import {
  TABLE_SOURCES,
  type DerivedSource,
  type FieldType,
  type TableName,
  type TableSource,
} from './tableSource';

export interface TableFile {
  /** `tasks.csv` */
  path: string;
  text: string;
}

export interface ProvinceTables {
  /** The plan's year. */
  year: number;
  /** The tables, then the `datapackage.json` describing them. */
  files: TableFile[];
  /** Rows in each table; null if the workbook lacks it. */
  rows: Record<TableName, number | null>;
  /** Number of texts that looked like a formula and got an apostrophe. */
  defused: number;
  /** Number of cells not matching their column's type, recorded in `as_typed`. */
  asTyped: number;
}

type AnySource = TableSource<TableName, string> &
  Pick<Partial<DerivedSource<TableName, string, string>>, 'lines'>;

/** A row of the file before it is typed. */
type Values = (key: string) => CellScalar;

function linesOf({ key, lines }: AnySource, table: BoundTable<string>): Values[] {
  return table.rows.flatMap((row): Values[] => {
    const cell: Values = (each) => row.cell(each)?.value ?? null;
    if (lines) return lines(cell).map((line) => (each) => line[each] ?? null);
    // A table without rows still has an empty one, which Excel requires.
    return key.every((each) => isBlank(cell(each))) ? [] : [cell];
  });
}

function rowsOf(
  lines: readonly Values[],
  columns: readonly (readonly [string, FieldType])[],
): { cells: CsvCell[][]; asTyped: number } {
  let asTyped = 0;
  const cells = lines.map((line): CsvCell[] => {
    const odd: string[] = [];
    const typed = columns.map(([key, type]) => {
      const value = line(key);
      const cell = typedCell(value, type);
      if (cell !== undefined) return cell;
      odd.push(`${fieldName(key)}=${String(value)}`);
      return null;
    });
    asTyped += odd.length;
    return [...typed, odd.join('; ') || null];
  });
  return { cells, asTyped };
}

/**
 * The tables of a province's workbook as CSV files, each row with its plan, year and period, and the data package
 * describing them (Frictionless Data Package 2.0). Null if the workbook is not one of our province workbooks.
 */
export function provinceTables(workbook: BoundWorkbook): ProvinceTables | null {
  const origin = originOf(workbook);
  if (origin === null || workbook.identity?.kind !== WORKBOOK_KIND.province) return null;
  const files: TableFile[] = [];
  const counts = {} as Record<TableName, number | null>;
  let [defused, asTyped] = [0, 0];
  const written: AnySource[] = [];
  for (const source of TABLE_SOURCES as readonly unknown[] as readonly AnySource[]) {
    const table = workbook.table(source.shape);
    counts[source.name] = null;
    if (!table) continue;
    const columns = Object.entries(source.types).flatMap(([key, type]) =>
      type === null ? [] : [[key, type] as const],
    );
    const { cells, asTyped: odd } = rowsOf(linesOf(source, table), columns);
    const header = [
      ...ORIGIN_FIELDS.map(({ name }) => name),
      ...columns.map(([key]) => fieldName(key)),
      'as_typed',
    ];
    const rows = cells.map((row) => [...origin.cells, ...row]);
    counts[source.name] = rows.length;
    asTyped += odd;
    defused += rows.flat().filter(wouldCompute).length;
    files.push({ path: `${source.name}.csv`, text: csvText([header, ...rows]) });
    written.push(source);
  }
  files.push({ path: 'datapackage.json', text: dataPackage(origin, written) });
  return { year: origin.year, files, rows: counts, defused, asTyped };
}

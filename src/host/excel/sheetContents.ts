import { cellAddress, parseRange, rangeAddress } from '../../workbook/address';
import type { SheetSpec } from '../../workbook/spec';
import { toInput } from './cellInput';
import { rectangles } from './runs';
import { bytesOf, CALL_BYTES, step, type Step } from './steps';
import { rangeAt } from './support';

/** A share of a request that leaves room for others. */
const CHUNK_BYTES = 1_000_000;

export const widthOf = ({ rows }: SheetSpec): number => Math.max(0, ...rows.map((row) => row.length));

/** Splits rows into several writes of whole rows, none much over `CHUNK_BYTES`. */
function* writeRows(
  sheet: () => Excel.Worksheet,
  top: number,
  left: number,
  rows: unknown[][],
): Generator<Step> {
  const width = rows[0]?.length ?? 0;
  if (width === 0) return;
  for (let first = 0; first < rows.length;) {
    let bytes = CALL_BYTES;
    let end = first;
    while (end < rows.length && (end === first || bytes < CHUNK_BYTES)) bytes += bytesOf(rows[end++]);
    const chunk = rows.slice(first, end);
    const address = rangeAddress({
      top: top + first,
      left,
      bottom: top + end - 1,
      right: left + width - 1,
    });
    yield {
      bytes,
      cells: chunk.length * width,
      run: () => {
        rangeAt(sheet(), address).formulas = chunk;
      },
    };
    first = end;
  }
}

/** Everything except formulas, which may refer to tables over these very cells. */
export function* writeLiterals(sheet: () => Excel.Worksheet, spec: SheetSpec): Generator<Step> {
  const width = widthOf(spec);
  const rows = spec.rows.map((row) =>
    Array.from({ length: width }, (_, column) => {
      const cell = row[column];
      return cell && cell.formula === undefined ? toInput(cell.value) : null;
    }),
  );
  yield* writeRows(sheet, 0, 0, rows);
}

/**
 * After the tables and names of the whole workbook: Excel rejects a formula that refers to something missing. Excel
 * fills a table column with the formula written into it (a user option, on by default), so a column is computed in all
 * its rows or in none.
 */
export function* writeFormulas(sheet: () => Excel.Worksheet, spec: SheetSpec): Generator<Step> {
  const formulaAt = (row: number, column: number): string | undefined => spec.rows[row]?.[column]?.formula;
  const blocks = rectangles(spec.rows.length, widthOf(spec), (row, column) =>
    formulaAt(row, column) === undefined ? null : 'formula',
  );
  for (const { top, left, bottom, right } of blocks.get('formula') ?? []) {
    const rows = spec.rows
      .slice(top, bottom + 1)
      .map((row) => row.slice(left, right + 1).map((cell) => `=${cell?.formula ?? ''}`));
    yield* writeRows(sheet, top, left, rows);
  }
}

export function* mergeCells(sheet: () => Excel.Worksheet, { merges }: SheetSpec): Generator<Step> {
  for (const range of merges) yield step(1, () => rangeAt(sheet(), range).merge(false), range);
}

/** Before the values: Excel gives an empty cell the link's address as text, and a value written later keeps the link. */
export function* addLinks(sheet: () => Excel.Worksheet, spec: SheetSpec): Generator<Step> {
  for (const [row, cells] of spec.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (cell?.link === undefined) continue;
      const { link } = cell;
      yield step(
        1,
        () => (rangeAt(sheet(), cellAddress(row, column)).hyperlink = { documentReference: link }),
        link,
      );
    }
  }
}

/** A style available in every Excel, used until it is cleared from tables that should have none. */
const PLAINEST_STYLE = 'TableStyleLight1';

export function* makeTables(
  sheet: () => Excel.Worksheet,
  spec: SheetSpec,
  made: (table: string) => void,
): Generator<Step> {
  for (const table of spec.tables) {
    yield step(
      5,
      () => {
        const added = sheet().tables.add(rangeAddress(parseRange(table.range)), true);
        added.name = table.name;
        added.style = table.style ?? PLAINEST_STYLE;
        added.showBandedRows = table.bandedRows;
        made(table.name);
      },
      table.name,
    );
  }
}

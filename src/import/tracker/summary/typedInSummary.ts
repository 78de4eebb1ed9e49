import { workbookText } from '../../../messages/workbookText';
import { cellAddress } from '../../../workbook/address';
import type { SheetSnapshot } from '../../../workbook/snapshot';
import type { CellScalar } from '../../../workbook/spec';
import { PROGRESS_COLUMNS } from './progressBlock';
import { SUMMARY_TITLE } from './summarySheet';

type Cell = { value: CellScalar; formula: string | null };

const SHEET = String.raw`(?:'(?:[^']|''){1,64}'|[\p{L}_][\p{L}\p{N}_.]{0,64})!`;
const CELLS = String.raw`[$A-Z\d]+(?::[$A-Z\d]+)?`;
/** In this order: `#REF!` stands for cells that are gone, or for a sheet that is. */
const OF_SHEETS = [`${SHEET}#REF!`, `#REF!(?:${CELLS})?`, `${SHEET}${CELLS}`].map(
  (pattern) => new RegExp(pattern, 'gu'),
);

/** A formula's shape: texts, cells and cells of other sheets replaced by a letter each. */
const shapeOf = (formula: string): string =>
  OF_SHEETS.reduce((text, pattern) => text.replace(pattern, 'S'), formula.replace(/"(?:[^"]|"")*"/g, 'T'))
    .replace(/(?<![A-Z])\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/g, 'R')
    .replace(/[\s@]/g, '');

const NAMED = String.raw`COUNTIFS\(S,SUBSTITUTE\(SUBSTITUTE\(SUBSTITUTE\(R,T,T\),T,T\),T,T\)(?:,S,T)?\)`;
const MERGED = String.raw`IFERROR\(\(S=R\)\*COUNTIFS\(S,T,S,T\),\d\)`;
const one = (term: string): string => `${term}(?:\\+${term})*`;
const COUNT = new RegExp(
  `^(?:${one(`(?:${NAMED}|${MERGED})`)}|${one(String.raw`COUNTA\(S\)`)}|${one(String.raw`COUNTIF\(S,T\)`)}|R-SUM\\(R\\))$`,
);
const REST = /^R(?:-R)+$/;
const RATE = /^IF\(R=0,T,ROUND\(R\*100\/R,1\)\)$/;
const DATE = /^S$/;

/** @param column from 0; the first is the label's */
function shapeIn(column: number): RegExp {
  const id = PROGRESS_COLUMNS[column - 1];
  return id === 'rate' ? RATE : id === 'rest' ? REST : COUNT;
}

/** A block's title, and the headers below it. */
const blocks = (): ReadonlyMap<string, readonly string[]> => {
  const progress = (['lead', 'field'] as const).map((key): [string, string[]] => [
    workbookText(`tracker.summary.${key}`),
    ([key, ...PROGRESS_COLUMNS] as const).map((column) => workbookText(`tracker.summary.column.${column}`)),
  ]);
  return new Map([
    ...progress,
    [
      workbookText('tracker.summary.targets'),
      [workbookText('tracker.column.verdict'), workbookText('tracker.summary.column.targets')],
    ],
  ]);
};

/**
 * Cells (A1) of our summary with content that is not ours: typed beside, below or over it. A row of a block is ours if
 * any of its formulas is.
 */
export function typedInSummary({ values, formulas, origin }: SheetSnapshot): string[] {
  const known = blocks();
  const typed: string[] = [];
  /** Headers of the block that the rows are in, and whether their own row has passed. */
  let block: { headers: readonly string[]; isBody: boolean } | null = null;
  for (const [y, row] of values.entries()) {
    const cells = row.map((value, x): Cell => ({ value, formula: formulas[y]?.[x] ?? null }));
    const first = text(cells[0]);
    let isOurs: (cell: Cell, column: number) => boolean;
    if (y + origin.row === 0) isOurs = (cell, column) => column === 0 && text(cell) === SUMMARY_TITLE;
    else if (known.has(first)) {
      block = { headers: known.get(first)!, isBody: false };
      isOurs = (_cell, column) => column === 0;
    } else if (first === workbookText('tracker.reportingDate') && block === null)
      isOurs = (cell, column) => column === 0 || (column === 1 && has(cell, DATE));
    else if (block && !block.isBody) {
      const { headers } = block;
      block.isBody = true;
      isOurs = (cell, column) => text(cell) === headers[column];
    } else {
      const { headers } = block ?? { headers: [] };
      const isRow = cells.some(
        (cell, column) => column > 0 && column < headers.length && has(cell, shapeIn(column)),
      );
      if (!isRow && first === '') block = null;
      isOurs = (cell, column) =>
        isRow &&
        column < headers.length &&
        (column === 0 ? cell.formula === null : has(cell, shapeIn(column)));
    }
    for (const [x, cell] of cells.entries()) {
      const isEmpty = cell.formula === null && (cell.value === null || cell.value === '');
      if (!isEmpty && !isOurs(cell, x + origin.column))
        typed.push(cellAddress(y + origin.row, x + origin.column));
    }
  }
  return typed;
}

const text = (cell: Cell | undefined): string =>
  cell && cell.formula === null && typeof cell.value === 'string' ? cell.value : '';

const has = ({ formula }: Cell, shape: RegExp): boolean => formula !== null && shape.test(shapeOf(formula));

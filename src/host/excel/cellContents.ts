import { cellAddress, parseRange } from '../../workbook/address';
import type { CellScalar } from '../../workbook/spec';
import { toInput } from './cellInput';
import { formulaOf } from './sheetCells';
import { bytesOf, CALL_BYTES, runSteps, type Step } from './steps';
import { rangeAt } from './support';

/** What a cell holds, as far as a write has to respect it. */
export interface Content {
  value: CellScalar;
  /** Without `=`. */
  formula: string | null;
  format: string;
}

/** A cell of a sheet, which keeps its id when it is renamed. */
export interface CellSpot {
  sheetId: string;
  cell: string;
  /** The cell that tells which row this is; null where nothing does. */
  guard: string | null;
}

/** What a cell and its guard held when they were looked at. */
export interface Sight {
  content: Content;
  guard: CellScalar;
}

export const TEXT_FORMAT = '@';
const GENERAL = 'General';

const bare = (value: CellScalar): CellScalar => (value === '' ? null : value);

/** Excel may answer `T[@a]` where it was given `T[[#This Row],[a]]`. */
const comparable = (formula: string): string =>
  formula.replace(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, '[@$1]').replace(/\[@\[([^\]]+)\]\]/g, '[@$1]');

/** Of computed cells only the formulas are compared: their results follow other cells. */
export function sameContent(one: Content, other: Content): boolean {
  if (one.formula === null || other.formula === null)
    return one.formula === other.formula && bare(one.value) === bare(other.value);
  return comparable(one.formula) === comparable(other.formula);
}

export const sameSight = (one: Sight, other: Sight): boolean =>
  sameContent(one.content, other.content) && bare(one.guard) === bare(other.guard);

/** Asks for what a cell holds. @returns what tells it after the next sync; null where no answer has come. */
export function ask(sheet: Excel.Worksheet, { cell, guard }: Omit<CellSpot, 'sheetId'>): () => Sight | null {
  const range = rangeAt(sheet, cell);
  range.load({ values: true, formulas: true, numberFormat: true });
  const beside = guard === null ? null : rangeAt(sheet, guard);
  beside?.load({ values: true });
  return () => {
    try {
      const value = range.values[0]?.[0] as CellScalar;
      return {
        content: {
          value,
          formula: formulaOf(range.formulas[0]?.[0], value),
          format: String(range.numberFormat[0]?.[0] ?? GENERAL),
        },
        guard: beside ? (beside.values[0]?.[0] as CellScalar) : null,
      };
    } catch {
      // Of a request that failed, office.js hands over what was answered before it did; the rest throws.
      return null;
    }
  };
}

/** A cell to write, with what it was seen to hold. */
export interface CellWrite {
  spot: CellSpot;
  content: Content;
  expects: Sight;
  /** What the cell held when it was written: known only after the request, and not where its answer was lost. */
  found: () => Sight | null;
}

export const cellWrite = (spot: CellSpot, content: Content, expects: Sight): CellWrite => ({
  spot,
  content,
  expects,
  found: () => null,
});

/** True where somebody else had changed the cell, or its row had moved, by the time it was written. */
export function wasOther({ expects, found }: CellWrite): boolean {
  const there = found();
  return there !== null && !sameSight(there, expects);
}

/**
 * Writes cells, and asks in the same request, before each, what it holds: between a look and a write people go on
 * typing, and Excel can decide nothing within a request. The last request is left to the caller.
 *
 * Contents are written while a cell's format is General: in a cell of text format Excel would keep a formula or number
 * as text, and what it does with the apostrophe is documented nowhere.
 */
export async function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  flush: () => Promise<void>,
): Promise<void> {
  function* steps(): Generator<Step> {
    for (const write of writes) {
      const { spot, content } = write;
      const { top, left } = parseRange(spot.cell);
      const input = inputOf(content);
      yield {
        bytes: 7 * CALL_BYTES + bytesOf(input),
        run: () => {
          const sheet = context.workbook.worksheets.getItem(spot.sheetId);
          write.found = ask(sheet, spot);
          const range = rangeAt(sheet, cellAddress(top, left));
          if (write.expects.content.format === TEXT_FORMAT || content.format === TEXT_FORMAT)
            range.numberFormat = [[GENERAL]];
          range.formulas = [[input]];
          if (content.format === TEXT_FORMAT) range.numberFormat = [[TEXT_FORMAT]];
        },
      };
    }
  }
  await runSteps(steps(), flush);
}

/** For `Range.formulas` of a cell of General format; the empty string clears. */
const inputOf = ({ value, formula }: Content): string | number | boolean =>
  formula === null ? (toInput(value) ?? '') : `=${formula}`;

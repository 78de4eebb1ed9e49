import { cellAddress, parseRange } from '../../workbook/address';
import type { CellScalar } from '../../workbook/spec';
import { toInput } from './cellInput';
import { formulaOf } from './sheetCells';
import { bytesOf, CALL_BYTES, runSteps, type Step } from './steps';
import { rangeAt } from './support';

/** A cell's content, as far as a write has to respect it. */
export interface Content {
  value: CellScalar;
  /** Without `=`. */
  formula: string | null;
  format: string;
}

/** A cell identified by its sheet's id, which survives renaming. */
export interface CellSpot {
  sheetId: string;
  cell: string;
  /** The cell that identifies the row; null if none does. */
  guard: string | null;
}

/** What a cell and its guard held when looked at. */
export interface Sight {
  content: Content;
  guard: CellScalar;
}

export const TEXT_FORMAT = '@';
const GENERAL = 'General';

const bare = (value: CellScalar): CellScalar => (value === '' ? null : value);

/** Excel may return `T[@a]` for `T[[#This Row],[a]]`. */
const comparable = (formula: string): string =>
  formula.replace(/\[\[#This Row\],\s*\[([^\]]+)\]\]/gi, '[@$1]').replace(/\[@\[([^\]]+)\]\]/g, '[@$1]');

/** For computed cells only the formulas are compared: their results depend on other cells. */
export function sameContent(one: Content, other: Content): boolean {
  if (one.formula === null || other.formula === null)
    return one.formula === other.formula && bare(one.value) === bare(other.value);
  return comparable(one.formula) === comparable(other.formula);
}

export const sameSight = (one: Sight, other: Sight): boolean =>
  sameContent(one.content, other.content) && bare(one.guard) === bare(other.guard);

/** Requests a cell's content. @returns a function giving it after the next sync; null if there was no response. */
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
      // When a request fails, office.js still provides the results obtained before the failure; accessing others
      // throws.
      return null;
    }
  };
}

/** A cell to write, with its content as last seen. */
export interface CellWrite {
  spot: CellSpot;
  content: Content;
  expects: Sight;
  /** What the cell held when it was written: only known after the request, and not if the response was lost. */
  found: () => Sight | null;
}

export const cellWrite = (spot: CellSpot, content: Content, expects: Sight): CellWrite => ({
  spot,
  content,
  expects,
  found: () => null,
});

/** True if somebody else had edited the cell, or moved its row, by the time it was written. */
export function wasChanged({ expects, found }: CellWrite): boolean {
  const there = found();
  return there !== null && !sameSight(there, expects);
}

/**
 * Writes cells, reading each one's content just before in the same request: people go on typing between a look and a
 * write, and Excel cannot make decisions within a request. The last request is left to the caller.
 *
 * Contents are written while a cell's format is General: in a text cell Excel would keep a formula or number as text,
 * and its handling of the apostrophe there is undocumented.
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

/** Input for `Range.formulas` of a General cell; the empty string clears it. */
const inputOf = ({ value, formula }: Content): string | number | boolean =>
  formula === null ? (toInput(value) ?? '') : `=${formula}`;

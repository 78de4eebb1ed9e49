import type { MessageKey } from '../../messages/catalogue';
import type { Locale } from '../../messages/locale';
import type { Fix } from '../../validation/engine/finding';
import { cellAddress, parseRange } from '../../workbook/address';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { readTyped } from './cellText';
import { placeKey, type KnownCells } from './entryCells';

/** A pasted cell that is not written, and why. */
export interface NotTaken {
  /** A1; null beyond the sheet's end. */
  cell: string | null;
  text: string;
  why: MessageKey;
}

export interface PlacedBlock {
  rows: number;
  columns: number;
  /** Cells whose content will change. */
  fixes: Fix[];
  /** Number of pasted cells equal to the current content. */
  same: number;
  /** Number of empty ones over cells with content, which is kept. */
  blankOver: number;
  notTaken: NotTaken[];
}

export interface PasteTarget {
  sheet: SheetSnapshot;
  known: KnownCells;
  /** A1 of the cell that receives the block's first cell. */
  active: string;
  /** Visible 0-based columns of the sheet, starting with that cell's. */
  columns: readonly number[];
  year: number | undefined;
  locale: Locale;
}

/** Maps a pasted block to cells, parsing each as if typed there; writes nothing. */
export function placeBlock(
  block: readonly (readonly string[])[],
  { sheet, known, active, columns, year, locale }: PasteTarget,
): PlacedBlock {
  const { top } = parseRange(active);
  const placed: PlacedBlock = {
    rows: block.length,
    columns: block[0]?.length ?? 0,
    fixes: [],
    same: 0,
    blankOver: 0,
    notTaken: [],
  };
  for (const [y, texts] of block.entries())
    for (const [x, text] of texts.entries()) {
      const column = columns[x];
      const row = top + y;
      const isInside = column !== undefined && row - sheet.origin.row < sheet.values.length;
      const cell = isInside ? cellAddress(row, column) : null;
      const own = cell === null ? undefined : known.get(placeKey(sheet.name, cell));
      const isBlank = text.trim() === '';
      if (cell === null || column === undefined || !own?.isEntry) {
        if (!isBlank)
          placed.notTaken.push({
            cell,
            text,
            why: cell === null ? 'check.paste.beyond' : 'check.paste.closed',
          });
        continue;
      }
      const [atRow, atColumn] = [row - sheet.origin.row, column - sheet.origin.column];
      const before = sheet.values[atRow]?.[atColumn] ?? null;
      const beforeFormula = sheet.formulas[atRow]?.[atColumn] ?? null;
      if (isBlank) {
        if (before !== null) placed.blankOver += 1;
        continue;
      }
      const typed = readTyped(text, own.kind, year, locale);
      if ('problem' in typed) placed.notTaken.push({ cell, text, why: typed.problem });
      else if (typed.value === before && beforeFormula === null) placed.same += 1;
      else
        placed.fixes.push({
          sheet: sheet.name,
          cell,
          before,
          beforeFormula,
          after: typed.value,
          afterFormula: null,
          safe: true,
        });
    }
  return placed;
}

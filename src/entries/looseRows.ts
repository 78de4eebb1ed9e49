import { parseRange } from '../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { foldedTexts, type FoldedText } from './tableHeaders';

/** A row outside every table: the header row of a table that is gone may be one. */
export interface LooseRow {
  sheet: SheetSnapshot;
  /** 0-based sheet row. */
  row: number;
  /** Number of its texts. */
  count: number;
  /** Its texts, folded only once for all tables searched: folding takes longer than reading. */
  texts(): readonly FoldedText[];
}

/** No table has fewer headers. */
const FEWEST_TEXTS = 2;

/** Rows of each sheet that are in no table but may be a header row. */
export const looseRows = ({ sheets }: WorkbookSnapshot): LooseRow[][] => sheets.map(looseRowsOf);

function looseRowsOf(sheet: SheetSnapshot): LooseRow[] {
  const tables = sheet.tables.map(({ range }) => parseRange(range));
  return sheet.values.flatMap((cells, index): LooseRow[] => {
    const row = index + sheet.origin.row;
    if (tables.some(({ top, bottom }) => row >= top && row <= bottom)) return [];
    let count = 0;
    for (const value of cells) if (typeof value === 'string') count += 1;
    if (count < FEWEST_TEXTS) return [];
    let folded: FoldedText[] | undefined;
    return [{ sheet, row, count, texts: () => (folded ??= foldedTexts(sheet, cells)) }];
  });
}

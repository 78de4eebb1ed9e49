import { workbookText } from '../messages/workbookText';
import { cellAddress, parseRange } from '../workbook/address';
import { COVER_ROW } from '../workbook/agency/coverSheet';
import { NAME } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BoundCell } from './bindTable';
import { cellOf, namedCell } from './namedCell';

export interface CoverCells {
  reportingDate: BoundCell | null;
  preparedBy: BoundCell | null;
  phone: BoundCell | null;
  /** Where it says that the workbook was marked ready. */
  sealed: BoundCell | null;
}

/** Entry cells of the cover: below the reporting date, wherever its name leads; else where they usually stand. */
export function coverCells(snapshot: WorkbookSnapshot): CoverCells {
  const named = namedCell(snapshot, NAME.reportingDate);
  const sheet = named?.sheet ?? workbookText('sheet.cover');
  const date = named?.address ?? `C${COVER_ROW.reportingDate}`;
  const below = (row: number): string => {
    const { top, left } = parseRange(date);
    return cellAddress(top + row - COVER_ROW.reportingDate, left);
  };
  return {
    reportingDate: cellOf(snapshot, sheet, date),
    preparedBy: cellOf(snapshot, sheet, below(COVER_ROW.preparedBy)),
    phone: cellOf(snapshot, sheet, below(COVER_ROW.phone)),
    sealed: cellOf(snapshot, sheet, below(COVER_ROW.sealed)),
  };
}

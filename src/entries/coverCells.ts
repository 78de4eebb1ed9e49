import { workbookText } from '../messages/workbookText';
import { cellAddress, parseRange } from '../workbook/address';
import { COVER_ROW } from '../workbook/agency/coverSheet';
import { NAME } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { BoundCell } from './boundTable';
import { cellOf, namedCell } from './namedCell';

export interface CoverCells {
  /** The workbook's stated agency and period. */
  agency: BoundCell | null;
  period: BoundCell | null;
  reportingDate: BoundCell | null;
  preparedBy: BoundCell | null;
  phone: BoundCell | null;
  /** Its stated seal. */
  sealed: BoundCell | null;
}

/** Entry cells of the cover: below the reporting date, wherever its name points; else in their usual location. */
export function coverCells(snapshot: WorkbookSnapshot): CoverCells {
  const named = namedCell(snapshot, NAME.reportingDate);
  const sheet = named?.sheet ?? workbookText('sheet.cover');
  const date = named?.address ?? `C${COVER_ROW.reportingDate}`;
  const below = (row: number): string => {
    const { top, left } = parseRange(date);
    return cellAddress(top + row - COVER_ROW.reportingDate, left);
  };
  const usual = (name: string, row: number) => {
    const place = parseRange(date).top + row < COVER_ROW.reportingDate ? null : below(row);
    return namedCell(snapshot, name) ?? (place === null ? null : cellOf(snapshot, sheet, place));
  };
  return {
    agency: usual(NAME.agency, COVER_ROW.agency),
    period: usual(NAME.period, COVER_ROW.period),
    reportingDate: cellOf(snapshot, sheet, date),
    preparedBy: cellOf(snapshot, sheet, below(COVER_ROW.preparedBy)),
    phone: cellOf(snapshot, sheet, below(COVER_ROW.phone)),
    sealed: cellOf(snapshot, sheet, below(COVER_ROW.sealed)),
  };
}

import { workbookText } from '../../messages/workbookText';
import { sameText } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';

/** The possible task statuses, in the order of the drop-down list. */
export const STATUS = {
  notStarted: workbookText('status.notStarted'),
  inProgress: workbookText('status.inProgress'),
  done: workbookText('status.done'),
  notArisen: workbookText('status.notArisen'),
} as const;

export const STATUSES: readonly string[] = Object.values(STATUS);

/** The listed status that a cell contains, ignoring case; null for a blank cell or any other text. */
export const listedStatus = (cell: CellScalar): string | null =>
  cell === null ? null : (STATUSES.find((status) => sameText(cell, status)) ?? null);

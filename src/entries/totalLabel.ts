import { bare } from '../text/normalise';
import type { CellScalar } from '../workbook/spec';

const TOTAL = /^(?:tong(?: cong| so)?|cong|total|grand total|subtotal) ?:?$/;

/** Whether a cell labels a total row: “Tổng cộng”, or “Total” in Excel's own total row. */
export const isTotalLabel = (value: CellScalar): boolean =>
  typeof value === 'string' && value.length < 30 && TOTAL.test(bare(value));

import { bare } from '../text/normalise';
import type { CellScalar } from '../workbook/spec';

const TOTAL = /^(?:tong(?: cong| so)?|cong|total|grand total|subtotal) ?:?$/;

/** The label of a row that sums others: “Tổng cộng”, or the “Total” of Excel's own row of totals. */
export const isTotalLabel = (value: CellScalar): boolean =>
  typeof value === 'string' && value.length < 30 && TOTAL.test(bare(value));

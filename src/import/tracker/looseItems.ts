import { bare } from '../../text/normalise';
import type { TableRow } from '../rowKinds';

const COUNTED = /^\d{1,4}$/;
const TOTAL = /^(?:tong|cong)\b/;

/**
 * A row without any assignment is a group, unless it is numbered among the items, such as “12” between “11” and “13”:
 * its lead and deadline were left out, which must be reported.
 */
export function looseItems(rows: readonly TableRow[]): TableRow[] {
  const filled = rows.filter(({ kind }) => kind !== 'empty' && kind !== 'header');
  const loose = new Set<TableRow>();
  filled.forEach((row, index) => {
    if ((row.kind !== 'group' && row.kind !== 'closing') || !COUNTED.test(row.label)) return;
    if (row.texts.task === undefined || TOTAL.test(bare(row.texts.task))) return;
    const before = filled[index - 1];
    const after = filled[index + 1];
    const follows = before?.kind === 'item' || (before !== undefined && loose.has(before));
    const isCounted = follows && Number(before.label) + 1 === Number(row.label);
    const isFollowed = after?.kind === 'item' && Number(after.label) === Number(row.label) + 1;
    const isLast = after === undefined || after.kind === 'closing' || after.kind === 'section';
    if (isCounted ? isFollowed || isLast : isFollowed && before?.kind !== 'item') loose.add(row);
  });
  return rows.map((row) => (loose.has(row) ? { ...row, kind: 'item' } : row));
}

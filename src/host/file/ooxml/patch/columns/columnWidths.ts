import { parseRange } from '../../../../../workbook/address';
import { widthByColumn, type AppendedColumns } from '../../../../../workbook/appendedColumns';
import type { ColumnsPlace } from '../../../../shared/columnsHost';
import type { XmlEdit } from '../../xml/edits';
import type { ScannedSheet } from './scanSheet';

/** Hundredths unlikely to be set by hand, which identify our widths when they are removed. */
const OUR_HUNDREDTHS = 0.37;
const TINY = 1e-9;

/** Ours come after all existing ones; an existing width that covers these columns is kept. */
export function widthAdditions(
  { prefix, widths }: ScannedSheet,
  { left, columns, date }: AppendedColumns,
): XmlEdit[] {
  if (widths.items.some(({ last }) => last >= left)) return [];
  const wanted = widthByColumn(
    left,
    columns.map(({ width }) => width),
    date,
  );
  const items = [...wanted]
    .map(
      ([column, width]) =>
        `<${prefix}col min="${column + 1}" max="${column + 1}" width="${width + OUR_HUNDREDTHS}" customWidth="1"/>`,
    )
    .join('');
  const { list, at } = widths;
  return list
    ? [{ start: list.closeStart, end: list.closeStart, text: items }]
    : [{ start: at, end: at, text: `<${prefix}cols>${items}</${prefix}cols>` }];
}

/** Removes widths that are still ours. */
export function widthRemovals(
  { widths: { list, items } }: ScannedSheet,
  { left, right, date }: ColumnsPlace,
): XmlEdit[] {
  const last = date === null ? right : parseRange(date).left;
  const ours = items.filter(
    (item) => item.first >= left && item.last <= last && Math.abs((item.width % 1) - OUR_HUNDREDTHS) < TINY,
  );
  if (!list || ours.length === 0) return [];
  if (ours.length === items.length) return [{ start: list.start, end: list.end, text: '' }];
  return ours.map(({ start, end }) => ({ start, end, text: '' }));
}

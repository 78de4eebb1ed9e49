import { parseRange, rangeAddress, type RangeRef } from '../../workbook/address';
import type { SelectedArea } from '../shared/columnsHost';
import type { Run } from './run';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** `A4:H80`, `A:F`, `4:80`, without a sheet. */
function cellsOf(address: string): RangeRef {
  const bare = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const [first = '', last = first] = bare.split(':');
  if (/^\d+$/.test(first))
    return { top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: LAST_COLUMN };
  if (!/^[A-Z]+$/.test(first)) return parseRange(bare);
  return {
    ...{ top: 0, bottom: LAST_ROW },
    ...{ left: parseRange(`${first}1`).left, right: parseRange(`${last}1`).left },
  };
}

/** Commas separate areas, except within a sheet name's quotes. */
const firstOf = (address: string): string => /^(?:'(?:[^']|'')*'|[^,'])*/.exec(address)?.[0] ?? '';

/** Requests the first of the selected areas, available after the next sync. */
export function askSelectedArea(workbook: Excel.Workbook): () => SelectedArea {
  const selected = workbook.getSelectedRanges();
  selected.load({ address: true });
  selected.worksheet.load({ name: true });
  return () => ({ sheet: selected.worksheet.name, range: rangeAddress(cellsOf(firstOf(selected.address))) });
}

/** The first of the selected areas. One sync. */
export function selectedArea(run: Run): Promise<SelectedArea> {
  return run(async (context) => {
    const selected = askSelectedArea(context.workbook);
    await context.sync();
    return selected();
  });
}

import type { InFront } from '../shared/inFrontHost';
import type { DateSystem } from './dateSystem';
import { readWorkbook } from './readWorkbook';
import type { Run } from './run';
import { askSelectedArea } from './selectedArea';
import type { SheetNames } from './sheetNames';

type Place = Pick<InFront, 'sheet' | 'range'>;

/**
 * Requests the active sheet, available after the next sync. Unlike the selection, it exists even while a chart is
 * selected.
 */
function askSheet({ worksheets }: Excel.Workbook): () => Place {
  const active = worksheets.getActiveWorksheet();
  active.load({ name: true });
  return () => ({ sheet: active.name, range: null });
}

/** Reads the open workbook together with the active sheet or selection, in the same two syncs as `readWorkbook`. */
export async function readInFront(
  run: Run,
  names: SheetNames,
  days: DateSystem,
  what: 'sheet' | 'selection',
): Promise<InFront> {
  const ask = { sheet: askSheet, selection: askSelectedArea }[what];
  let place = (): Place => {
    throw new Error('read before it was asked for');
  };
  const snapshot = await readWorkbook(run, names, days, {
    alongside: (workbook) => {
      place = ask(workbook);
    },
  });
  return { snapshot, ...place() };
}

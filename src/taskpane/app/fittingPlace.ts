import type { Glance } from '../../host/excel/glance';
import { glance } from '../../host/excel/glance';
import { TABLE, WORKBOOK_KIND } from '../../workbook/identity';
import type { Place } from './place';

const OURS: readonly string[] = Object.values(TABLE).map((name) => name.toLowerCase());

/**
 * The place that suits a workbook. Properties outlive deleted sheets: without a table of ours it is not one of our
 * workbooks.
 */
export function placeFor({ tables, kind }: Glance): Place {
  if (!tables.some((name) => OURS.includes(name.toLowerCase()))) return 'lap-so';
  return kind === WORKBOOK_KIND.province ? 'tong-hop' : 'kiem-tra';
}

/** The place that suits the workbook open in Excel; the first one if Excel does not answer. */
export async function fittingPlace(): Promise<Place> {
  try {
    return placeFor(await glance(Excel.run));
  } catch {
    return 'lap-so';
  }
}

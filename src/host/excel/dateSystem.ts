/** From when the workbook counts its days, as it was last read. */
export interface DateSystem {
  from1904: boolean;
}

/**
 * Asks from when the workbook counts its days; answered by the next sync. No property tells, but Excel computes a date
 * in the workbook's own system (`Functions.date`, ExcelApi 1.2), without touching a cell.
 * @returns after the sync: true if they count from 1904
 */
export function askDateSystem(workbook: Excel.Workbook): () => boolean {
  const secondOfJanuary = workbook.functions.date(1904, 1, 2);
  secondOfJanuary.load({ value: true });
  return () => secondOfJanuary.value === 1;
}

/** The workbook's date system, as last read. */
export interface DateSystem {
  from1904: boolean;
}

/**
 * Requests the workbook's date system, available after the next sync. No property exposes it, but Excel computes dates
 * in the workbook's own system (`Functions.date`, ExcelApi 1.2), without touching a cell.
 * @returns after the sync: true if serials count from 1904
 */
export function askDateSystem(workbook: Excel.Workbook): () => boolean {
  const secondOfJanuary = workbook.functions.date(1904, 1, 2);
  secondOfJanuary.load({ value: true });
  return () => secondOfJanuary.value === 1;
}

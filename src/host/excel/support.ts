/** True if this Excel has the API set. The manifest requires ExcelApi 1.9: only newer sets need checking. */
export const supports = (version: string): boolean =>
  Office.context.requirements.isSetSupported('ExcelApi', version);

/** API sets available on any platform (June 2026), newest first. */
const VERSIONS = [
  '1.21',
  '1.20',
  '1.19',
  '1.18',
  '1.17',
  '1.16',
  '1.15',
  '1.14',
  '1.13',
  '1.12',
  '1.11',
  '1.10',
  '1.9',
];

/** The highest ExcelApi set of this Excel, null if it is older than the manifest's. */
export const highestSet = (): string | null => VERSIONS.find(supports) ?? null;

/** Suspends recalculation and drawing until the next sync. */
export function suspend(context: Excel.RequestContext): void {
  context.workbook.application.suspendApiCalculationUntilNextSync();
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
}

/** A range for this request only: Excel need not track it, which saves three actions per range. */
export function rangeAt(sheet: Excel.Worksheet, address?: string): Excel.Range {
  const range = sheet.getRange(address);
  range.untrack();
  return range;
}

export function rangesAt(sheet: Excel.Worksheet, address: string): Excel.RangeAreas {
  const ranges = sheet.getRanges(address);
  ranges.untrack();
  return ranges;
}

import type { Context, PreviousWorkbook } from './subjects';

/** The agency's report of another period; null if the given workbook is of the same period. */
export function earlierReport({ previous, period }: Context): PreviousWorkbook | null {
  return previous && period && previous.period.id !== period.id ? previous : null;
}

/**
 * The report whose figures are included in this one's, because both count from the same day and the other ends earlier,
 * such as quý I in 6 tháng. Null for any other pair: figures for quý III may well be lower than those for 6 tháng.
 */
export function containedReport(context: Context): PreviousWorkbook | null {
  const report = earlierReport(context);
  const { period } = context;
  return report && period && report.period.start === period.start && report.period.end < period.end
    ? report
    : null;
}

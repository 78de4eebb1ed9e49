import type { Context, PreviousWorkbook } from './subjects';

/** The agency's report of another period; null where the workbook that was given is of the same one. */
export function earlierReport({ previous, period }: Context): PreviousWorkbook | null {
  return previous && period && previous.period.id !== period.id ? previous : null;
}

/**
 * The report whose figures are a part of this one's, since both count from the same day and the other ends before: quý I in
 * 6 tháng, say. Null for any other pair: figures of quý III may well be lower than those of 6 tháng.
 */
export function containedReport(context: Context): PreviousWorkbook | null {
  const report = earlierReport(context);
  const { period } = context;
  return report && period && report.period.start === period.start && report.period.end < period.end
    ? report
    : null;
}

import {
  freeSummaryName,
  isSummary,
  summaryOf,
  type SummarySource,
} from '../../../import/tracker/summary/summarySheet';
import { cellAddress, quoteSheet } from '../../../workbook/address';
import type { WorkbookSpec } from '../../../workbook/spec';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/** A workbook's summary of trackers, if it has any. */
export interface OwnSummary {
  /** Names of the sheets; usually one. */
  sheets: string[];
  /** Formulas on other sheets that read them: `Sheet!K5`. */
  referring: string[];
}

export function ownSummaryIn({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): OwnSummary {
  const ours = sheets.filter(isSummary).map(({ name }) => name);
  const marks = ours.flatMap((name) => [`${name}!`, `${quoteSheet(name)}!`]).map(same);
  const referring = sheets.flatMap(({ name, formulas, origin }) =>
    ours.includes(name)
      ? []
      : formulas.flatMap((row, index) =>
          row.flatMap((formula, column) =>
            formula !== null && marks.some((mark) => same(formula).includes(mark))
              ? [`${name}!${cellAddress(index + origin.row, column + origin.column)}`]
              : [],
          ),
        ),
  );
  return { sheets: ours, referring };
}

const same = (text: string): string => text.normalize().toLowerCase();

/** The summary of sheets whose columns were just planned, under its earlier name if there is one; null if there is nothing to count. */
export function summaryFor(
  snapshot: Pick<WorkbookSnapshot, 'sheets'>,
  sources: readonly SummarySource[],
): WorkbookSpec | null {
  const [before] = ownSummaryIn(snapshot).sheets;
  return summaryOf(sources, before ?? freeSummaryName(snapshot));
}

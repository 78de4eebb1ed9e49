import { freeSummaryName, isSummary, summaryOf } from '../../../import/tracker/summary/summarySheet';
import type { SummarySource } from '../../../import/tracker/summary/summarySource';
import { typedInSummary } from '../../../import/tracker/summary/typedInSummary';
import { cellAddress, quoteSheet } from '../../../workbook/address';
import type { WorkbookSpec } from '../../../workbook/spec';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';

/** A workbook's summary of trackers, if it has any. */
export interface OwnSummary {
  /** Names of the sheets; usually one. */
  sheets: string[];
  /** Formulas on other sheets that read them: `Sheet!K5`. */
  referring: string[];
  /** Cells in them that somebody has typed into: such a sheet is not renewed. */
  typed: string[];
  /** Those that can be renewed. */
  renewed: string[];
}

export function ownSummaryIn({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): OwnSummary {
  const summaries = sheets.filter(isSummary);
  const ours = summaries.map(({ name }) => name);
  const touched = summaries.map((sheet) => ({ name: sheet.name, cells: typedInSummary(sheet) }));
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
  return {
    sheets: ours,
    referring,
    typed: touched.flatMap(({ name, cells }) => cells.map((cell) => `${name}!${cell}`)),
    renewed: touched.filter(({ cells }) => cells.length === 0).map(({ name }) => name),
  };
}

const same = (text: string): string => text.normalize().toLowerCase();

/**
 * The summary of sheets whose columns were just planned: replaces the one it renews, else is a new sheet; null if there
 * is nothing to count.
 */
export function summaryFor(
  snapshot: Pick<WorkbookSnapshot, 'sheets'>,
  sources: readonly SummarySource[],
): WorkbookSpec | null {
  const [before] = ownSummaryIn(snapshot).renewed;
  return summaryOf(sources, before ?? freeSummaryName(snapshot));
}

import { quoteSheet } from '../../../workbook/address';
import { LONGEST_FORMULA, quoted } from '../../../workbook/sheetMath';
import { mergedNames, type MergedName } from './mergedNames';
import { cellsOf, lettersOf, ownLettersOf, type SummarySource } from './summarySource';

export interface NamedSource {
  source: SummarySource;
  /** Each adds a term to every count by name. */
  merged: MergedName[];
}

/** At least as long as any label's cell, and any state. */
const [ANY_LABEL, ANY_STATE] = ['$A1000', 'x'.repeat(40)];

/** Names merged down, by sheet; none where counting them would make a formula too long. */
export function mergedIn(sources: readonly SummarySource[], key: 'lead' | 'field'): NamedSource[] {
  const all = sources.map((source) => ({ source, merged: mergedNames(source.tracker, key) }));
  const longest = all.map((each) => namedCount(each, key, ANY_LABEL, ANY_STATE)).join('+').length;
  return longest <= LONGEST_FORMULA ? all : all.map(({ source }) => ({ source, merged: [] }));
}

/**
 * Counts the tasks with a name in a column.
 * @param label the cell (A1) that has the name
 * @param wanted state of the tasks to count, or a pattern; null for all
 */
export function namedCount(
  named: NamedSource,
  key: 'lead' | 'field',
  label: string,
  wanted: string | null,
): string {
  const { source } = named;
  const criterion = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${label},"~","~~"),"*","~*"),"?","~?")`;
  const own = [cellsOf(source, lettersOf(source, key)), criterion, ...stateOf(source, wanted)];
  return [`COUNTIFS(${own.join(',')})`, ...mergedTerms(named, key, label, wanted)].join('+');
}

/**
 * Rows that a merged name covers have none of their own. Once somebody takes the merge apart and fills them in, they
 * count by that.
 */
const mergedTerms = (
  { source, merged }: NamedSource,
  key: 'lead' | 'field',
  label: string,
  wanted: string | null,
): string[] =>
  merged.map(({ cell, rows }) => {
    const blank = [
      cellsOf(source, lettersOf(source, key), rows),
      quoted('='),
      ...stateOf(source, wanted, rows),
    ];
    const isNamed = `${quoteSheet(source.planned.sheet)}!${cell}=${label}`;
    return `IFERROR((${isNamed})*COUNTIFS(${blank.join(',')}),0)`;
  });

/** A group's row has no state. */
const stateOf = (source: SummarySource, wanted: string | null, rows?: MergedName['rows']): string[] => [
  cellsOf(source, ownLettersOf(source, 'state'), rows),
  quoted(wanted ?? '<>'),
];

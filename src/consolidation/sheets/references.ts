import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { wholeColumn } from '../../fields/column';

/** A table column, by its header, and the expression it must equal. */
export type CountCriterion = readonly [WorkbookTextKey, string];

const column = (table: string, header: WorkbookTextKey): string => wholeColumn(table, workbookText(header));
const pairs = (table: string, criteria: readonly CountCriterion[]): string =>
  criteria.map(([header, expression]) => `${column(table, header)},${expression}`).join(',');

/** Counts the rows of a table that meet all criteria. */
export function countIfs(table: string, criteria: readonly CountCriterion[]): string {
  return `COUNTIFS(${pairs(table, criteria)})`;
}

/** Sums a table column over the rows that meet all criteria. */
export function sumIfs(table: string, sum: WorkbookTextKey, criteria: readonly CountCriterion[]): string {
  return `SUMIFS(${column(table, sum)},${pairs(table, criteria)})`;
}

/** A column's cell in the table row whose key column has the value. */
export function lookUp(table: string, wanted: WorkbookTextKey, by: WorkbookTextKey, value: string): string {
  return `INDEX(${column(table, wanted)},MATCH(${value},${column(table, by)},0))`;
}

export { column as columnOf };

import { parseRange, rangeAddress } from '../workbook/address';
import type { SheetSpec } from '../workbook/spec';

/** A range after a column was deleted (`by` -1) or inserted (`by` 1) at `at`; null if nothing of it is left. */
function shifted(address: string, at: number, by: -1 | 1): string | null {
  const range = parseRange(address);
  const left = range.left > at || (by === 1 && range.left === at) ? range.left + by : range.left;
  const right = range.right >= at ? range.right + by : range.right;
  return right < left ? null : rangeAddress({ ...range, left, right });
}

/**
 * A table sheet after its column at `at` was deleted, or one with the header `name` was inserted there: cells, widths,
 * table and data validations move as in Excel. Conditional formats do not: no rule looks at them.
 */
function shiftColumns(sheet: SheetSpec, at: number, by: -1 | 1, name: string): void {
  const splice = <T>(list: T[], ...items: T[]) => list.splice(at, by === -1 ? 1 : 0, ...items);
  for (const row of sheet.rows) if (row.length > at) splice(row, ...(by === 1 ? [null] : []));
  splice(sheet.columns, ...(by === 1 ? [{ width: 14 }] : []));
  for (const table of sheet.tables) {
    table.range = shifted(table.range, at, by) ?? table.range;
    splice(table.columns, ...(by === 1 ? [{ name }] : []));
  }
  sheet.validations = sheet.validations.flatMap((validation) => {
    const range = shifted(validation.range, at, by);
    return range === null ? [] : [{ ...validation, range }];
  });
  sheet.conditionalFormats = [];
  const area = sheet.page?.printArea;
  if (sheet.page && area) sheet.page.printArea = shifted(area, at, by) ?? area;
}

/** Deletes a column, as Excel does: formulas that need it become errors. */
export function deleteColumn(sheet: SheetSpec, at: number): void {
  const table = sheet.tables[0];
  const header = table?.columns[at]?.name ?? '';
  const gone = `${table?.name}[[#This Row],[${header}]]`;
  shiftColumns(sheet, at, -1, header);
  for (const row of sheet.rows)
    row.forEach((cell, column) => {
      if (cell?.formula?.includes(gone))
        row[column] = { ...cell, value: '#REF!', formula: cell.formula.replaceAll(gone, '#REF!') };
    });
}

/** Copies a column and inserts the copy beside it; Excel makes table headers unique with a number. */
export function copyColumn(sheet: SheetSpec, at: number): void {
  const name = `${sheet.tables[0]?.columns[at]?.name ?? ''}2`;
  shiftColumns(sheet, at + 1, 1, name);
  const top = parseRange(sheet.tables[0]?.range ?? 'A1').top;
  sheet.rows.forEach((row, index) => {
    const cell = row[at];
    if (index < top || !cell) return;
    row[at + 1] = index === top ? { ...cell, value: name } : { ...cell };
  });
}

/** Excel stores errors as such; a spec has only their display text. */
export function asErrors(xml: string): string {
  return xml.replace(/ t="str"(>(?:<f>[^<]*<\/f>)<v>#REF!<\/v>)/g, ' t="e"$1');
}

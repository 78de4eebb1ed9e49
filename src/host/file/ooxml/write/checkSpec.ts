import { cellAddress, parseRange } from '../../../../workbook/address';
import { LONGEST_FORMULA } from '../../../../workbook/sheetMath';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../../../workbook/spec';
import { sameName } from '../../../shared/names';

/** Excel's limits (its "specifications and limits", and XlsxWriter's for validations): beyond them it repairs the file. */
const LIMITS = {
  ...{ title: 32, message: 255, header: 255, text: 32_767 },
  ...{ formula: LONGEST_FORMULA, validationFormula: 255 },
};

/**
 * Finds anything that would make Excel repair the file: a bug in the spec, reported with its location.
 * @throws Error naming sheet, cell, table or rule.
 */
export function checkSpec(spec: WorkbookSpec): void {
  unique(
    'sheet',
    spec.sheets.map(({ name }) => name),
  );
  unique('table or name', [
    ...spec.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    ...spec.names.map(({ name }) => name),
  ]);
  for (const sheet of spec.sheets) {
    checkCells(sheet);
    checkTables(sheet);
    checkValidations(sheet);
    const { header, footer, firstHeader, firstFooter } = sheet.page ?? {};
    for (const text of [header, footer, firstHeader, firstFooter])
      within(text, LIMITS.header, `${sheet.name}: header`);
    for (const { formula } of sheet.conditionalFormats) {
      if (formula.includes('['))
        throw new Error(`${sheet.name}: structured reference in a conditional format`);
    }
  }
}

function unique(what: string, names: string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(sameName(name))) throw new Error(`two of ${what} ${name}`);
    seen.add(sameName(name));
  }
}

function within(text: string | undefined, limit: number, what: string): void {
  if (text !== undefined && text.length > limit) throw new Error(`${what} is longer than ${limit}: ${text}`);
}

function checkCells(sheet: SheetSpec): void {
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const fault = cell && cellFault(cell);
      if (fault) throw new Error(`${sheet.name}!${cellAddress(r, c)}${fault}`);
    }),
  );
}

function cellFault({ value, formula }: CellSpec): string | null {
  if (typeof value === 'string' && value.length > LIMITS.text)
    return ` is longer than ${LIMITS.text}: ${value}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return `: ${value}`;
  if (formula === undefined) return null;
  if (formula.length > LIMITS.formula) return ` is longer than ${LIMITS.formula}: ${formula}`;
  return formula.startsWith('=') ? ': formula begins with =' : null;
}

function checkTables(sheet: SheetSpec): void {
  for (const { name, range, columns } of sheet.tables) {
    const { top, left, right } = parseRange(range);
    if (right - left + 1 !== columns.length) throw new Error(`${name}: columns do not fill ${range}`);
    unique(
      `column in ${name}`,
      columns.map((column) => column.name),
    );
    columns.forEach((column, index) => {
      if (sheet.rows[top]?.[left + index]?.value !== column.name) {
        throw new Error(`${sheet.name}!${cellAddress(top, left + index)}: header is not ${column.name}`);
      }
    });
  }
}

function checkValidations(sheet: SheetSpec): void {
  for (const { range, prompt, error, formula1, formula2 } of sheet.validations) {
    const where = `${sheet.name}!${range}`;
    within(prompt?.title, LIMITS.title, `${where} prompt title`);
    within(prompt?.message, LIMITS.message, `${where} prompt`);
    within(error.title, LIMITS.title, `${where} error title`);
    within(error.message, LIMITS.message, `${where} error`);
    for (const formula of [formula1, formula2]) within(formula, LIMITS.validationFormula, `${where} formula`);
  }
}

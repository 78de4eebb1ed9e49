import type { ConditionalFormatSpec, SheetSpec, ValidationSpec } from '../../workbook/spec';
import { step, type Step } from './steps';
import { rangeAt } from './support';

const OPERATORS = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
} as const;
const ALERTS = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

/** A literal number as a number, anything else as a formula. */
function operand(formula: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(formula) ? Number(formula) : `=${formula}`;
}

function rule({ kind, operator = 'between', formula1, formula2 }: ValidationSpec): Excel.DataValidationRule {
  if (kind === 'list') return { list: { inCellDropDown: true, source: `=${formula1}` } };
  if (kind === 'custom') return { custom: { formula: `=${formula1}` } };
  if (kind === 'date') {
    // Serials are passed as formulas: text would be parsed as an American date.
    const date = { operator: OPERATORS[operator], formula1: `=${formula1}` };
    return { date: formula2 === undefined ? date : { ...date, formula2: `=${formula2}` } };
  }
  const basic = { operator: OPERATORS[operator], formula1: operand(formula1) };
  const complete = formula2 === undefined ? basic : { ...basic, formula2: operand(formula2) };
  if (kind === 'whole') return { wholeNumber: complete };
  return kind === 'decimal' ? { decimal: complete } : { textLength: complete };
}

export function* addValidations(sheet: () => Excel.Worksheet, { validations }: SheetSpec): Generator<Step> {
  for (const validation of validations) {
    yield step(
      5,
      () => {
        const { dataValidation } = rangeAt(sheet(), validation.range);
        dataValidation.rule = rule(validation);
        dataValidation.ignoreBlanks = validation.allowBlank;
        const { prompt, error } = validation;
        if (prompt) dataValidation.prompt = { showPrompt: true, ...prompt };
        dataValidation.errorAlert = {
          showAlert: true,
          style: ALERTS[error.style],
          title: error.title,
          message: error.message,
        };
      },
      validation,
    );
  }
}

/** Excel inserts each new one first: adding them in reverse gives the right order. */
export function* addConditionalFormats(
  sheet: () => Excel.Worksheet,
  { conditionalFormats }: SheetSpec,
): Generator<Step> {
  for (const format of [...conditionalFormats].reverse())
    yield step(8, () => addConditionalFormat(sheet(), format), format);
}

function addConditionalFormat(
  sheet: Excel.Worksheet,
  { range, formula, style, stopIfTrue = false }: ConditionalFormatSpec,
): void {
  const added = rangeAt(sheet, range).conditionalFormats.add('Custom');
  added.custom.rule.formula = `=${formula}`;
  const { font, fill } = style;
  if (font?.color !== undefined) added.custom.format.font.color = `#${font.color}`;
  if (font?.bold !== undefined) added.custom.format.font.bold = font.bold;
  if (font?.italic !== undefined) added.custom.format.font.italic = font.italic;
  if (fill !== undefined) added.custom.format.fill.color = `#${fill}`;
  added.stopIfTrue = stopIfTrue;
}

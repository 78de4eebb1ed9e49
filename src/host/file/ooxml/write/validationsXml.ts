import type { ValidationSpec } from '../../../../workbook/spec';
import { countedList, element } from '../xml/element';
import { escapeXml, encodeExcelText } from '../xml/xml';

export function validationsXml(validations: readonly ValidationSpec[]): string {
  return countedList('dataValidations', validations.map(validationXml));
}

const protectedText = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : encodeExcelText(text);

function validationXml(validation: ValidationSpec): string {
  const { range, kind, operator, formula1, formula2, allowBlank, prompt, error } = validation;
  return element(
    'dataValidation',
    {
      type: kind,
      errorStyle: error.style,
      operator,
      allowBlank: allowBlank || undefined,
      showInputMessage: prompt !== undefined || undefined,
      showErrorMessage: true,
      errorTitle: protectedText(error.title),
      error: protectedText(error.message),
      promptTitle: protectedText(prompt?.title),
      prompt: protectedText(prompt?.message),
      sqref: range,
    },
    element('formula1', {}, escapeXml(formula1)),
    formula2 === undefined ? '' : element('formula2', {}, escapeXml(formula2)),
  );
}

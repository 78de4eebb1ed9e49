import type { AppendedValidation } from '../../../../../workbook/appendedColumns';
import { escapeXml } from '../../xml/xml';
import type { XmlEdit } from '../../xml/edits';
import type { ScannedSheet } from './scanSheet';

const COUNT = /(\scount\s*=\s*["'])(\d+)(["'])/;
const recounted = (open: string, by: number): string =>
  open.replace(
    COUNT,
    (_whole, before: string, count: string, after: string) => before + String(Number(count) + by) + after,
  );

/** Adds them to the sheet's list, creating it if there is none. */
export function validationAdditions(found: ScannedSheet, added: readonly AppendedValidation[]): XmlEdit[] {
  if (added.length === 0) return [];
  const items = added.map((one) => validationXml(one, found.prefix)).join('');
  const tag = `${found.prefix}dataValidations`;
  const list = found.validations;
  if (!list)
    return [
      {
        start: found.formatsAt,
        end: found.formatsAt,
        text: `<${tag} count="${added.length}">${items}</${tag}>`,
      },
    ];
  return [
    { start: list.start, end: list.openEnd, text: recounted(list.open, added.length) },
    { start: list.closeStart, end: list.closeStart, text: items },
  ];
}

/** A warning that does not block: the user's own wording may be just as good. */
function validationXml({ ranges, rule, error }: AppendedValidation, prefix: string): string {
  const attributes =
    `errorStyle="warning" allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(error.title)}" ` +
    `error="${escapeXml(error.message)}" sqref="${ranges.join(' ')}"`;
  const formula = (number: 1 | 2, text: string) =>
    `<${prefix}formula${number}>${escapeXml(text)}</${prefix}formula${number}>`;
  const [type, formulas] =
    rule.kind === 'list'
      ? ['type="list"', formula(1, `"${rule.items.join(',')}"`)]
      : ['type="date" operator="between"', formula(1, String(rule.from)) + formula(2, String(rule.to))];
  return `<${prefix}dataValidation ${type} ${attributes}>${formulas}</${prefix}dataValidation>`;
}

/** Removes ours from the list, and the list itself if nothing else is in it. */
export function validationRemovals({ validations: list }: ScannedSheet, title: string): XmlEdit[] {
  const ours = list?.items.filter((item) => item.title === title) ?? [];
  if (!list || ours.length === 0) return [];
  if (ours.length === list.items.length) return [{ start: list.start, end: list.end, text: '' }];
  return [
    { start: list.start, end: list.openEnd, text: recounted(list.open, -ours.length) },
    ...ours.map(({ start, end }) => ({ start, end, text: '' })),
  ];
}

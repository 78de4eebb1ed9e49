import type { AppendedCell } from '../../../../../workbook/appendedColumns';
import { cellText, escapeXml } from '../../xml/xml';

/** @param numbers index of the cell format by number format code */
export function cellXml(
  { cell, value, formula, format }: AppendedCell,
  prefix: string,
  numbers: ReadonlyMap<string, number>,
): string {
  const style = format === undefined ? '' : ` s="${numbers.get(format)}"`;
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  if (typeof value === 'number')
    return `<${prefix}c r="${cell}"${style}>${f}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = cellText(String(value ?? ''));
  if (formula !== undefined)
    return `<${prefix}c r="${cell}"${style} t="str">${f}<${prefix}v>${text}</${prefix}v></${prefix}c>`;
  return `<${prefix}c r="${cell}"${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is></${prefix}c>`;
}

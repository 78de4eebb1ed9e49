import { escapeXml } from './xml';

export type AttributeValue = string | number | boolean | undefined;

/** Attributes as they stand in a tag, in the order given; undefined ones are left out, booleans are 1 and 0. */
export function attributesXml(attributes: Readonly<Record<string, AttributeValue>>): string {
  let xml = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    xml += ` ${name}="${typeof value === 'boolean' ? Number(value) : escapeXml(String(value))}"`;
  }
  return xml;
}

/** @param children XML, in the order of the schema; without any the element closes itself. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly string[]
): string {
  const content = children.join('');
  const tag = `${name}${attributesXml(attributes)}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** A list with its count, or nothing where it would be empty: most lists of SpreadsheetML may not be. */
export function countedList(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, ...items);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

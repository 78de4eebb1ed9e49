import { escapeXml } from './xml';

export type AttributeValue = string | number | boolean | undefined;

/** Serialises attributes, in the given order; undefined ones are omitted, booleans become 1 and 0. */
export function attributesXml(attributes: Readonly<Record<string, AttributeValue>>): string {
  let xml = '';
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    xml += ` ${name}="${typeof value === 'boolean' ? Number(value) : escapeXml(String(value))}"`;
  }
  return xml;
}

/** @param children XML, in schema order; without any the element is self-closing. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...children: readonly string[]
): string {
  const content = children.join('');
  const tag = `${name}${attributesXml(attributes)}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** A list with its count, or nothing if empty: most SpreadsheetML lists must not be empty. */
export function countedList(name: string, items: readonly string[]): string {
  return items.length === 0 ? '' : element(name, { count: items.length }, ...items);
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

import { localName, scanXml } from './xml';

/** A small part as a tree that can be written back unchanged except for deliberate edits. */
export interface XmlElement {
  name: string;
  /** Raw, including the leading space. */
  attributes: string;
  children: (XmlElement | string)[];
}

/** For small parts (styles, workbook, relationships); sheets are scanned instead. Texts are raw, still escaped. */
export function parseTree(xml: string, part: string): XmlElement {
  const holder: XmlElement = { name: '', attributes: '', children: [] };
  const stack = [holder];
  let last = 0;
  const keepText = (until: number): void => {
    const text = xml.slice(last, until);
    if (stack.length > 1 && text !== '') stack[stack.length - 1]?.children.push(text);
  };
  scanXml(xml, part, {
    open(name, attributes, start, end) {
      keepText(start);
      last = end;
      const element: XmlElement = { name, attributes, children: [] };
      stack[stack.length - 1]?.children.push(element);
      stack.push(element);
    },
    close(_name, start, end) {
      keepText(start);
      last = end;
      stack.pop();
    },
  });
  const root = holder.children.find((child) => typeof child !== 'string');
  return (root as XmlElement | undefined) ?? holder;
}

export function serializeElement(element: XmlElement): string {
  if (element.children.length === 0) return `<${element.name}${element.attributes}/>`;
  const inner = element.children
    .map((child) => (typeof child === 'string' ? child : serializeElement(child)))
    .join('');
  return `<${element.name}${element.attributes}>${inner}</${element.name}>`;
}

export function serializeTree(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serializeElement(root)}`;
}

export function elements(parent: XmlElement | undefined, local?: string): XmlElement[] {
  return (parent?.children ?? []).filter(
    (child): child is XmlElement =>
      typeof child !== 'string' && (local === undefined || localName(child.name) === local),
  );
}

export function child(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return elements(parent, local)[0];
}

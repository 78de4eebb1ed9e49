import { escapeXml, scanXml } from './xml';

/** The replacement for a piece of XML. */
export interface XmlEdit {
  start: number;
  end: number;
  text: string;
}

/** Replaces pieces of the XML, leaving the rest as it is. @param edits in ascending order, not nested */
export function withEdits(xml: string, edits: readonly XmlEdit[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(last, start), text);
    last = end;
  }
  return pieces.join('') + xml.slice(last);
}

/** Sorts edits for `withEdits`; insertions at the same position keep their order. */
export const inOrder = (edits: readonly XmlEdit[]): XmlEdit[] =>
  [...edits].sort((one, other) => one.start - other.start || one.end - other.end);

/** Sets ` name="value"` in a tag's raw attributes, or removes it if undefined; the others are unchanged. */
export function withAttribute(attributes: string, name: string, value: string | undefined): string {
  const made = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
  let found = false;
  const changed = attributes.replace(/\s([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (whole, each: string) => {
    if (each !== name || found) return whole;
    found = true;
    return made;
  });
  return found ? changed : changed.trimEnd() + made;
}

/**
 * Rewrites the attributes of some tags, leaving the rest as it is.
 * @param change maps a tag's raw attributes to new ones; the same value leaves them unchanged
 * @throws HostError as `scanXml`
 */
export function withTags(
  xml: string,
  part: string,
  change: (name: string, attributes: string) => string,
): string {
  const edits: XmlEdit[] = [];
  scanXml(xml, part, {
    open(name, attributes, start, end, selfClosing) {
      const changed = change(name, attributes);
      if (changed !== attributes)
        edits.push({ start, end, text: `<${name}${changed}${selfClosing ? '/' : ''}>` });
    },
    close() {},
  });
  return withEdits(xml, edits);
}

import { escapeXml, scanXml } from './xml';

/** What stands in the place of a piece of XML. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The XML with pieces replaced, all else as it is. @param edits from front to back, none within another */
export function withEdits(xml: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { start, end, text } of edits) {
    pieces.push(xml.slice(last, start), text);
    last = end;
  }
  return pieces.join('') + xml.slice(last);
}

/** A tag's raw attributes with ` name="value"` set or, with undefined, taken away; the others as they are. */
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
 * The XML with attributes of some tags written anew, all else as it is.
 * @param change gives a tag's raw attributes, the same ones where they stay
 * @throws HostError as `scanXml`
 */
export function withTags(
  xml: string,
  part: string,
  change: (name: string, attributes: string) => string,
): string {
  const edits: Edit[] = [];
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

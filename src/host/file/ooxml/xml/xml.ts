import { HostError } from '../../../shared/hostError';

/** Callbacks of a scan; names keep their prefix. `attributes` is the raw text, read with `attribute`. */
export interface XmlHandler {
  open(name: string, attributes: string, start: number, end: number, selfClosing: boolean): void;
  close(name: string, start: number, end: number): void;
  text?(text: string): void;
  /** Called instead of `text`, with the text as in the file: pass it to `unescapeXml` if `isEscaped`; CDATA is not. */
  rawText?(text: string, isEscaped: boolean): void;
  /**
   * Called at the start of each tag. May read a whole element itself and return the position after it; -1 to have it
   * scanned.
   */
  whole?(xml: string, start: number): number;
}

const MAX_DEPTH = 256;

const damaged = (part: string, what: string): HostError =>
  new HostError('damaged', { part }, `${part}: ${what}`);

/**
 * Scans XML in a single pass: no tree, and no entities except the five predefined and numeric ones. Self-closing
 * elements get `open` with `selfClosing`, then `close`.
 * @param part only for error messages.
 * @throws HostError `damaged` if it is not well formed, `suspicious` if it declares a document type (its entities are
 * how XML bombs are made; no spreadsheet program writes one).
 */
export function scanXml(xml: string, part: string, handler: XmlHandler): void {
  const stack: string[] = [];
  const rawText = handler.rawText?.bind(handler);
  const text = handler.text?.bind(handler);
  const onText =
    rawText ??
    (text && ((found: string, isEscaped: boolean) => text(isEscaped ? unescapeXml(found) : found)));
  const whole = handler.whole?.bind(handler);
  let at = 0;
  while (at < xml.length) {
    const less = xml.indexOf('<', at);
    if (less < 0) break;
    if (less > at && onText && stack.length > 0) onText(xml.slice(at, less), true);
    if (whole) {
      const after = whole(xml, less);
      if (after > less) {
        at = after;
        continue;
      }
    }
    const next = xml.charCodeAt(less + 1);
    if (next === 33 /* ! */) {
      if (xml.startsWith('<!--', less)) {
        at = endOf(xml, '-->', less, part);
      } else if (xml.startsWith('<![CDATA[', less)) {
        at = endOf(xml, ']]>', less, part);
        onText?.(xml.slice(less + 9, at - 3), false);
      } else {
        throw new HostError('suspicious', { part }, `${part}: document type declaration`);
      }
      continue;
    }
    if (next === 63 /* ? */) {
      at = endOf(xml, '?>', less, part);
      continue;
    }
    const end = tagEnd(xml, less, part);
    at = end;
    if (next === 47 /* / */) {
      const name = xml.slice(less + 2, end - 1).trimEnd();
      if (stack.pop() !== name) throw damaged(part, `unexpected </${name}>`);
      handler.close(name, less, end);
      continue;
    }
    const selfClosing = xml.charCodeAt(end - 2) === 47;
    const last = selfClosing ? end - 2 : end - 1;
    let space = less + 1;
    while (space < last && !isSpace(xml.charCodeAt(space))) space += 1;
    const name = xml.slice(less + 1, space);
    handler.open(name, xml.slice(space, last), less, end, selfClosing);
    if (selfClosing) {
      handler.close(name, end, end);
    } else {
      stack.push(name);
      if (stack.length > MAX_DEPTH) throw new HostError('suspicious', { part }, `${part}: nested too deep`);
    }
  }
  if (stack.length > 0) throw damaged(part, `<${stack[stack.length - 1]}> is not closed`);
}

function endOf(xml: string, mark: string, from: number, part: string): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw damaged(part, 'ends too early');
  return at + mark.length;
}

/** White space as defined by XML. */
const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Position after the `>` that ends a tag, ignoring any inside attribute quotes. */
function tagEnd(xml: string, from: number, part: string): number {
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === 62 /* > */) return at + 1;
    if (code !== 34 /* " */ && code !== 39 /* ' */) continue;
    at = xml.indexOf(code === 34 ? '"' : "'", at + 1);
    if (at < 0) break;
  }
  throw damaged(part, 'ends too early');
}

/** `x:row` → `row`: some programs write prefixes, most do not. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const openings = new Map<string, string>();
const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Unescaped value of an attribute, given its full name as written. */
export function attribute(attributes: string, name: string): string | undefined {
  // Fast path for the form every program writes: with only double quotes there is no other.
  if (!attributes.includes("'")) {
    let opening = openings.get(name);
    if (opening === undefined) openings.set(name, (opening = ` ${name}="`));
    const start = attributes.indexOf(opening);
    if (start >= 0) {
      const first = start + opening.length;
      const end = attributes.indexOf('"', first);
      if (end >= 0) return unescapeXml(attributes.slice(first, end));
    }
  }
  if (!attributes.includes(name)) return undefined;
  return firstAttribute(attributes, (found) => found === name);
}

/** Value of the attribute with this local name and any prefix: `r:id`. */
export function prefixedAttribute(attributes: string, name: string): string | undefined {
  return firstAttribute(
    attributes,
    (found) => found.endsWith(`:${name}`) && localName(found) === name && !found.startsWith('xmlns:'),
  );
}

function firstAttribute(attributes: string, isWanted: (name: string) => boolean): string | undefined {
  for (const [, name = '', inDouble, inSingle] of attributes.matchAll(ATTRIBUTE))
    if (isWanted(name)) return unescapeXml(inDouble ?? inSingle ?? '');
  return undefined;
}

/** `xsd:boolean`, as written by Excel and others. */
export function flag(attributes: string, name: string): boolean {
  const value = attribute(attributes, name);
  return value === '1' || value === 'true' || value === 'on';
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['amp', '&'],
]);

export function unescapeXml(text: string): string {
  const first = text.indexOf('&');
  if (first < 0) return text;
  // Formulas are full of quotes and comparisons; hardly anything needs a callback.
  return predefined(text, first) ?? anyEntities(text);
}

/** The longest predefined entity, `&quot;`. */
const LONGEST_ENTITY = 6;

/** Unescapes in one pass; null if anything but the predefined entities is there. */
function predefined(text: string, first: number): string | null {
  let plain = '';
  let from = 0;
  for (let at = first; at >= 0; at = text.indexOf('&', from)) {
    const end = text.indexOf(';', at);
    const character =
      end < 0 || end - at >= LONGEST_ENTITY ? undefined : ENTITIES.get(text.slice(at + 1, end));
    if (character === undefined) return null;
    plain += text.slice(from, at) + character;
    from = end + 1;
  }
  return plain + text.slice(from);
}

function anyEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g; // eslint-disable-line no-control-regex

/**
 * Escapes text or an attribute value; characters XML cannot contain are dropped (`encodeExcelText` keeps those in
 * cells).
 */
export const escapeXml = (text: string): string => escapeText(text).replace(/"/g, '&quot;');

/** Escapes element text, leaving quotes as they are: formulas and carried plans are full of them. */
export function escapeText(text: string): string {
  return text
    .replace(ILLEGAL, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/\n/g, '&#10;')
    .replace(/\r/g, '&#13;')
    .replace(/\t/g, '&#9;');
}

const hex4 = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** ECMA-376 ST_Xstring: prevents text that looks like `_x0041_` from being read as a character. */
export function protectExcelText(text: string): string {
  return text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
}

/** A cell's text for XML: control characters and carriage returns become `_x000D_`. */
export function encodeExcelText(text: string): string {
  return protectExcelText(text).replace(ILLEGAL, hex4).replace(/\r/g, hex4);
}

// eslint-disable-next-line no-control-regex
const NOT_PLAIN = /[&<>_\u0000-\u001f\ufffe\uffff]/;

/** A cell's text, encoded for XML. */
export function cellText(text: string): string {
  return NOT_PLAIN.test(text) ? escapeText(encodeExcelText(text)) : text;
}

export function decodeExcelText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

import { unzipSync } from 'fflate';

/**
 * Reads packages for `excelFaults`. Shares no code with src/host/file, whose output it examines: regular expressions
 * over files written by us or by Excel, sufficient for tests but not for untrusted files.
 */
export interface Element {
  attributes: Record<string, string>;
  /** The content between the tags, still XML. */
  inner: string;
}

export type Parts = Record<string, string>;

export const partsOf = (bytes: Uint8Array): Parts =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, new TextDecoder().decode(data)]),
  );

export const unescape = (xml: string): string =>
  xml
    .replace(/&#x([0-9a-fA-F]+);/g, (_whole, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

/** `_x000a_` and the like. */
export const decoded = (text: string): string =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));

export function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>(.*?)</(?:\\w+:)?${name}>)`, 'gs');
  return [...xml.matchAll(pattern)].map(([, raw = '', inner = '']) => ({
    attributes: Object.fromEntries(
      [...raw.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key!, unescape(value!)]),
    ),
    inner,
  }));
}

export const texts = (xml: string, name: string): string[] =>
  elements(xml, name).map(({ inner }) => unescape(inner));

export interface Relationship {
  id: string;
  kind: string;
  target: string;
  external: boolean;
}

export function relationshipsOf(parts: Parts, path: string): Relationship[] {
  const slash = path.lastIndexOf('/') + 1;
  const xml = parts[`${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`] ?? '';
  return elements(xml, 'Relationship').map(({ attributes }) => ({
    id: attributes.Id!,
    kind: attributes.Type!.split('/').pop()!,
    target: new URL(attributes.Target!, `http://x/${path}`).pathname.slice(1),
    external: attributes.TargetMode === 'External',
  }));
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** `B2:C9`, 1-based; null for anything else. */
export function rangeOf(address: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(address);
  if (!match) return null;
  const [, left = '', top = '', right = left, bottom = top] = match;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

export const overlap = (a: Range, b: Range): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export interface SheetPart {
  name: string;
  path: string;
  xml: string;
  visible: boolean;
  cells: Element[];
}

export interface Package {
  parts: Parts;
  workbook: string;
  sheets: SheetPart[];
  strings: string[];
  styles: string;
}

export function readPackage(bytes: Uint8Array): Package {
  const parts = partsOf(bytes);
  const path = relationshipsOf(parts, '').find(({ kind }) => kind === 'officeDocument')!.target;
  const workbook = parts[path]!;
  const related = relationshipsOf(parts, path);
  const partOf = (kind: string): string =>
    parts[related.find((each) => each.kind === kind)?.target ?? ''] ?? '';
  const sheets = elements(workbook, 'sheet').flatMap(({ attributes }) => {
    const sheet = related.find(({ id }) => id === attributes['r:id']);
    if (sheet?.kind !== 'worksheet') return [];
    const xml = parts[sheet.target]!;
    const visible = (attributes.state ?? 'visible') === 'visible';
    return [{ name: attributes.name!, path: sheet.target, xml, visible, cells: elements(xml, 'c') }];
  });
  const strings = elements(partOf('sharedStrings'), 'si').map(({ inner }) =>
    decoded(texts(inner.replace(/<rPh.*?<\/rPh>/gs, ''), 't').join('')),
  );
  return { parts, workbook, sheets, strings, styles: partOf('styles') };
}

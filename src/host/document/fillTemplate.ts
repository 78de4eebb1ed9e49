import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { TemplateData, TemplateNames } from '../../paper/templateData';
import { HostError } from '../shared/hostError';
import { openArchive, packArchive } from '../file/ooxml/zip/archive';
import { asDocumentError } from './documentErrors';
import { writable } from './writable';

/** An error in a template, with its location. */
export interface TemplateFault {
  /** `unknown`: no such placeholder; `outside`: a row placeholder outside its row; `broken`: unclosed braces or rows. */
  why: 'unknown' | 'outside' | 'broken';
  /** As written, without its braces. */
  placeholder: string;
  /** The paragraph it is in; empty if unknown. */
  place: string;
}

export type FilledTemplate = { bytes: Uint8Array } | { faults: TemplateFault[] };

/** Parts that may contain placeholders. */
const PARTS = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const MOST_XML_BYTES = 16 * 1024 * 1024;
/** A report of 120 tasks with every placeholder has some ten thousand. */
const MOST_PARTS = 500_000;

interface LibraryError {
  properties?: {
    id?: string;
    xtag?: string;
    explanation?: string;
    errors?: LibraryError[];
    context?: string;
  };
  message: string;
}

/** A part's paragraphs as text. */
function paragraphsOf(xml: string): string[] {
  const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return [...xml.matchAll(/<w:p[ >](?:(?!<\/w:p>)[^])*<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text)
      .join('')
      .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => entities[name] ?? whole),
  );
}

/** Adapted to a paragraph: every kind of line end becomes one break. */
const shown = (text: string): string => writable(text).replace(/\r\n?/g, '\n');

const clean = (data: TemplateData): Record<string, unknown> => {
  const texts = (values: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(values).map(([name, text]) => [name, shown(text)]));
  return {
    ...texts(data.values),
    ...Object.fromEntries(Object.entries(data.rows).map(([name, rows]) => [name, rows.map(texts)])),
  };
};

/**
 * Fills the placeholders of a user's own .docx template: `{ten}` with a value, and everything between `{#dong}` and
 * `{/dong}` (a table row, paragraphs) once per row. Values are always inserted as plain text. If there is any error in
 * the template, nothing is filled in.
 * @throws HostError if it is not a .docx file, or inflates to more than declared
 */
export function fillTemplate(bytes: Uint8Array, data: TemplateData, names: TemplateNames): FilledTemplate {
  try {
    return filled(bytes, data, names);
  } catch (error) {
    throw asDocumentError(error);
  }
}

function filled(bytes: Uint8Array, data: TemplateData, names: TemplateNames): FilledTemplate {
  const archive = openArchive(bytes);
  if (!archive.has('word/document.xml')) throw new HostError('damaged', { part: 'word/document.xml' });
  const paragraphs: string[] = [];
  for (const path of archive.paths) {
    if (!PARTS.test(path)) continue;
    if (archive.bytes(path).length > MOST_XML_BYTES) throw new HostError('tooLarge', {}, path);
    paragraphs.push(...paragraphsOf(archive.text(path)));
  }
  const placeOf = (placeholder: string): string =>
    ['{', '{#', '{/', '']
      .map((before) => paragraphs.find((text) => text.includes(`${before}${placeholder}`)))
      .find((text) => text !== undefined) ?? '';
  const faults: TemplateFault[] = [];
  const unknown = (placeholder: string, scope: readonly string[]): void => {
    const inRow = Object.values(names.rows).some((row) => row.includes(placeholder));
    const why = scope.length === 0 && inRow ? 'outside' : 'unknown';
    if (!faults.some((fault) => fault.placeholder === placeholder))
      faults.push({ why, placeholder, place: placeOf(placeholder) });
  };
  try {
    const document = new Docxtemplater(new PizZip(packed(archive)), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      // Names only: no expressions, no dots, nothing inherited from a prototype.
      parser: (tag: string) => {
        const name = tag.trim();
        return {
          get(scope: Record<string, unknown>, context?: { scopePath?: readonly string[] }) {
            if (Object.hasOwn(scope, name)) return scope[name];
            const path = context?.scopePath ?? [];
            const known = path.length === 0 ? [] : (names.rows[path[path.length - 1] ?? ''] ?? []);
            // The document's own values are also available inside a row.
            if (known.includes(name)) return '';
            if (path.length > 0 && Object.hasOwn(data.values, name)) return shown(data.values[name] ?? '');
            unknown(name, path);
            return '';
          },
        };
      },
    });
    checkNames(document, names, unknown);
    if (faults.length > 0) return { faults };
    if (partsFilled(document, data) > MOST_PARTS) throw new HostError('suspicious');
    document.render(clean(data));
    if (faults.length > 0) return { faults };
    const made = openArchive(
      document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }) as Uint8Array,
    );
    return { bytes: packed(made) };
  } catch (error) {
    const errors = (error as LibraryError).properties?.errors ?? [error as LibraryError];
    if (errors.some(({ properties }) => properties?.id === undefined)) throw error;
    return {
      faults: errors.map(({ properties }) => ({
        why: 'broken',
        placeholder: properties?.xtag ?? properties?.context ?? '',
        place: placeOf(properties?.xtag ?? properties?.context ?? ''),
      })),
    };
  }
}

const packed = (archive: ReturnType<typeof openArchive>): Uint8Array =>
  packArchive(new Map(archive.paths.map((path) => [path, archive.bytes(path)])));

interface Part {
  type: string;
  value: string;
  module?: string;
  subparsed?: Part[];
}

/** Number of pieces that make up a filled document: everything in a row group counts once per row. */
function partsFilled(document: Docxtemplater, { rows }: TemplateData): number {
  const count = (parts: readonly Part[]): number =>
    parts.reduce((sum, { value, subparsed }) => {
      const times = rows[value.trim()]?.length ?? 1;
      return sum + (subparsed ? Math.max(times, 1) * count(subparsed) : 1);
    }, 0);
  return partsOf(document).reduce((sum, parts) => sum + count(parts), 0);
}

/** Placeholders in empty row groups are never evaluated, so their names are checked up front. */
function checkNames(
  document: Docxtemplater,
  names: TemplateNames,
  unknown: (placeholder: string, scope: readonly string[]) => void,
): void {
  const visit = (parts: readonly Part[], scope: readonly string[]): void => {
    for (const { type, value, module, subparsed } of parts) {
      if (type !== 'placeholder') continue;
      const name = value.trim();
      if (module === 'loop' || subparsed) {
        if (scope.length > 0 || !Object.hasOwn(names.rows, name)) unknown(name, scope);
        else visit(subparsed ?? [], [name]);
        continue;
      }
      const row = scope[0] === undefined ? [] : (names.rows[scope[0]] ?? []);
      if (!names.values.includes(name) && !row.includes(name)) unknown(name, scope);
    }
  };
  for (const parts of partsOf(document)) visit(parts, []);
}

function partsOf(document: Docxtemplater): Part[][] {
  const { compiled } = document as unknown as { compiled: Record<string, { postparsed: Part[] }> };
  return Object.values(compiled).map(({ postparsed }) => postparsed);
}

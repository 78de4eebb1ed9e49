import { JSDOM } from 'jsdom';
import { openArchive } from '../../../src/host/file/ooxml/zip/archive';

const { DOMParser } = new JSDOM('').window;
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A part of a .docx, parsed as in a browser. @throws Error if it is not well-formed XML. */
export function partOf(bytes: Uint8Array, path: string): Document {
  const parsed = new DOMParser().parseFromString(openArchive(bytes).text(path), 'application/xml');
  const [error] = parsed.getElementsByTagName('parsererror');
  if (error) throw new Error(`${path}: ${error.textContent}`);
  return parsed;
}

export const elements = (of: Document | Element, name: string): Element[] => [
  ...of.getElementsByTagNameNS(W, name),
];

/** A paragraph's text, its breaks as line feeds. */
export const textOf = (of: Element): string =>
  elements(of, 'r')
    .flatMap((run) => [...run.children])
    .map((child) =>
      child.localName === 't'
        ? child.textContent.replace(/[\r\n]/g, ' ')
        : child.localName === 'br'
          ? '\n'
          : '',
    )
    .join('');

const cellText = (cell: Element): string => elements(cell, 'p').map(textOf).join('\n');

export interface ReadDocx {
  /** Paragraphs outside tables, with their style. */
  paragraphs: { style: string; text: string }[];
  /** Tables as rows of cell texts, in order. */
  tables: string[][][];
}

/** The contents of a .docx, read without any of our code except the zip reader. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const [body] = elements(partOf(bytes, 'word/document.xml'), 'body');
  const children = [...(body?.children ?? [])];
  return {
    paragraphs: children
      .filter(({ localName }) => localName === 'p')
      .map((each) => ({
        style: elements(each, 'pStyle')[0]?.getAttributeNS(W, 'val') ?? '',
        text: textOf(each),
      })),
    tables: children
      .filter(({ localName }) => localName === 'tbl')
      .map((each) => elements(each, 'tr').map((row) => elements(row, 'tc').map(cellText))),
  };
}

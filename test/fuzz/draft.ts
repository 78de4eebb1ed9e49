import { unzipSync } from 'fflate';
import { encodedLike, xmlOf } from './xmlText';
import { PLAIN_ZIP, rawZip, type ZipStyle } from './rawZip';

/** A workbook unpacked, to be damaged and packed again. */
export interface Draft {
  parts: Map<string, Uint8Array>;
  zip: ZipStyle;
  /** Modifies the finished bytes. */
  finish: (bytes: Uint8Array) => Uint8Array;
}

export function draftOf(bytes: Uint8Array): Draft {
  return { parts: new Map(Object.entries(unzipSync(bytes))), zip: { ...PLAIN_ZIP }, finish: (made) => made };
}

export const textOf = ({ parts }: Draft, path: string): string => xmlOf(parts.get(path) ?? new Uint8Array());

/** Edits the text of a part, if it exists. */
export function editText(draft: Draft, path: string, edit: (xml: string) => string): void {
  const data = draft.parts.get(path);
  if (data) draft.parts.set(path, encodedLike(data, edit(xmlOf(data))));
}

export const pathsLike = ({ parts }: Draft, pattern: RegExp): string[] =>
  [...parts.keys()].filter((path) => pattern.test(path));

export const sheetPaths = (draft: Draft): string[] => pathsLike(draft, /^xl\/worksheets\/[^/]*\.xml$/);
export const tablePaths = (draft: Draft): string[] => pathsLike(draft, /^xl\/tables\/[^/]*\.xml$/);

export const bytesOf = (draft: Draft): Uint8Array => draft.finish(rawZip(draft.parts, draft.zip));

import type { HostErrorCode } from '../../../shared/hostError';

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_SECTOR = 512;
const wide = (name: string): number[] => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
/** Streams that identify the programs sharing this container, including encrypted workbooks. */
const STREAMS: readonly (readonly [readonly number[], HostErrorCode])[] = [
  [wide('EncryptedPackage'), 'encrypted'],
  [wide('WordDocument'), 'isDocument'],
  [wide('PowerPoint Document'), 'isDocument'],
];

function kindOfOle(bytes: Uint8Array): HostErrorCode {
  for (const [name, kind] of STREAMS)
    for (let at = OLE_SECTOR; at + name.length <= bytes.length; at += 2)
      if (bytes[at] === name[0] && name.every((byte, index) => bytes[at + index] === byte)) return kind;
  return 'isOldExcel';
}

/** Start of a web page saved under a workbook's name; some systems export lists that way. */
const HTML = /^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype html|html|head|body|table|meta)\b/is;
/** Excel 2003's XML and other plain XML. */
const XML = /^\s*<\?xml\b/i;
const LOOKED_AT = 4096;

/** Whether it is text in some one-byte encoding: no control characters except line breaks and tabs. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13 || byte === 12);

/** Identifies a file that is not a zip file by its first bytes; its name is not reliable. */
export function kindOfFile(bytes: Uint8Array): HostErrorCode {
  if (startsWith(bytes, OLE)) return kindOfOle(bytes);
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return 'isPdf';
  if (startsWith(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'isDocument';
  // RAR and 7-Zip.
  if (startsWith(bytes, [0x52, 0x61, 0x72, 0x21]) || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf]))
    return 'isArchive';
  const start = bytes.subarray(0, LOOKED_AT);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  if (!isWide && !isText(start)) return 'notXlsx';
  const text = new TextDecoder(isWide ? (start[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    start,
  );
  if (HTML.test(text)) return 'isHtml';
  return XML.test(text) ? 'isOldExcel' : 'isText';
}

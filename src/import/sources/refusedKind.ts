export type Refused = 'doc' | 'xls' | 'ole' | 'pdf' | 'scan' | 'password' | 'rtf' | 'zip' | 'encoding';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const latin = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** UTF-16, as names are stored in an OLE file's directory. */
const wide = (name: string): string => [...name].map((letter) => `${letter}\0`).join('');

/** Identifies a file from which nothing can be read by its first bytes, not its name; null for any other. */
export function refusedKind(bytes: Uint8Array): Refused | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    const text = latin(bytes);
    if (text.includes(wide('EncryptedPackage'))) return 'password';
    if (text.includes(wide('WordDocument'))) return 'doc';
    return text.includes(wide('Workbook')) || text.includes(wide('Book')) ? 'xls' : 'ole';
  }
  const head = latin(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  const pictures = [
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
    [0x42, 0x4d],
  ];
  return pictures.some((start) => startsWith(bytes, start)) ? 'scan' : null;
}

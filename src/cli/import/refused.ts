export type Refused = 'doc' | 'xls' | 'ole' | 'pdf' | 'scan' | 'password' | 'rtf' | 'zip' | 'encoding';

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** UTF-16, as the directory of an OLE file writes its names. */
const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** What a file is where nothing can be read from it, by its first bytes and not by its name; null for any other. */
export function refusedKind(bytes: Buffer): Refused | null {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (bytes.includes(wide('EncryptedPackage'))) return 'password';
    if (bytes.includes(wide('WordDocument'))) return 'doc';
    return bytes.includes(wide('Workbook')) || bytes.includes(wide('Book')) ? 'xls' : 'ole';
  }
  if (bytes.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (bytes.subarray(0, 5).toString('latin1') === '{\\rtf') return 'rtf';
  const pictures = [
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47],
    [0x49, 0x49, 0x2a, 0x00],
    [0x4d, 0x4d, 0x00, 0x2a],
    [0x42, 0x4d],
  ];
  return pictures.some((start) => startsWith(bytes, start)) ? 'scan' : null;
}

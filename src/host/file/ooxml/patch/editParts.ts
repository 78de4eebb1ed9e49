import { openArchive, packArchive } from '../zip/archive';

/**
 * The .xlsx file with its XML parts replaced by what `edit` returns (the same text leaves the part as it is), and with
 * the parts in `added`.
 * @throws HostError as `openArchive`.
 */
export function editParts(
  bytes: Uint8Array,
  edit: (path: string, xml: string) => string,
  added: Readonly<Record<string, string>> = {},
): Uint8Array {
  const archive = openArchive(bytes);
  const parts = new Map<string, Uint8Array>();
  for (const path of archive.paths) {
    const isXml = /\.(xml|rels)$/.test(path);
    const xml = isXml ? archive.text(path) : '';
    const edited = isXml ? edit(path, xml) : xml;
    parts.set(path, edited === xml ? archive.bytes(path) : new TextEncoder().encode(edited));
  }
  for (const [path, text] of Object.entries(added)) parts.set(path, new TextEncoder().encode(text));
  return packArchive(parts);
}

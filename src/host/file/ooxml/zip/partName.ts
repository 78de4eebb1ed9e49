/** A zip entry's name as a part's: some programs write backslashes, some a slash in front. */
export const partPath = (entryName: string): string => entryName.replaceAll('\\', '/').replace(/^\/+/, '');

/**
 * What tells two part names apart (ECMA-376, part 2, 6.2.2): case does not, nor whether a space is written `%20`.
 */
export function partKey(path: string): string {
  if (PLAIN.test(path)) return path.toLowerCase();
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A percent sign that begins no escape stands for itself.
  }
  return decoded.normalize('NFC').toLowerCase();
}

/** ASCII without an escape: as nearly every part is named. */
const PLAIN = /^[\x20-\x24\x26-\x7e]*$/;

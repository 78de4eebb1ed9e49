/** Converts a zip entry's name to a part name: some programs write backslashes, some a leading slash. */
export const partPath = (entryName: string): string => entryName.replaceAll('\\', '/').replace(/^\/+/, '');

/** Comparison key of a part name (ECMA-376, part 2, 6.2.2): ignores case, and whether a space is written as `%20`. */
export function partKey(path: string): string {
  if (PLAIN.test(path)) return path.toLowerCase();
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A percent sign that does not start a valid escape is literal.
  }
  return decoded.normalize('NFC').toLowerCase();
}

/** ASCII without escapes: nearly every part name. */
const PLAIN = /^[\x20-\x24\x26-\x7e]*$/;

/** Longer parts are specific to one file, and would take up memory. */
const LONGEST_CHARACTERS = 32 * 1024;
/** Enough for several layouts of one programme's workbooks. */
const MOST_PARTS = 100;

/**
 * Memoises the reading of a part that is the same in the files of a run: its styles, tables and relationships. Foreign
 * files may all differ: it holds a limited number of them.
 * @param read reads a part's XML; the path is only for error messages
 * @returns the same result for the same XML: not to be modified
 */
export function onceForEachPart<Result>(
  read: (xml: string, path: string) => Result,
): (xml: string, path: string) => Result {
  const known = new Map<string, Result>();
  return (xml, path) => {
    if (xml.length > LONGEST_CHARACTERS) return read(xml, path);
    let result = known.get(xml);
    if (result === undefined) {
      if (known.size >= MOST_PARTS) known.clear();
      // Unreadable parts are not kept: each names its own path.
      result = read(xml, path);
      known.set(xml, result);
    }
    return result;
  };
}

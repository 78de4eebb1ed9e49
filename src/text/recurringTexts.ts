/** A copy: a text cut from a file's XML would keep all of it in memory. */
const detached = (text: string): string => ` ${text}`.slice(1);

/**
 * Memoises a pure function of a text, for texts that recur in the many files of a run. Foreign texts may all differ:
 * after `most` of them the cache is cleared.
 * @returns the same result for the same text: not to be modified
 */
export function onceForEachText<Result>(
  compute: (text: string) => Result,
  most: number,
): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      if (known.size >= most) known.clear();
      result = compute(text);
      known.set(detached(text), result);
    }
    return result;
  };
}

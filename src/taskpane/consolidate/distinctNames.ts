import type { GivenFile } from './readFiles';

/** Gives files unique names: two agencies' `so.xlsx` are two files. Skips files already held. */
export function distinctNames(
  files: readonly { path: string; file: File }[],
  held: readonly GivenFile[],
  nextId: () => string,
): { given: GivenFile[]; repeated: number } {
  const all = [...held];
  const given: GivenFile[] = [];
  let repeated = 0;
  for (const { path, file } of files) {
    const same = all.some(
      (one) =>
        (one.path === path || one.path.startsWith(`${path} (`)) &&
        one.file.size === file.size &&
        one.file.lastModified === file.lastModified,
    );
    if (same) {
      repeated += 1;
      continue;
    }
    let name = path;
    for (let copy = 2; all.some((one) => one.path === name); copy += 1) name = `${path} (${copy})`;
    const one = { id: nextId(), path: name, file };
    all.push(one);
    given.push(one);
  }
  return { given, repeated };
}

import { zipSync, type Zippable } from 'fflate';

/** A zip of complete files that are already compressed, so they are only stored. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>, madeAt: Date): Uint8Array {
  const zippable = Object.create(null) as Zippable;
  for (const [name, data] of files) zippable[name] = data;
  return zipSync(zippable, { mtime: madeAt, level: 0 });
}

import { zipSync, type Zippable } from 'fflate';

/** A zip file of finished files, which are packed themselves: stored as they are. */
export function zipFiles(files: ReadonlyMap<string, Uint8Array>, madeAt: Date): Uint8Array {
  const zippable = Object.create(null) as Zippable;
  for (const [name, data] of files) zippable[name] = data;
  return zipSync(zippable, { mtime: madeAt, level: 0 });
}

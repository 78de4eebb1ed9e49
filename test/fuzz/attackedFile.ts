import { createRandom } from '../../src/sample/random';
import { ATTACKS, type Promised } from './attacks';
import { bytesOf, draftOf } from './draft';

export interface AttackedFile {
  attacks: string[];
  promised: Promised;
  bytes: Uint8Array;
}

const WEAKEST: readonly Promised[] = ['any', 'reported', 'same'];

/** File number `index` of a run: reproducible from the seed, independent of the files before it. */
export function attackedFile(base: Uint8Array, seed: number, index: number): AttackedFile {
  const random = createRandom(seed * 1_000_003 + index * 7919);
  random.next();
  // First each attack alone, then combinations.
  const count = index < ATTACKS.length ? 1 : random.whole(1, 3);
  const chosen = Array.from({ length: count }, (_none, nth) =>
    index < ATTACKS.length && nth === 0 ? ATTACKS[index]! : random.pick(ATTACKS),
  );
  const draft = draftOf(base);
  for (const attack of chosen) attack.apply(draft, random);
  return {
    attacks: chosen.map(({ name }) => name),
    promised: WEAKEST.find((promised) => chosen.some((attack) => attack.promised === promised)) ?? 'any',
    bytes: bytesOf(draft),
  };
}

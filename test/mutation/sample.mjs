import { createHash } from 'node:crypto';
import process from 'node:process';

/** Share of the mutants to try, 0 to 1. */
export const SHARE = Number(process.env.MUTATION_SAMPLE ?? 1);
const SEED = process.env.MUTATION_SEED ?? '1';

/** Whether a mutant is in the sample; deterministic. */
export function isDrawn(id) {
  if (SHARE >= 1) return true;
  return createHash('sha256').update(`${SEED} ${id}`).digest().readUInt32BE() / 2 ** 32 < SHARE;
}

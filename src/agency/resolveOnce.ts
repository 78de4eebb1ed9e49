import type { AgencyResolution, Catalogue } from './catalogue';
import { derived } from './derived';
import { resolveAgencies } from './resolveAgencies';

const resolved = derived(() => new Map<string, AgencyResolution>());

/** `resolveAgencies` for the few phrases that plans repeat in every workbook: each is read once a catalogue. */
export function resolveOnce(phrase: string, catalogue: Catalogue): AgencyResolution {
  const known = resolved(catalogue);
  let resolution = known.get(phrase);
  if (!resolution) known.set(phrase, (resolution = resolveAgencies(phrase, catalogue)));
  return resolution;
}

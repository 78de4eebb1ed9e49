import type { AgencyResolution, Catalogue } from './catalogue';
import { resolveAgencies } from './resolveAgencies';

const RESOLVED = new WeakMap<Catalogue, Map<string, AgencyResolution>>();

/** `resolveAgencies` for the few phrases that plans repeat in every workbook: each is read once a catalogue. */
export function resolveOnce(phrase: string, catalogue: Catalogue): AgencyResolution {
  let known = RESOLVED.get(catalogue);
  if (!known) RESOLVED.set(catalogue, (known = new Map<string, AgencyResolution>()));
  let resolution = known.get(phrase);
  if (!resolution) known.set(phrase, (resolution = resolveAgencies(phrase, catalogue)));
  return resolution;
}

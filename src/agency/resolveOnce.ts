import type { AgencyResolution, Catalogue } from './catalogue';
import { derived } from '../text/derived';
import { resolveAgencies } from './resolveAgencies';

const resolved = derived((_catalogue: Catalogue) => new Map<string, AgencyResolution>());

/** Memoised `resolveAgencies`: plans repeat the same few phrases in every workbook. One cache per catalogue. */
export function resolveOnce(phrase: string, catalogue: Catalogue): AgencyResolution {
  const known = resolved(catalogue);
  let resolution = known.get(phrase);
  if (!resolution) known.set(phrase, (resolution = resolveAgencies(phrase, catalogue)));
  return resolution;
}

import type { Catalogue } from './catalogue';
import { loadCatalogue } from './catalogueSchema';
import bacGiang from './data/bac-giang-2024.json';

let loaded: Catalogue | null = null;

/**
 * Agencies of Bắc Giang in 2024. Those report that lead a row of the appendix or are named in part IV.2 of
 * 213/KH-UBND; communes are a group (`communeAgency` makes one from its name).
 */
export function bacGiang2024(): Catalogue {
  loaded ??= typeof TRUSTS_BUNDLED_DATA === 'undefined' ? loadCatalogue(bacGiang) : (bacGiang as Catalogue);
  return loaded;
}

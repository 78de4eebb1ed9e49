import type { Catalogue } from './catalogue';
import bacGiang from './data/bac-giang-2024.json';

/**
 * Agencies of Bắc Giang in 2024. Those report that lead a row of the appendix or are named in part IV.2 of
 * 213/KH-UBND; communes are a group (`communeAgency` makes one from its name). Held to its schema by a test rather than
 * in the page, which would have to load the schema checker first.
 */
export const bacGiang2024 = (): Catalogue => bacGiang as Catalogue;

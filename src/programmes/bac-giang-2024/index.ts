import type { BundledProgramme } from '../bundled';
import { bundled } from '../bundled';
import catalogue from './catalogue.json';
import periods from './periods.json';
import plan from './plan.json';

/**
 * Bắc Giang in 2024: kế hoạch 213/KH-UBND. The catalogue's reporting agencies are those that lead a row of the appendix
 * or are named in part IV.2; the periods are those of công văn 581/BNV-CCHC.
 */
export const bacGiang2024: BundledProgramme = bundled(
  { id: 'bac-giang-2024', plan, catalogue, periods },
  () => Promise.all([import('./appendix.json'), import('./body.json'), import('./targets.json')]),
);

import { bacGiang2024 } from './bac-giang-2024';
import type { BundledProgramme } from './bundled';

/** Every programme that this build carries, a line each. Nothing else imports a programme's data. */
export const PROGRAMMES: readonly BundledProgramme[] = [bacGiang2024];

/** The one that is meant where none is named, whatever else is listed. */
export const DEFAULT_PROGRAMME: BundledProgramme = bacGiang2024;

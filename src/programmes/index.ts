import { bacGiang2024 } from './bac-giang-2024';
import type { BundledProgramme } from './bundled';
import type { FrameProgramme } from './frame';
import { haiCap2026 } from './hai-cap-2026';

/** Every programme that this build carries, a line each. Nothing else imports a programme's data. */
export const PROGRAMMES: readonly BundledProgramme[] = [bacGiang2024];

/** The one that is meant where none is named, whatever else is listed. */
export const DEFAULT_PROGRAMME: BundledProgramme = bacGiang2024;

/** Beginnings of programmes, a line each. */
export const FRAMES: readonly FrameProgramme[] = [haiCap2026];

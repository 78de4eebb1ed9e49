import { bacGiang2024 } from './bac-giang-2024';
import type { BundledProgramme } from './bundled';
import type { FrameProgramme } from './frame';

/** Every programme that this build carries, a line each. Nothing else imports a programme's data. */
export const PROGRAMMES: readonly BundledProgramme[] = [bacGiang2024];

/** The one that is meant where none is named, whatever else is listed. */
export const DEFAULT_PROGRAMME: BundledProgramme = bacGiang2024;

/** Beginnings of programmes, a line each; loaded when one is asked for. */
export const loadFrames = async (): Promise<readonly FrameProgramme[]> => [
  (await import('./hai-cap-2026')).haiCap2026,
];

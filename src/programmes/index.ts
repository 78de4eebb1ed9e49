import { bacGiang2024 } from './bac-giang-2024';
import type { BundledProgramme } from './bundled';
import type { FrameProgramme } from './frame';

/** Every programme in this build, one per line. Nothing else imports a programme's data. */
export const PROGRAMMES: readonly BundledProgramme[] = [bacGiang2024];

/** The default when none is named, whatever else is listed. */
export const DEFAULT_PROGRAMME: BundledProgramme = bacGiang2024;

/** Frames, one per line; loaded on demand. */
export const loadFrames = async (): Promise<readonly FrameProgramme[]> => [
  (await import('./hai-cap-2026')).haiCap2026,
];

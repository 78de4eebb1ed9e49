import type { Catalogue } from '../agency/catalogue';
import type { PeriodDefinition } from '../period/periodSchema';
import { assemblePlan, type PlanContent } from '../plan/assemblePlan';
import type { PlanHead } from '../plan/plan';
import type { IsoDate } from '../text/calendar';
import type { Programme, ProgrammeOutline } from './programme';

/** A programme included in this build. */
export interface BundledProgramme {
  outline: ProgrammeOutline;
  /** Loads the whole programme, once. */
  load(): Promise<Programme>;
}

type JsonModule = { default: unknown };

/**
 * A programme from the data files of a folder. Not validated here, so that pages need not ship the validator:
 * test/unit/programmes/bundled.test.ts checks everything in the registry.
 */
export function bundled(
  files: { id: string; plan: unknown; catalogue: unknown; periods: unknown; holidays?: readonly IsoDate[] },
  content: () => Promise<[appendix: JsonModule, body: JsonModule, targets: JsonModule]>,
): BundledProgramme {
  const outline: ProgrammeOutline = {
    id: files.id,
    plan: files.plan as PlanHead,
    catalogue: files.catalogue as Catalogue,
    periods: (files.periods as { periods: PeriodDefinition[] }).periods,
    holidays: files.holidays ?? [],
  };
  let loaded: Promise<Programme> | null = null;
  const load = async (): Promise<Programme> => {
    const [appendix, body, targets] = (await content()).map((module) => module.default);
    return { ...outline, plan: assemblePlan(outline.plan, { appendix, body, targets } as PlanContent) };
  };
  return {
    outline,
    load() {
      loaded ??= load().catch((error: unknown) => {
        // A script that failed to load may succeed when requested again.
        loaded = null;
        throw error;
      });
      return loaded;
    },
  };
}

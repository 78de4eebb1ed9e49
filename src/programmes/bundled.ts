import type { Catalogue } from '../agency/catalogue';
import type { PeriodDefinition } from '../period/periodSchema';
import { assemblePlan, type PlanContent } from '../plan/assemblePlan';
import type { PlanHead } from '../plan/plan';
import type { IsoDate } from '../text/calendar';
import type { Programme, ProgrammeOutline } from './programme';

/** A programme that this build carries. */
export interface BundledProgramme {
  outline: ProgrammeOutline;
  /** The whole of it; put together once. */
  load(): Promise<Programme>;
}

type JsonModule = { default: unknown };

/**
 * The data files of a folder as a programme. They are not held to their schema here, where a page would have to carry the
 * checker along: test/unit/programmes/bundled.test.ts checks whatever the registry lists.
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
        // A script that did not arrive may arrive when it is asked for again.
        loaded = null;
        throw error;
      });
      return loaded;
    },
  };
}

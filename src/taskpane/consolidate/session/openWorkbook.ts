import { periodNames } from '../../../period/reportingPeriod';
import type { ProgrammeOutline } from '../../../programmes/programme';
import { describeFailure } from '../../failure/describeFailure';
import { PaneError } from '../../failure/paneError';
import type { ConsolidateServices, OpenProvinceWorkbook } from '../sessionState';
import type { OpenedKeeper } from '../startWorkers';
import type { LiveKeeper } from './liveKeeper';
import type { SessionStore } from './sessionStore';

/** Id of the run read from the open workbook. */
const OPEN = 'open';

/** The workbook open in Excel: the run it holds, and why it cannot receive the result. Nothing in a browser. */
export function createOpenWorkbook(
  { getState, set }: SessionStore,
  keeper: LiveKeeper,
  { excel }: Pick<ConsolidateServices, 'excel'>,
  programme: ProgrammeOutline,
) {
  /** The keeper that was given its earlier consolidation when it was last read. */
  let runKeptBy: OpenedKeeper | null = null;
  /** Why it cannot be written to, regardless of the period. */
  let refusal: PaneError | null = null;
  let period: string | null = null;
  /** It is an agency's, according to a quick look; the first full read is authoritative. */
  let hasAgencyWorkbook = false;

  /** Why it cannot receive the result, as last read. */
  function obstacle(): PaneError | null {
    if (refusal) return refusal;
    const chosen = getState().period;
    if (period === null || !chosen || period === chosen.id) return null;
    return new PaneError('otherProvincePeriod', { period: periodNames(programme, period) });
  }
  function reportObstacle(): void {
    const error = obstacle();
    const early = hasAgencyWorkbook ? ({ key: 'consolidate.obstacle.agency', values: {} } as const) : null;
    set({ obstacle: error ? describeFailure(error) : early });
  }

  return {
    obstacle,
    reportObstacle,
    async look(): Promise<void> {
      // If it cannot be determined now, saving will report it.
      hasAgencyWorkbook = (await excel?.hasAgencyWorkbook().catch(() => false)) ?? false;
      reportObstacle();
    },
    async read(): Promise<OpenProvinceWorkbook | null> {
      runKeptBy = null;
      refusal = null;
      period = null;
      try {
        const open = (await excel?.read()) ?? null;
        hasAgencyWorkbook = false;
        if (open && open.run.planId !== programme.plan.id)
          refusal = new PaneError('otherPlan', { plan: open.run.planId });
        period = open?.run.period ?? null;
        if (open) {
          const now = keeper.now();
          await now.methods.keepPrevious(OPEN, open.run);
          runKeptBy = now;
        }
        return open;
      } catch (error) {
        if (error instanceof PaneError) refusal = error;
        throw error;
      }
    },
    /** Ids of the earlier consolidation in it: none or one. */
    runIds: (): string[] => (keeper.isCurrent(runKeptBy) ? [OPEN] : []),
  };
}

export type OpenWorkbook = ReturnType<typeof createOpenWorkbook>;

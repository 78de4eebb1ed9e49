import { assemblePlan, type PlanContent } from '../plan/assemblePlan';
import type { Programme } from './programme';

/**
 * A starting point rather than a plan: a province's usual agencies and sections, to be opened as a plan workbook or
 * used to read an appendix. Loaded on demand; pages do not offer it as a plan. Anything unverified is marked “cần xác
 * nhận” in its texts.
 */
export interface FrameProgramme {
  id: string;
  /** Its name in a list of choices. */
  names: Readonly<Record<'vi' | 'en', string>>;
  load(): Promise<Programme>;
}

type JsonModule = { default: unknown };
type Parts = Record<'plan' | 'appendix' | 'body' | 'targets' | 'catalogue' | 'periods', JsonModule>;

/** A frame from the data files of a folder; test/unit/programmes/bundled.test.ts validates them. */
export const frame = (
  id: string,
  names: FrameProgramme['names'],
  holidays: Pick<Programme, 'holidays' | 'holidaySource'>,
  parts: () => Promise<Parts>,
): FrameProgramme => ({
  id,
  names,
  async load() {
    const { plan, appendix, body, targets, catalogue, periods } = await parts();
    const content = { appendix: appendix.default, body: body.default, targets: targets.default };
    return {
      id,
      plan: assemblePlan(plan.default as Programme['plan'], content as PlanContent),
      catalogue: catalogue.default as Programme['catalogue'],
      periods: (periods.default as { periods: Programme['periods'] }).periods,
      ...holidays,
    };
  },
});

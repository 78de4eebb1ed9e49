import { assemblePlan, type PlanContent } from '../plan/assemblePlan';
import type { Programme } from './programme';

/**
 * A programme that is a beginning, not a plan: a province's usual agencies and sections, to be opened as a plan workbook or to
 * read an appendix with. All of it is loaded when it is asked for; pages do not offer it as a plan. What could not be verified
 * is marked “cần xác nhận” in its texts.
 */
export interface FrameProgramme {
  id: string;
  /** What it is called where one is chosen. */
  names: Readonly<Record<'vi' | 'en', string>>;
  load(): Promise<Programme>;
}

type JsonModule = { default: unknown };
type Parts = Record<'plan' | 'appendix' | 'body' | 'targets' | 'catalogue' | 'periods', JsonModule>;

/** The data files of a folder as a frame; test/unit/programmes/bundled.test.ts holds them to their schema. */
export const frame = (
  id: string,
  names: FrameProgramme['names'],
  holidays: Programme['holidays'],
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
      holidays,
    };
  },
});

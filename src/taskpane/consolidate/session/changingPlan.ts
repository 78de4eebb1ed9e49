import type { Programme } from '../../../programmes/programme';
import { stillApplies } from '../chosenBefore';
import type { GivenFile } from '../readFiles';
import type { ConsolidateSession } from '../sessionState';
import type { SessionParts } from './sessionParts';

/** Number of files inspected for their plan. */
const INSPECTED = 5;

/** Another plan, which is another session's: what it takes over, and what the files carry. */
export function createChangingPlan(
  { programme, store: { getState, set }, keeper, input, openWorkbook, decisions }: SessionParts,
  addPrevious: ConsolidateSession['addPrevious'],
) {
  const actions: Pick<ConsolidateSession, 'end' | 'takeOver'> = {
    end() {
      keeper.end();
      return input.chosenSoFar();
    },
    async takeOver(chosen) {
      const { period, dropped, ...days } = stillApplies(chosen, programme);
      set({ dropped });
      if (period) {
        input.choosesPeriod();
        set({ period });
        decisions.recallDays();
        set({ date: days.date ?? getState().date, sendBy: days.sendBy ?? getState().sendBy });
        openWorkbook.reportObstacle();
      }
      if (chosen.previous.length > 0) await addPrevious(chosen.previous);
    },
  };
  return {
    ...actions,
    /** The plan carried by the first files, if none of them has the chosen one: a stray file must not change the plan. */
    otherPlanIn: (given: readonly GivenFile[]): Promise<Programme | null> =>
      keeper.withReader(async (reader) => {
        let other: Programme | null = null;
        for (const { file } of given.slice(0, INSPECTED)) {
          const found = await reader.planOf(file, programme.plan.id);
          if (found === 'chosen') return null;
          other ??= found;
        }
        return other;
      }),
  };
}

export type ChangingPlan = ReturnType<typeof createChangingPlan>;

import type { Agency } from '../../../agency/catalogue';
import type { ReportingPeriod } from '../../../period/reportingPeriod';
import type { ConsolidateSession } from '../sessionState';
import type { SessionJobs } from './sessionJobs';
import type { SessionParts } from './sessionParts';

const idsOf = (agencies: readonly Agency[]): string => agencies.map(({ id }) => id).join();

/** What the user sets: the period, its days, who else owes a workbook, which file counts. */
export function createSettings(
  { store: { getState, set }, input, openWorkbook, decisions }: SessionParts,
  { refresh }: SessionJobs,
): Pick<ConsolidateSession, 'setPeriod' | 'setDate' | 'setSendBy' | 'setAlsoOwing' | 'choose'> {
  return {
    async setPeriod(period: ReportingPeriod) {
      input.choosesPeriod();
      const { dropped } = getState();
      set({ period, dropped: dropped && { ...dropped, period: null } });
      input.keep();
      decisions.recallDays();
      openWorkbook.reportObstacle();
      await refresh();
    },
    async setDate(date) {
      if (date === getState().date) return;
      set({ date });
      decisions.remember();
      await refresh();
    },
    async setSendBy(sendBy) {
      if (sendBy === getState().sendBy) return;
      set({ sendBy });
      decisions.remember();
      await refresh();
    },
    async setAlsoOwing(agencies) {
      if (idsOf(agencies) === idsOf(getState().alsoOwing)) return;
      set({ alsoOwing: agencies });
      await refresh();
    },
    async choose(agencyId, file) {
      const { [agencyId]: _before, ...others } = getState().choices;
      set({ choices: file === undefined ? others : { ...others, [agencyId]: file } });
      decisions.remember();
      await refresh();
    },
  };
}

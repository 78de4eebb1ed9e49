import { describeFailure } from '../../failure/describeFailure';
import { PaneError } from '../../failure/paneError';
import type { ConsolidateSession, PreviousFile } from '../sessionState';
import type { SessionJobs } from './sessionJobs';
import type { SessionParts } from './sessionParts';

/** Earlier province workbooks, to compare with. */
export function createPreviousWorkbooks(
  { programme: { plan }, store: { getState, set }, keeper, input }: SessionParts,
  { refresh }: SessionJobs,
): Pick<ConsolidateSession, 'addPrevious' | 'removePrevious'> {
  return {
    async addPrevious(files) {
      const added = files.map((file) => ({ file, id: `previous ${input.nextId()}` }));
      for (const { file, id } of added) input.previous.set(id, file);
      set({
        previous: [
          ...getState().previous,
          ...added.map(({ file, id }) => ({ id, name: file.name, facts: null, failure: null })),
        ],
      });
      const note = (id: string, change: Partial<PreviousFile>): void =>
        set({ previous: getState().previous.map((one) => (one.id === id ? { ...one, ...change } : one)) });
      for (const { file, id } of added) {
        try {
          const facts = await keeper.now().methods.openPrevious(id, file);
          if (!facts) throw new PaneError('notProvince');
          if (facts.planId !== plan.id) throw new PaneError('previousOtherPlan', { plan: facts.planId });
          note(id, { facts });
        } catch (error) {
          note(id, { failure: describeFailure(error) });
        }
      }
      input.keep();
      await refresh();
    },
    async removePrevious(id) {
      input.previous.delete(id);
      input.keep();
      set({ previous: getState().previous.filter((one) => one.id !== id) });
      await refresh();
    },
  };
}

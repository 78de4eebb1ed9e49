import type { ConsolidateSession } from '../sessionState';
import type { Consolidating } from './consolidating';
import type { SessionJobs } from './sessionJobs';
import type { SessionParts } from './sessionParts';

/** Files that were rejected, read from the agency's own task table instead. */
export function createOwnTables(
  { services, programme, store, keeper, input: { held, nextId } }: SessionParts,
  { consolidateChanged }: Consolidating,
  { exclusively }: SessionJobs,
): Pick<ConsolidateSession, 'lookAtOwn' | 'readOwn'> {
  const { getState, set, fail } = store;
  return {
    async lookAtOwn(path, reading) {
      const given = held.find((one) => one.path === path);
      if (!given) return null;
      try {
        return await keeper.withReader((reader) => reader.lookAtOwn(given.file, services.today(), reading));
      } catch (error) {
        fail(error);
        return null;
      }
    },
    readOwn: (path, agency, reading) =>
      exclusively(async (signal) => {
        const given = held.find((one) => one.path === path);
        const { period } = getState();
        if (!given || !period) return;
        set({ work: { kind: 'read', done: 0, total: 1, name: path } });
        await keeper.withReader(async (reader) => {
          // A new id: under the old one the keeper would use what it already has before the new data arrives.
          const id = nextId();
          const as = { agency, period, today: services.today(), reading };
          given.facts = await reader.readOwn(id, path, given.file, programme.plan.id, as);
          given.id = id;
        });
        await consolidateChanged(signal);
      }),
  };
}

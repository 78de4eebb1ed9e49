import { agencyNamed } from '../../../agency/agencyByName';
import type { Agency } from '../../../agency/catalogue';
import { stampOf } from '../decisions';
import type { Consolidating } from './consolidating';
import type { HeldFile } from './givenInput';
import type { SessionJobs } from './sessionJobs';
import type { SessionParts } from './sessionParts';

/** Files that have lost their identity, assigned to agencies by the user. */
export function createAssigning(
  { programme, store: { set }, keeper, input: { held, nextId }, decisions }: SessionParts,
  { consolidateChanged }: Consolidating,
  { exclusively }: SessionJobs,
) {
  /** Reads a file again as this agency's. */
  async function readAs(given: HeldFile, agency: Agency): Promise<void> {
    await keeper.withReader(async (reader) => {
      // A new id: under the old one the keeper would use what it already has before the new data arrives.
      const id = nextId();
      given.facts = await reader.readAs(id, given.path, given.file, agency);
      given.id = id;
      given.givenTo = agency;
    });
  }

  return {
    /** Reassigns files to the agencies they were assigned to earlier. */
    async giveAsBefore(): Promise<void> {
      const { given } = decisions.recall();
      for (const one of held) {
        const name = given.find(({ file }) => file === stampOf(one.file))?.agency;
        const agency = name === undefined || one.givenTo ? null : agencyNamed(name, programme.catalogue);
        if (agency) await readAs(one, agency);
      }
    },
    giveTo: (path: string, agency: Agency): Promise<void> =>
      exclusively(async (signal) => {
        const given = held.find((one) => one.path === path);
        if (!given) return;
        set({ work: { kind: 'read', done: 0, total: 1, name: path } });
        await readAs(given, agency);
        await consolidateChanged(signal);
        decisions.remember();
      }),
  };
}

export type Assigning = ReturnType<typeof createAssigning>;

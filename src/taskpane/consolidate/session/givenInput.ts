import type { Agency } from '../../../agency/catalogue';
import type { ChosenBefore } from '../chosenBefore';
import type { GivenFile } from '../readFiles';
import type { ReadFacts } from '../reader';
import type { ConsolidateServices } from '../sessionState';
import type { LiveKeeper } from './liveKeeper';
import type { SessionStore } from './sessionStore';

export type HeldFile = GivenFile & { facts: ReadFacts; givenTo?: Agency };

/** The user's input: files, earlier workbooks, a chosen period. Kept beyond the page's lifetime once there are files. */
export function createGivenInput(
  { getState, set }: SessionStore,
  keeper: LiveKeeper,
  { keep }: Pick<ConsolidateServices, 'keep'>,
) {
  const held: HeldFile[] = [];
  /** Earlier province workbooks by id, including those that do not fit. */
  const previous = new Map<string, File>();
  let isPeriodChosen = false;
  let ids = 0;

  const chosenPeriod = () => (isPeriodChosen ? getState().period : null);
  function keepIt(): void {
    if (held.length === 0) return;
    keep?.({
      files: held.map(({ path, file }) => ({ path, file })),
      previous: getState().previous.flatMap(({ id, facts }) => (facts && previous.get(id)) ?? []),
      periodId: chosenPeriod()?.id ?? null,
    });
  }

  return {
    held,
    previous,
    nextId(): string {
      ids += 1;
      return String(ids);
    },
    isPeriodChosen: () => isPeriodChosen,
    choosesPeriod(): void {
      isPeriodChosen = true;
    },
    keep: keepIt,
    /** It is saved or discarded. */
    release: () => keep?.(null),
    /** The choices that another plan's session would begin with. */
    chosenSoFar(): ChosenBefore {
      const { date, sendBy } = getState();
      return { period: chosenPeriod(), date, sendBy, previous: [...previous.values()] };
    },
    /** After a cancellation: keeps this many files, those from before the batch, and nothing else. */
    forgetAfter(count: number): void {
      held.length = count;
      set({ files: count });
      if (count > 0) {
        keepIt();
        return;
      }
      keeper.close();
      previous.clear();
      set({ previous: [] });
    },
    clear(): void {
      held.length = 0;
      previous.clear();
      keep?.(null);
      isPeriodChosen = false;
    },
  };
}

export type GivenInput = ReturnType<typeof createGivenInput>;

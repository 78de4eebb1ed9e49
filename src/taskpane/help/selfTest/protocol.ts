import type { SelfTestId, SelfTestResult } from './selfTestIds';
import type { SelfTestServices } from './selfTestServices';

export class NotHeld extends Error {}

/** @throws NotHeld with what was observed instead */
export const hold = (isTrue: boolean, detail: string): void => {
  if (!isTrue) throw new NotHeld(detail);
};

/** The results, in the order of the tests. A test whose prerequisite did not hold is skipped. */
export function createProtocol({ onStep }: Pick<SelfTestServices, 'onStep'>) {
  const results: SelfTestResult[] = [];
  return {
    results,
    /** @param work what it returns is the result's detail */
    async check(id: SelfTestId, work: () => Promise<string | void>, needs?: SelfTestId): Promise<void> {
      if (needs && results.find((one) => one.id === needs)?.outcome !== 'held') {
        results.push({ id, outcome: 'skipped', detail: needs });
        return;
      }
      onStep?.(id);
      try {
        results.push({ id, outcome: 'held', detail: (await work()) ?? '' });
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        results.push({ id, outcome: 'failed', detail });
      }
    },
    byHand(id: SelfTestId, detail: string): void {
      results.push({ id, outcome: 'byHand', detail });
    },
  };
}

export type Protocol = ReturnType<typeof createProtocol>;

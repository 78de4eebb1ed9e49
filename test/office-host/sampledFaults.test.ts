import { runFaults } from '../faults/main';

// A busy machine must not affect the result.

/** A fixed sample of `npm run faults`. */
test('faults, sampled: nothing lost, nothing denied or claimed, nothing left half done', async () => {
  const bad: string[] = [];
  const { scenarios, ...counts } = await runFaults({
    sample: 15,
    seed: 2024,
    onBad: (operation, fault, verdict) => bad.push(JSON.stringify([operation, fault, verdict])),
  });
  expect(bad).toEqual([]);
  expect(counts).toEqual({ lost: 0, deniedThoughDone: 0, claimedThoughNot: 0, stuck: 0 });
  expect(scenarios).toBeGreaterThan(10);
});

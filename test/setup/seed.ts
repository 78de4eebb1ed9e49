import fc from 'fast-check';

/** One seed for every property test, so that a run can be reproduced: `FC_SEED=… npm run jest`. */
const seed = Number(process.env.FC_SEED ?? 20240115);

// fast-check prints this seed with every counterexample.
fc.configureGlobal({ seed, numRuns: Number(process.env.FC_RUNS ?? 200) });

// npm run mutation -- FOLDER [--minutes 60] [--concurrency CORES] [--only src/target/figureFault.ts,…] [--sample 0.2 --seed 7]
// [--runner jest]: mutates a folder of src and runs its unit tests against each mutant, in one process
// (inProcessRunner.mjs), or in Jest as it is, which takes some twenty times as long. A sample tries that share of the
// mutants, and says how far the score may be off. Exit 1 where the score is below 85 %, a survivor is not explained
// (explained/) or the time is up.
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import process from 'node:process';

const folders = createRequire(import.meta.url)('./folders.json');
const [folder = '', ...args] = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : args[at + 1];
};
if (!(folder in folders)) {
  console.error(`npm run mutation -- FOLDER, one of: ${Object.keys(folders).join(', ')}`);
  process.exit(2);
}
process.env.MUTATION_FOLDER = folder;
process.env.MUTATION_MINUTES = option('minutes', '60');
process.env.MUTATION_SAMPLE = option('sample', '1');
process.env.MUTATION_SEED = option('seed', '1');
const only = option('only');
if (only !== undefined) process.env.MUTATION_ONLY = only;
const { Stryker } = await import('@stryker-mutator/core');
const { configOf } = await import('./stryker.config.mjs');
const { isDrawn } = await import('./sample.mjs');
const results = await new Stryker(
  configOf(folder, {
    concurrency: Number(option('concurrency', availableParallelism())),
    runner: option('runner', 'in-process'),
    ...(only && { mutate: only.split(',') }),
  }),
).runMutationTest();
const counted = results.filter(
  ({ id, status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status) && isDrawn(id),
);
const killed = counted.filter(({ status }) => ['Killed', 'Timeout'].includes(status));
if (killed.length < 0.85 * counted.length) process.exitCode = 1;

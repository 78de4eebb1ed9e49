// Precision and recall of every rule over sample workbooks: for each of several seeds, 200 with planted defects, and
// 200 clean ones. Also lists each rule's legitimate neighbours, practices that resemble what it finds: how many there
// are, and how many of them are flagged or blocked.
import { sampleWorkbooks, type SampleFile, type SampleInput } from '../../src/cli/sample/writeSamples';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { RULES } from '../../src/validation/rules/rules';
import { validate } from '../../src/validation/engine/validate';
import { Accuracy, placed } from '../unit/sample/accuracy';
import { BAC_GIANG, BUNDLED } from '../programmes';
import { legitimateNeighbours } from './neighbours';

const WORKBOOKS = 200;
const EACH_SEEDS = [11, 12, 13];
const RANDOM_SEEDS = [21, 22];
const CLEAN_SEED = 31;

async function judged({ bytes, previous }: SampleFile) {
  const options = previous ? { ...BUNDLED, previous: await readXlsx(previous.bytes) } : BUNDLED;
  return placed(validate(await readXlsx(bytes), options).findings);
}

async function measure(score: Accuracy, seed: number, defects: SampleInput['defects']): Promise<void> {
  const period = knownPeriod(BAC_GIANG, 'nam');
  for await (const file of sampleWorkbooks({
    programme: BAC_GIANG,
    period,
    seed,
    agencies: WORKBOOKS,
    defects,
  }))
    score.add(file.file, placed(file.defects), await judged(file));
}

const share = (value: number) => value.toFixed(4);

async function main(): Promise<void> {
  const score = new Accuracy();
  for (const seed of EACH_SEEDS) await measure(score, seed, 'each');
  for (const seed of RANDOM_SEEDS) await measure(score, seed, 'random');
  const neighbours = await legitimateNeighbours();
  console.log(`${'rule'.padEnd(42)} planted  found  precision  recall  neighbours flagged blocked`);
  for (const { id } of RULES) {
    const { planted, found, both } = score.byRule.get(id) ?? { planted: 0, found: 0, both: 0 };
    const numbers = [String(planted).padStart(7), String(found).padStart(6)];
    const { tried, flagged, blocked } = neighbours.get(id)!;
    const beside = `${String(tried).padStart(10)} ${String(flagged).padStart(7)} ${String(blocked).padStart(7)}`;
    console.log(
      `${id.padEnd(42)} ${numbers.join(' ')}     ${share(both / found)}  ${share(both / planted)}  ${beside}`,
    );
  }
  const sum = (key: 'tried' | 'flagged' | 'blocked') =>
    [...neighbours.values()].reduce((total, counts) => total + counts[key], 0);
  console.log(`${sum('tried')} legitimate neighbours: ${sum('flagged')} flagged, ${sum('blocked')} blocked`);
  console.log(
    `${WORKBOOKS} workbooks × seeds ${[...EACH_SEEDS, ...RANDOM_SEEDS].join(', ')}: ${score.planted} planted, ` +
      `precision ${share(score.precision)}, recall ${share(score.recall)}`,
  );

  const clean = new Accuracy();
  await measure(clean, CLEAN_SEED, 'none');
  console.log(`${WORKBOOKS} clean workbooks, seed ${CLEAN_SEED}: ${clean.wrong.length} with a finding`);
  for (const line of [...score.wrong, ...clean.wrong]) console.log(line);
  if (score.wrong.length + clean.wrong.length + sum('flagged') > 0) process.exitCode = 1;
}

void main();

import { ACTS } from './acts';
import { OPERATIONS, type Operation } from './operations';
import { measure, run, type Fault, type Verdict } from './scenario';

/** Every operation × each of its requests × every Excel error × everything a user does in between. */

const ERRORS: readonly Fault['error'][] = [
  null,
  'before',
  'after',
  'from then on',
  'never answered',
  'done, never answered',
  0.25,
  0.5,
  0.75,
];

export interface Counts {
  scenarios: number;
  lost: number;
  deniedThoughDone: number;
  claimedThoughNot: number;
  stuck: number;
}

export interface Options {
  /** Only operations whose name, or faults whose description, contains this. */
  only?: string;
  /** Number of scenarios, sampled uniformly with the seed. */
  sample?: number;
  seed?: number;
  /** Every `of`-th scenario from the `number`-th on (1 to `of`): each shard has some of every operation. */
  shard?: { number: number; of: number };
  onProgress?: (done: number, total: number, counts: Counts) => void;
  onBad?: (operation: string, fault: Fault, verdict: Verdict) => void;
}

/** mulberry32: small, and the same everywhere. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const describe = ({ request, act, error }: Fault): string =>
  `request ${request}, ${act ?? 'nobody acts'}, ${typeof error === 'number' ? `cut off at ${error * 100} %` : (error ?? 'no error')}`;

export async function runFaults({
  only = '',
  sample,
  seed = 1,
  shard = { number: 1, of: 1 },
  onProgress,
  onBad,
}: Options = {}): Promise<Counts> {
  const all: { operation: Operation; actions: number[]; fault: Fault }[] = [];
  // An operation's name avoids measuring the others.
  const namesOne = only !== '' && OPERATIONS.some(({ name }) => name.includes(only));
  for (const operation of OPERATIONS) {
    if (namesOne && !operation.name.includes(only)) continue;
    const actions = await measure(operation);
    for (let request = 0; request < actions.length; request += 1)
      for (const act of [null, ...(operation.empty ? [] : Object.keys(ACTS))])
        for (const error of ERRORS) {
          const fault = { request, act, error };
          if (act === null && error === null) continue;
          if (`${operation.name}: ${describe(fault)}`.includes(only)) all.push({ operation, actions, fault });
        }
  }
  const chosen = [...all];
  if (sample !== undefined && sample < all.length) {
    const next = random(seed);
    for (let index = 0; index < sample; index += 1) {
      const other = index + Math.floor(next() * (chosen.length - index));
      [chosen[index], chosen[other]] = [chosen[other]!, chosen[index]!];
    }
    chosen.length = sample;
  }
  const counts: Counts = { scenarios: 0, lost: 0, deniedThoughDone: 0, claimedThoughNot: 0, stuck: 0 };
  const mine = chosen.filter((_each, index) => index % shard.of === shard.number - 1);
  for (const [index, { operation, actions, fault }] of mine.entries()) {
    onProgress?.(index, mine.length, counts);
    const verdict = await run(operation, fault, actions);
    if (verdict === null) continue;
    counts.scenarios += 1;
    if (verdict.lost.length > 0) counts.lost += 1;
    if (verdict.deniedThoughDone) counts.deniedThoughDone += 1;
    if (verdict.claimedThoughNot) counts.claimedThoughNot += 1;
    if (verdict.stuck !== null) counts.stuck += 1;
    const isBad =
      verdict.lost.length > 0 ||
      verdict.deniedThoughDone ||
      verdict.claimedThoughNot ||
      verdict.stuck !== null;
    if (isBad) onBad?.(operation.name, fault, verdict);
  }
  return counts;
}

const LABELS: readonly [keyof Counts, string][] = [
  ['scenarios', 'scenarios'],
  ['lost', 'entries lost or changed'],
  ['deniedThoughDone', 'reported as failed though done'],
  ['claimedThoughNot', 'reported as done though not'],
  ['stuck', 'half done without a way on'],
];

/** Number of scenarios without `--all` or `--sample`, sampled with the seed: takes some minutes. */
const BOUNDED = 400;

const USAGE = `npm run faults [-- --all | --sample N] [--seed N] [--shard I/N] [--only TEXT]
  --all       every scenario; else ${BOUNDED} of them, sampled with the seed
  --sample N  N of them
  --shard I/N one of N equal parts: --all in several processes or sittings
  --only TEXT operations by name (create, mark, seal …), or faults by what is said of them`;
const FLAGS = ['--all'];
const WITH_VALUE = ['--sample', '--seed', '--only', '--shard'];
/** Scenarios between two lines of progress on stderr. */
const TELL_EVERY = 100;

/** Parses “2/8”; null if it is invalid. */
function shardIn(text: string): { number: number; of: number } | null {
  const [number = 0, of = 0] = /^(\d+)\/(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  return number >= 1 && number <= of ? { number, of } : null;
}

/** Unrecognised command line arguments. */
const unknownIn = (args: readonly string[]): string[] =>
  args.filter(
    (arg, at) =>
      !FLAGS.includes(arg) && !WITH_VALUE.includes(arg) && !WITH_VALUE.includes(args[at - 1] ?? ''),
  );

/** @returns the exit code: 1 unless every count but the first is 0; 2 for an invalid command line */
export async function main(args: readonly string[]): Promise<number> {
  if (args.includes('--help') || unknownIn(args).length > 0) {
    console.log(USAGE);
    return args.includes('--help') ? 0 : 2;
  }
  const option = (name: string): string | undefined => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? undefined : args[at + 1];
  };
  const shard = shardIn(option('shard') ?? '1/1');
  if (shard === null) {
    console.log(USAGE);
    return 2;
  }
  const sample = args.includes('--all') ? undefined : Number(option('sample') ?? BOUNDED);
  const only = option('only');
  const counts = await runFaults({
    ...(only === undefined ? {} : { only }),
    ...(sample === undefined ? {} : { sample }),
    seed: Number(option('seed') ?? 1),
    shard,
    onProgress: (done, total, { lost, deniedThoughDone, claimedThoughNot, stuck }) => {
      if (done % TELL_EVERY === 0)
        console.error(`${done} of ${total}, ${lost + deniedThoughDone + claimedThoughNot + stuck} bad`);
    },
    onBad: (operation, fault, { lost, deniedThoughDone, claimedThoughNot, stuck, reported }) => {
      const what = [
        ...lost.map((each) => `lost ${each}`),
        ...(deniedThoughDone ? ['reported as failed though done'] : []),
        ...(claimedThoughNot ? ['reported as done though not'] : []),
        ...(stuck === null ? [] : [`stuck: ${stuck}`]),
      ];
      console.log(
        `${operation}: ${describe(fault)}; reported ${reported ?? 'done'}\n    ${what.join('\n    ')}`,
      );
    },
  });
  if (sample !== undefined && counts.scenarios > 0) console.log('a sample; --all runs every scenario');
  for (const [key, label] of LABELS) console.log(`${String(counts[key]).padStart(6)}  ${label}`);
  return counts.lost + counts.deniedThoughDone + counts.claimedThoughNot + counts.stuck === 0 ? 0 : 1;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createMessages } from '../../messages/catalogue';
import { PERIOD_IDS, reportingPeriod } from '../../period/reportingPeriod';
import { choosePlan } from '../plan';
import { sampleWorkbooks, type SampleDefect, type SampleInput } from '../sample/writeSamples';
import { UsageError } from '../usageError';

const MODES: readonly string[] = ['none', 'each', 'random'] satisfies SampleInput['defects'][];

/** Folder of workbooks of an earlier period, which some defects need to be seen (`validate --previous`). */
const PREVIOUS = 'previous';

/** `sample --seed N --agencies N --out DIR [--period P] [--defects none|each|random] [--plan ID|FILE] [--json]` */
export async function sample(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      seed: { type: 'string' },
      agencies: { type: 'string' },
      out: { type: 'string' },
      period: { type: 'string', default: 'nam' },
      defects: { type: 'string', default: 'random' },
      plan: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const say = createMessages('vi');
  const [seed, agencies] = [Number(values.seed), Number(values.agencies)];
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  if (!values.out || !isCount(seed) || !isCount(agencies) || !MODES.includes(values.defects))
    throw new UsageError(say('cli.usage'));
  if (!PERIOD_IDS.includes(values.period))
    throw new UsageError(say('cli.unknownPeriod', { period: values.period, periods: PERIOD_IDS.join(', ') }));

  const plan = choosePlan(values.plan);
  const period = reportingPeriod(values.period, plan.year);
  const out = values.out;
  mkdirSync(out, { recursive: true });
  const files: { file: string; agency: string; agencyId: string; previous: string | null }[] = [];
  const defects: SampleDefect[] = [];
  const mode = values.defects as SampleInput['defects'];
  for await (const made of sampleWorkbooks({ plan, period, seed, agencies, defects: mode })) {
    writeFileSync(join(out, made.file), made.bytes);
    const previous = made.previous ? join(PREVIOUS, made.previous.file) : null;
    files.push({ file: made.file, agency: made.agency.name, agencyId: made.agency.id, previous });
    defects.push(...made.defects);
    if (made.previous) {
      mkdirSync(join(out, PREVIOUS), { recursive: true });
      writeFileSync(join(out, PREVIOUS, made.previous.file), made.previous.bytes);
    }
  }
  const manifest = { seed, plan: plan.id, period: period.id, files, defects };
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.error(say('cli.sampled', { count: files.length, defects: defects.length, out }));
  if (values.json) console.log(JSON.stringify(manifest));
  return 0;
}

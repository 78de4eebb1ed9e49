import { join } from 'node:path';
import { vietnamese } from '../../messages/vietnamese';
import { longestPeriod, periodsOf } from '../../period/reportingPeriod';
import { periodOption } from '../periodOption';
import { programmeOption } from '../programmeOption';
import { sampleWorkbooks, type SampleDefect, type SampleInput } from '../sample/writeSamples';
import { writeConflicts, type Save } from '../sample/writeConflicts';
import { fileExistsAt } from '../files/regularFile';
import { fileExistsError, saveFile, saveNewFile } from '../files/saveFile';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

const MODES: readonly string[] = ['none', 'each', 'random'] satisfies SampleInput['defects'][];

/** Folder of workbooks of an earlier period, needed to detect some defects (`validate --previous`). */
const PREVIOUS = 'previous';

/**
 * `sample --seed N --agencies N --out DIR [--period P] [--defects none|each|random | --conflicts] [--plan ID|FILE]
 * [--force] [--json]`
 *
 * `--conflicts` plants disagreements between workbooks instead of slips, with the expected consolidation
 * (`writeConflicts`).
 */
export async function sample(args: string[]): Promise<number> {
  const { values } = readOptions({
    args,
    options: {
      seed: { type: 'string' },
      agencies: { type: 'string' },
      out: { type: 'string' },
      period: { type: 'string' },
      defects: { type: 'string' },
      conflicts: { type: 'boolean' },
      plan: { type: 'string' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const { out, defects = 'random' } = values;
  const [seed, agencies] = [Number(values.seed), Number(values.agencies)];
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  const isContrary = values.conflicts === true && values.defects !== undefined;
  if (!out || !isCount(seed) || !isCount(agencies) || !MODES.includes(defects) || isContrary)
    throw new UsageError(vietnamese('cli.usage'));
  const programme = await programmeOption(values.plan);
  const period =
    values.period === undefined
      ? longestPeriod(periodsOf(programme))
      : periodOption(values.period, programme);
  if (!period) throw new Error('the programme has no period');
  const input = { programme, period, seed, agencies };
  const manifestFile = join(out, 'manifest.json');
  // Existing samples are reported at once, before any work.
  if (!values.force && fileExistsAt(manifestFile)) throw fileExistsError(manifestFile);
  const save: Save = values.force ? saveFile : saveNewFile;
  const manifest = values.conflicts
    ? await writeConflicts(out, input, save)
    : await writeDefects(out, save, { ...input, defects: defects as SampleInput['defects'] });
  save(manifestFile, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const planted = 'defects' in manifest ? manifest.defects : manifest.conflicts;
  console.error(vietnamese('cli.sampled', { count: manifest.files.length, defects: planted.length, out }));
  if (values.json) console.log(JSON.stringify(manifest));
  return 0;
}

async function writeDefects(out: string, save: Save, input: SampleInput) {
  const files: { file: string; agency: string; agencyId: string; previous: string | null }[] = [];
  const defects: SampleDefect[] = [];
  for await (const made of sampleWorkbooks(input)) {
    save(join(out, made.file), made.bytes);
    const previous = made.previous ? join(PREVIOUS, made.previous.file) : null;
    files.push({ file: made.file, agency: made.agency.name, agencyId: made.agency.id, previous });
    defects.push(...made.defects);
    if (made.previous) {
      save(join(out, PREVIOUS, made.previous.file), made.previous.bytes);
    }
  }
  return { seed: input.seed, plan: input.programme.plan.id, period: input.period.id, files, defects };
}

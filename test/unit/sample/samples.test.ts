import { DEFECTS } from '../../../src/validation/rules/defectList';
import { sampleWorkbooks, type SampleFile, type SampleInput } from '../../../src/cli/sample/writeSamples';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { RULES } from '../../../src/validation/rules/rules';
import { validate } from '../../../src/validation/engine/validate';
import { Accuracy, placed } from './accuracy';
import { BAC_GIANG, BUNDLED } from '../../programmes';

const input = (rest: Partial<SampleInput>): SampleInput => ({
  programme: BAC_GIANG,
  period: knownPeriod(BAC_GIANG, 'nam'),
  seed: 1,
  agencies: 40,
  defects: 'none',
  ...rest,
});

async function all(options: Partial<SampleInput>): Promise<SampleFile[]> {
  const files: SampleFile[] = [];
  for await (const file of sampleWorkbooks(input(options))) files.push(file);
  return files;
}

async function judged({ bytes, previous }: SampleFile): Promise<string[]> {
  const options = previous ? { ...BUNDLED, previous: await readXlsx(previous.bytes) } : BUNDLED;
  return placed(validate(await readXlsx(bytes), options).findings);
}

test.each([
  ['nam', 25],
  ['q1', 8],
  ['6t', 10],
  ['q3', 10],
  ['t07', 8],
])('a clean workbook has no finding: period %s, %i agencies', async (period, agencies) => {
  for (const file of await all({ seed: 7, period: knownPeriod(BAC_GIANG, period), agencies }))
    expect([file.file, await judged(file)]).toEqual([file.file, []]);
});

/**
 * Planted by code independent of the rules: the findings must equal what was planted. The full measurement, 200
 * workbooks for several seeds, is `npm run bench -- accuracy`.
 */
test.each([
  ['each', 1, DEFECTS.length],
  ['random', 2, 25],
] as const)(
  'planted defects (%s, seed %i) are found, all of them and nothing else',
  async (defects, seed, agencies) => {
    const files = await all({ defects, seed, agencies });
    const score = new Accuracy();
    for (const file of files) score.add(file.file, placed(file.defects), await judged(file));
    console.info(
      `seed ${seed}: planted ${score.planted}, precision ${score.precision}, recall ${score.recall}`,
    );
    expect(score.wrong).toEqual([]);
    const planted = new Set(files.flatMap((file) => file.defects.map(({ rule }) => rule)));
    if (defects === 'each') expect(RULES.map(({ id }) => id).filter((id) => !planted.has(id))).toEqual([]);
    else expect(score.planted).toBeGreaterThan(agencies / 2);
  },
);

test('the same seed gives the same files, byte for byte; another seed others', async () => {
  const [first, second, other] = [
    await all({ seed: 5, agencies: 3, defects: 'random' }),
    await all({ seed: 5, agencies: 3, defects: 'random' }),
    await all({ seed: 6, agencies: 3, defects: 'random' }),
  ];
  expect(second.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).toEqual(
    first.map(({ bytes }) => Buffer.from(bytes).toString('base64')),
  );
  expect(Buffer.from(other[0]!.bytes).equals(Buffer.from(first[0]!.bytes))).toBe(false);
});

test('past the catalogue there are communes without name', async () => {
  const names = (await all({ agencies: 40 })).map(({ agency }) => agency.name);
  expect(names[0]).toBe('Văn phòng UBND tỉnh');
  expect(names.slice(37)).toEqual(['UBND xã mẫu 001', 'UBND xã mẫu 002', 'UBND xã mẫu 003']);
});

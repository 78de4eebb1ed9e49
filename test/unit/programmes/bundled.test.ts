import fs from 'node:fs';
import path from 'node:path';
import { DEFAULT_PROGRAMME, PROGRAMMES } from '../../../src/programmes';
import { loadProgramme } from '../../../src/programmes/loadProgramme';
import { allProgrammes, knownProgramme, OUTLINES, programmeById } from '../../../src/programmes/registry';

const FOLDER = path.join(__dirname, '../../../src/programmes');

/** The data files of a folder, read by what they are called. */
function filesOf(id: string): Record<string, unknown> {
  const files: [string, unknown][] = fs
    .readdirSync(path.join(FOLDER, id))
    .filter((name) => name.endsWith('.json'))
    .map((name) => [
      path.basename(name, '.json'),
      JSON.parse(fs.readFileSync(path.join(FOLDER, id, name), 'utf8')) as unknown,
    ]);
  return { id, ...Object.fromEntries(files) };
}

/** The page carries no schema: what it bundles is held to it here. */
test.each(PROGRAMMES.map((programme) => [programme.outline.id, programme] as const))(
  '%s keeps the schema of a programme, and is what its files say',
  async (id, { load }) => {
    expect(await load()).toEqual(loadProgramme(filesOf(id)));
  },
);

test('every data folder is registered, each id once', () => {
  const folders = fs
    .readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(PROGRAMMES.map(({ outline }) => outline.id).sort()).toEqual(folders.sort());
  const plans = OUTLINES.map(({ plan }) => plan.id);
  expect(new Set(plans).size).toBe(plans.length);
});

test('a programme is plain data: what goes through JSON comes back the same', async () => {
  for (const programme of await allProgrammes())
    expect(JSON.parse(JSON.stringify(programme))).toEqual(programme);
});

test('the default is Bắc Giang 2024 and is offered first; a programme is found by its id and by its plan’s', async () => {
  expect(DEFAULT_PROGRAMME.outline.id).toBe('bac-giang-2024');
  expect(OUTLINES[0]).toBe(DEFAULT_PROGRAMME.outline);
  const programme = await DEFAULT_PROGRAMME.load();
  expect(await programmeById('bac-giang-2024')).toBe(programme);
  expect(await programmeById('213-KH-UBND-2024')).toBe(programme);
  expect(await programmeById('214-KH-UBND-2024')).toBeNull();
  expect(await programmeById('toString')).toBeNull();
  expect(knownProgramme('bac-giang-2024')).toBe(knownProgramme('213-KH-UBND-2024'));
  expect(() => knownProgramme('x')).toThrow('"x"');
});

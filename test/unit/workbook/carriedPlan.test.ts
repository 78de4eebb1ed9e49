import { readCarriedPlan } from '../../../src/entries/readCarriedPlan';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { loadProgramme } from '../../../src/programmes/loadProgramme';
import { programmeFile } from '../../../src/programmes/programmeFile';
import type { Programme } from '../../../src/programmes/programme';
import { catalogueFor } from '../../../src/programmes/programmePart';
import { generalTaskRows, targetRows, taskRows } from '../../../src/workbook/agency/agencyRows';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { carriedLines, planMark, readCarriedLines } from '../../../src/workbook/carried/carriedPlan';
import { BAC_GIANG, SONG_BIEN } from '../../programmes';

const BOTH = [BAC_GIANG, SONG_BIEN];
const madeFor = async (programme: Programme, id: string) => {
  const agency = programme.catalogue.agencies.find((each) => each.id === id)!;
  const period = knownPeriod(programme, programme.periods[0]!.id);
  return readXlsx(await writeXlsx(buildAgencyWorkbook({ programme, agency, period })));
};

test.each(BOTH)('$id as one file and read again is the same programme', (programme) => {
  expect(loadProgramme(JSON.parse(JSON.stringify(programmeFile(programme))))).toEqual(programme);
});

test.each(BOTH)(
  '$id: with the part of the catalogue that an agency carries, it has the same rows',
  (programme) => {
    const { plan, catalogue } = programme;
    for (const agency of catalogue.agencies) {
      const part = catalogueFor(agency, programme);
      expect(part.agencies).toContain(agency);
      expect(taskRows(plan, part, agency)).toEqual(taskRows(plan, catalogue, agency));
      expect(generalTaskRows(plan, part, agency)).toEqual(generalTaskRows(plan, catalogue, agency));
      expect(targetRows(plan, part, agency)).toEqual(targetRows(plan, catalogue, agency));
    }
  },
);

test.each(BOTH)('$id: every workbook carries the plan through a file', async (programme) => {
  const agency = programme.catalogue.agencies[0]!;
  const carried = readCarriedPlan(await madeFor(programme, agency.id));
  expect(carried).toMatchObject({ planId: programme.plan.id, mark: planMark(programme), isIntact: true });
  const { plan, catalogue, periods, holidays, id } = loadProgramme(carried!.file);
  expect({ id, plan, periods, holidays }).toEqual({
    id: programme.id,
    plan: programme.plan,
    periods: programme.periods,
    holidays: programme.holidays,
  });
  expect(catalogue).toEqual(catalogueFor(agency, programme));
});

test('a text longer than a cell can hold is carried in pieces, none starting like a formula', () => {
  const text = `${'"=+\\n“'.repeat(20_000)}Ω`;
  const [first, ...others] = BAC_GIANG.plan.generalTasks;
  const plan = { ...BAC_GIANG.plan, generalTasks: [{ ...first!, text }, ...others] };
  const lines = carriedLines({ ...BAC_GIANG, plan }, null);
  for (const [part, content] of lines) {
    expect(content.length).toBeLessThanOrEqual(32_767);
    expect(`${part}${content}`).toMatch(/^[a-zA-Z+]+["{m1]/u);
    expect(content).not.toMatch(/^[=+@'-]/);
  }
  const read = readCarriedLines(lines)!;
  expect(read.isIntact).toBe(true);
  expect(loadProgramme(read.file).plan.generalTasks[0]!.text).toBe(text);
});

test('a line that was changed, taken away or moved is seen', () => {
  const lines = carriedLines(BAC_GIANG, null);
  const at = lines.findIndex(([part]) => part === 'objective');
  const changed = lines.map((line, index) =>
    index === at ? ([line[0], line[1].replace('2024', '2025')] as const) : line,
  );
  expect(changed[at]).not.toEqual(lines[at]);
  const swapped = [...lines.slice(0, at), lines[at + 1]!, lines[at]!, ...lines.slice(at + 2)];
  for (const other of [changed, lines.filter((_line, index) => index !== at), swapped])
    expect(readCarriedLines(other)!.isIntact).toBe(false);
  expect(
    readCarriedLines([
      ['format', '1'],
      ['plan', '{'],
    ]),
  ).toMatchObject({ isIntact: false, file: null });
  expect(readCarriedLines([['format', '9']])).toBeNull();
});

/** Computes a mark from its description: two FNV-1a sums of the lines' JSON. */
function markOfText(text: string): string {
  const sum = (start: bigint, prime: bigint) =>
    [...Array(text.length).keys()]
      .reduce((sum32, at) => BigInt.asUintN(32, (sum32 ^ BigInt(text.charCodeAt(at))) * prime), start)
      .toString(16)
      .padStart(8, '0');
  return `m${sum(0x811c9dc5n, 0x01000193n)}${sum(0x01000193n, 0x85ebca6bn)}`;
}

test('whatever was read before, a change in any line is seen, and what is whole is whole', () => {
  const [one, other] = BOTH.map((programme) => carriedLines(programme, programme.catalogue.agencies[0]!)) as [
    ReturnType<typeof carriedLines>,
    ReturnType<typeof carriedLines>,
  ];
  const content = one.slice(3);
  expect(one[2]).toEqual(['digest', markOfText(JSON.stringify(content))]);
  expect(readCarriedLines(one)?.isIntact).toBe(true);
  for (const at of [3, 4, Math.floor(one.length / 2), one.length - 1]) {
    const changed = one.map((line, index) => (index === at ? ([line[0], `${line[1]} `] as const) : line));
    expect(readCarriedLines(changed)?.isIntact).toBe(false);
    expect(readCarriedLines(other)?.isIntact).toBe(true);
    expect(readCarriedLines(one)?.isIntact).toBe(true);
    expect(readCarriedLines(one.filter((_line, index) => index !== at))?.isIntact).toBe(false);
  }
  expect(readCarriedLines([...one, ['group', '{}']])?.isIntact).toBe(false);
  expect(readCarriedLines(one)?.isIntact).toBe(true);
});

import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { canonicalEntries } from '../../src/validation/seal/canonicalEntries';
import { validate } from '../../src/validation/engine/validate';
import { parseRange } from '../../src/workbook/address';
import { BUNDLED } from '../programmes';

import { careless, opened } from './openedWorkbook';

test("a workbook of 74 rows is read and judged in two syncs, with the file host's verdict", async () => {
  const spec = careless();
  const { office, host } = await opened(spec);
  const snapshot = await host.read();
  expect(office.requests).toHaveLength(2);
  const file = await readXlsx(await writeXlsx(spec));
  expect(validate(snapshot, BUNDLED).findings).toEqual(validate(file, BUNDLED).findings);
  expect(canonicalEntries(bindWorkbook(snapshot))).toBe(canonicalEntries(bindWorkbook(file)));
});

const MERGED = ['structure/merged-cells Nhiệm vụ!D4'];
test.each([
  ['1.9', []],
  ['1.12', []],
  ['1.13', MERGED],
  ['1.21', MERGED],
] as const)(
  'beside ExcelApi %s: merged cells are known from 1.13 on, before it nothing else is amiss',
  async (apiSet, found) => {
    const { office, host } = await opened(careless(), apiSet);
    const before = validate(await host.read(), BUNDLED).findings;
    const tasks = office.workbook.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    tasks.merges.push(parseRange('D4:D5'));
    office.requests.length = 0;
    const snapshot = await host.read();
    expect(office.requests).toHaveLength(2);
    // The cover's own merges, which are intended.
    expect(snapshot.sheets.map(({ name, merges }) => [name, merges.length > 0])).toContainEqual([
      'Bìa',
      found.length > 0,
    ]);
    const isOther = ({ rule }: { rule: string }) => rule !== 'structure/merged-cells';
    const { findings } = validate(snapshot, BUNDLED);
    expect(
      findings.filter((one) => !isOther(one)).map(({ rule, sheet, cell }) => `${rule} ${sheet}!${cell}`),
    ).toEqual(found);
    expect(findings.filter(isOther)).toEqual(before);
  },
);

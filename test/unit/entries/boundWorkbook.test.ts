import fs from 'node:fs';
import path from 'node:path';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { IDENTITY } from '../../../src/entries/tableShapes';
import { createFileHost } from '../../../src/host/file/fileHost';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { PROPERTY } from '../../../src/workbook/identity';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BAC_GIANG } from '../../programmes';

const LAYOUT_1 = path.join(__dirname, '../../fixtures/layout1/agency.xlsx');

describe('tasks of the appendix and of the body have the same headers: in a copy, their codes tell them apart', () => {
  /** Their tables are left out but one, which has the name that Excel gives a copy. */
  const copyOf = (snapshot: WorkbookSnapshot, only: string): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.flatMap((sheet) => {
      const [table] = sheet.tables;
      if (table?.name === only) return [{ ...sheet, name: 'x', tables: [{ ...table, name: `${only}5` }] }];
      return table?.name === 'NhiemVu' || table?.name === 'NhiemVuChung' ? [] : [sheet];
    }),
  });
  test.each([
    ['layout 1', 'NhiemVu', ['NhiemVu5', null]],
    ['layout 1', 'NhiemVuChung', [null, 'NhiemVuChung5']],
    ['the present layout', 'NhiemVu', ['NhiemVu5', null]],
    ['the present layout', 'NhiemVuChung', [null, 'NhiemVuChung5']],
  ])('%s, %s', async (layout, only, names) => {
    const host = createFileHost();
    await host.write(
      buildAgencyWorkbook({
        programme: BAC_GIANG,
        agency: BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV')!,
        period: knownPeriod(BAC_GIANG, 'nam'),
      }),
    );
    const snapshot = layout === 'layout 1' ? await readXlsx(fs.readFileSync(LAYOUT_1)) : await host.read();
    const { tasks, generalTasks } = bindWorkbook(copyOf(snapshot, only));
    expect([tasks?.tableName ?? null, generalTasks?.tableName ?? null]).toEqual(names);
  });
});

it('looks for a table when it is first asked for, and then no more', async () => {
  const workbook = bindWorkbook(await readXlsx(fs.readFileSync(LAYOUT_1)));
  const { tasks } = workbook;
  expect(tasks?.rows.length).toBeGreaterThan(0);
  // What was found is kept, whatever happens to the sheets.
  workbook.snapshot.sheets.length = 0;
  expect(workbook.tasks).toBe(tasks);
});

it('has a row’s code as stored, and in the current layout', async () => {
  const { generalTasks } = bindWorkbook(await readXlsx(fs.readFileSync(LAYOUT_1)));
  const row = generalTasks?.rows[0];
  expect(row?.storedCode).toBe(row?.cell('code')?.value);
  expect(row?.code).toBe(`P.${row?.storedCode}`);
});

it('has 0 for a number of its identity that somebody typed over', async () => {
  const snapshot = await readXlsx(fs.readFileSync(LAYOUT_1));
  const { name } = bindWorkbook(snapshot).table(IDENTITY)!.sheet;
  const { values } = snapshot.sheets.find((sheet) => sheet.name === name)!;
  const pair = values.find((row) => row.includes(PROPERTY.planVersion))!;
  pair[pair.indexOf(PROPERTY.planVersion) + 1] = 'một';
  expect(bindWorkbook(snapshot).identity).toMatchObject({ planVersion: 0, year: 2024 });
});

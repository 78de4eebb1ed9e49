import fs from 'node:fs';
import path from 'node:path';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';

const LAYOUT_1 = path.join(__dirname, '../../fixtures/layout1/agency.xlsx');

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

import fs from 'node:fs';
import path from 'node:path';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { IDENTITY } from '../../../src/entries/tableShapes';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';

import { PROPERTY } from '../../../src/workbook/identity';

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

it('has 0 for a number of its identity that somebody typed over', async () => {
  const snapshot = await readXlsx(fs.readFileSync(LAYOUT_1));
  const { name } = bindWorkbook(snapshot).table(IDENTITY)!.sheet;
  const { values } = snapshot.sheets.find((sheet) => sheet.name === name)!;
  const pair = values.find((row) => row.includes(PROPERTY.planVersion))!;
  pair[pair.indexOf(PROPERTY.planVersion) + 1] = 'một';
  expect(bindWorkbook(snapshot).identity).toMatchObject({ planVersion: 0, year: 2024 });
});

import { columnLetters } from '../../../src/workbook/address';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { NO_ENTRIES } from '../../../src/fields/entry';
import { createFileHost } from '../../../src/host/file/fileHost';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { layOut } from '../../../src/taskpane/make/layOut';
import { ownContent } from '../../../src/entries/ownContent';
import { BAC_GIANG } from '../../programmes';

const agency = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV')!;
const choice = { agency, period: knownPeriod(BAC_GIANG, 'q1') };
const later = { agency, period: knownPeriod(BAC_GIANG, 'nam') };

test('content only the user can have added is found; entries in our cells are not', async () => {
  const host = createFileHost();
  await host.write(
    layOut(BAC_GIANG, choice, {
      ...NO_ENTRIES,
      tasks: { 'II.2.1.HD3': { status: 'Hoàn thành', percent: 100, note: 'x' } },
      preparedBy: 'Nguyễn Thị Hoà',
      phone: '0204',
    }).spec,
  );
  const sheets = (await host.read()).sheets.map(({ name }) => name);
  const { spec } = layOut(BAC_GIANG, later, null);
  expect(ownContent(bindWorkbook(await host.read()), sheets, spec)).toEqual([]);

  const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const beside = `${columnLetters(tasks.columns.length)}5`;
  const below = `C${tasks.rows.length + 4}`;
  await host.apply([
    { sheet: 'Nhiệm vụ', cell: below, value: 'ghi chú dưới bảng' },
    { sheet: 'Nhiệm vụ', cell: beside, value: 12 },
    { sheet: 'Bìa', cell: 'H40', value: null, formula: 'SUM(1,2)' },
  ]);
  expect(ownContent(bindWorkbook(await host.read()), sheets, spec)).toEqual([
    { sheet: 'Bìa', cell: 'H40' },
    { sheet: 'Nhiệm vụ', cell: beside },
    { sheet: 'Nhiệm vụ', cell: below },
  ]);
  // A foreign sheet is not replaced.
  expect(ownContent(bindWorkbook(await host.read()), ['Bìa'], spec)).toHaveLength(1);
});

test('a column of the user’s own within a table of ours, not an empty cell of ours', async () => {
  const host = createFileHost();
  await host.write(layOut(BAC_GIANG, choice, null).spec);
  const snapshot = await host.read();
  const { spec } = layOut(BAC_GIANG, later, null);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const [table] = sheet.tables;
  const [first, last] = table!.range.split(':') as [string, string];
  const [top, bottom] = [first, last].map((cell) => Number(/\d+/.exec(cell)![0])) as [number, number];
  const { column, row } = sheet.origin;
  const wide = column + Math.max(...sheet.values.map((cells) => cells.length));
  const own = columnLetters(wide);
  const grown = sheet.values.map((cells, at) =>
    at === top - 1 - row ? [...cells, 'Của tôi'] : at === bottom - 1 - row ? [...cells, 5] : [...cells, null],
  );
  const edited = {
    ...snapshot,
    sheets: snapshot.sheets.map((each) =>
      each === sheet
        ? {
            ...sheet,
            values: grown,
            formulas: sheet.formulas.map((cells) => [...cells, null]),
            tables: [{ ...table!, range: `${first}:${own}${bottom}` }],
          }
        : each,
    ),
  };
  expect(ownContent(bindWorkbook(edited), ['Chỉ tiêu'], spec)).toEqual([
    { sheet: 'Chỉ tiêu', cell: `${own}${top}` },
    { sheet: 'Chỉ tiêu', cell: `${own}${bottom}` },
  ]);
});

test('a sheet that the new workbook lacks is the user’s whole', async () => {
  const host = createFileHost();
  await host.write(layOut(BAC_GIANG, choice, null).spec);
  const { spec } = layOut(BAC_GIANG, later, null);
  const without = { ...spec, sheets: spec.sheets.filter(({ name }) => name !== 'Bìa') };
  const filled = (await host.read()).sheets
    .find(({ name }) => name === 'Bìa')!
    .values.flat()
    .filter((cell) => cell !== null);
  expect(ownContent(bindWorkbook(await host.read()), ['Bìa'], without).length).toBeGreaterThanOrEqual(
    filled.length,
  );
});

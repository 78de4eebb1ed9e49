import type { createExcelHost } from '../../src/host/excel/excelHost';
import { createDrafter, type Drafted } from '../../src/taskpane/plan/draft/drafter';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { planWorkbook } from '../../src/workbook/plan/planWorkbook';
import { BAC_GIANG, SONG_BIEN } from '../programmes';
import { plainSpec } from '../contract/exampleSpec';
import { careless, opened } from './openedWorkbook';
import { selectInto } from './selectInto';
import { userOf } from './user';

/** An appendix as opened by Sở Nội vụ: a title, a table, a list that is not a task, and another sheet. */
const APPENDIX = [
  ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2027'],
  [],
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'],
  ['1', 'Ban hành kế hoạch rà soát văn bản', 'Kế hoạch', 'Sở Tư pháp', 'Quý I/2027'],
  ['2', 'Số hóa hồ sơ', 'Báo cáo', 'Sở Nội vụ', 'Trước 15/6/2027'],
  ['3', 'Tập huấn', 'Lớp tập huấn', 'Sở Nội vụ', 'Quý II/2027'],
];

function appendixSpec(): WorkbookSpec {
  const spec = plainSpec('Phụ lục', '');
  const [sheet] = spec.sheets;
  const width = 5;
  sheet!.rows = APPENDIX.map((texts) =>
    Array.from({ length: width }, (_none, index) => (texts[index] ? { value: texts[index] } : null)),
  );
  const other = { ...plainSpec('Ghi chú', 'không liên quan').sheets[0]! };
  return { ...spec, sheets: [sheet!, other] };
}

const read = async (
  host: ReturnType<typeof createExcelHost>,
  what: 'sheet' | 'selection',
): Promise<Drafted> => createDrafter().read(BAC_GIANG.id, await host.readInFront(what), {});

/** The whole content of Excel. */
const contents = (office: Awaited<ReturnType<typeof opened>>['office']): string =>
  JSON.stringify(office.workbook.sheets, (_key, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );

test('the open sheet is read as an appendix in two syncs, and nothing is written', async () => {
  const { office, host } = await opened(appendixSpec());
  selectInto(office, 'Phụ lục', 'A1');
  office.requests.length = 0;
  const [before, steps] = [contents(office), office.undoStack.size];
  const drafted = await read(host, 'sheet');
  expect(office.requests).toHaveLength(2);
  expect(drafted).toMatchObject({ source: 'appendix', rows: 3, failure: null, unread: [] });
  expect(drafted.outline?.plan.year).toBe(2027);
  expect([contents(office), office.undoStack.size]).toEqual([before, steps]);

  selectInto(office, 'Ghi chú', 'A1');
  expect(await read(host, 'sheet')).toMatchObject({ rows: 0, failure: { why: 'noTable' } });
});

test('the selection alone is read, in two syncs; a single row or cell cannot hold a header and rows', async () => {
  const { office, host } = await opened(appendixSpec());
  selectInto(office, 'Phụ lục', 'A3:E5');
  office.requests.length = 0;
  expect(await host.readInFront('selection')).toMatchObject({ sheet: 'Phụ lục', range: 'A3:E5' });
  expect(office.requests).toHaveLength(2);
  expect(await read(host, 'selection')).toMatchObject({ rows: 2, failure: null });
  // The title above is not selected, so the year is that of the dates.
  expect((await read(host, 'selection')).outline?.plan.year).toBe(2027);

  for (const cells of ['A4:E4', 'B5'])
    expect(await (selectInto(office, 'Phụ lục', cells), read(host, 'selection'))).toMatchObject({
      rows: 0,
      failure: { why: 'selectedLittle' },
    });
});

test('a cell within a table stands for the table; what is read is what the sheet holds by then', async () => {
  const { office, host } = await opened(appendixSpec());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Phụ lục').tables.add('A3:E6', true).name = 'tblPhuLuc';
    await context.sync();
  });
  selectInto(office, 'Phụ lục', 'B5');
  expect(await read(host, 'selection')).toMatchObject({ rows: 3, failure: null });
  userOf(office).deleteRows('Phụ lục', 6);
  expect(await read(host, 'selection')).toMatchObject({ rows: 2, failure: null });
});

test('one of our own workbooks is refused; a plan workbook is read as a whole, whichever sheet is in front', async () => {
  const own = await opened(careless());
  selectInto(own.office, 'Nhiệm vụ', 'A1:H20');
  for (const what of ['sheet', 'selection'] as const)
    expect(await read(own.host, what)).toMatchObject({ outline: null, failure: { why: 'ownWorkbook' } });

  const plan = await opened(planWorkbook(SONG_BIEN));
  const sheet = plan.office.workbook.sheets.find(({ name }) => name === 'Cơ quan')!;
  selectInto(plan.office, sheet.name, 'A1');
  expect(await read(plan.host, 'sheet')).toMatchObject({
    source: 'planWorkbook',
    rows: SONG_BIEN.plan.rows.length,
    failure: null,
  });
});

test('while a cell is being edited, the reason is reported', async () => {
  const { office, host } = await opened(appendixSpec());
  office.startEditing('Phụ lục', 'B4', 'đang gõ');
  await expect(host.readInFront('sheet')).rejects.toMatchObject({ code: 'editing' });
});

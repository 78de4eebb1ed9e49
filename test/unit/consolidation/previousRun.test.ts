import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readProvinceWorkbook, type PreviousRun } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { CellScalar, WorkbookSpec } from '../../../src/workbook/spec';
import { book, brought, day } from './books';
import { rowWhere } from './sheetRows';
import { saved } from './saved';
import { BAC_GIANG } from '../../programmes';

const CODE = 'II.2.1.HD1';
const files = [
  book('Sở Tư pháp', {
    tasks: { [CODE]: { status: 'hoàn thành', doneOn: day('2024-02-09') } },
    targets: { CT04: { numerator: 9, denominator: 10 }, CT05: { numerator: 'x', denominator: 10 } },
  }),
  book('UBND xã Tân Mỹ', { tasks: { [CODE]: { status: 'Xong' } } }),
];

const readBack = async (spec: WorkbookSpec): Promise<PreviousRun> => {
  const run = readProvinceWorkbook(bindWorkbook(await saved(spec)));
  if (!run) throw new Error('not a province’s workbook');
  return run;
};

test('what had been received and reported', async () => {
  const run = await readBack(buildProvinceWorkbook(brought(files)));
  expect(run).toMatchObject({ planId: '213-KH-UBND-2024', period: 'nam', notes: [] });
  expect(run.received).toEqual([
    { agencyId: 'STP', agencyName: 'Sở Tư pháp', file: 'STP.xlsx' },
    { agencyId: 'XA-TAN-MY', agencyName: 'UBND xã Tân Mỹ', file: 'XA-TAN-MY.xlsx' },
  ]);
  const sent = expect.any(String) as unknown;
  expect(run.tasks).toContainEqual({ agencyId: 'STP', code: CODE, sent, status: 'Hoàn thành' });
  expect(run.targets).toContainEqual({ agencyId: 'STP', code: 'CT04', sent, numerator: 9, denominator: 10 });
  expect(run.targets).toContainEqual({
    agencyId: 'STP',
    code: 'CT05',
    sent,
    numerator: null,
    denominator: 10,
  });
});

test('of nobody nothing, and of a workbook that is not ours not even that', async () => {
  expect(await readBack(buildProvinceWorkbook(brought([], { sendBy: '2024-12-15' })))).toEqual({
    planId: '213-KH-UBND-2024',
    period: 'nam',
    sendBy: '2024-12-15',
    notes: [],
    received: [],
    arrivals: {},
    tasks: [],
    targets: [],
    corrections: [],
  });
  expect(readProvinceWorkbook(bindWorkbook(await createFileHost().read()))).toBeNull();
});

test('rows of which somebody emptied the agency or the code are nobody’s', async () => {
  const spec = buildProvinceWorkbook(brought(files));
  const emptied = (table: string, code: string, agency: string, header: string) => {
    rowWhere(spec, table, { Mã: code, 'Mã cơ quan': agency }).cell[header]!.value = null;
  };
  emptied('NhiemVuTongHop', CODE, 'STP', 'Mã cơ quan');
  emptied('NhiemVuTongHop', 'I.1.1.HD1', 'STP', 'Mã');
  emptied('ChiTieuTongHop', 'CT04', 'STP', 'Mã cơ quan');
  emptied('ChiTieuTongHop', 'CT05', 'STP', 'Mã');
  const whole = await readBack(buildProvinceWorkbook(brought(files)));
  const run = await readBack(spec);
  const keys = ({ tasks, targets }: PreviousRun) =>
    [...tasks, ...targets].map(({ agencyId, code }) => `${agencyId} ${code}`);
  expect(keys(run)).toEqual(
    keys(whole).filter((key) => ![`STP ${CODE}`, 'STP I.1.1.HD1', 'STP CT04', 'STP CT05'].includes(key)),
  );
});

test('a row of the register without its agency, and a note without its row, are nobody’s', async () => {
  const notes = [{ place: 'task' as const, key: 'SYT KHONG.CO', text: 'Chờ văn bản' }];
  const earlier = await readBack(buildProvinceWorkbook(brought(files)));
  const spec = buildProvinceWorkbook(brought(files, { previous: [{ ...earlier, notes }] }));
  const inRegister = rowWhere(spec, 'SoNhan', { 'Mã cơ quan': 'STP' }).cell;
  inRegister['Ngày nhận thực tế']!.value = day('2024-12-16');
  inRegister['Ý kiến của Sở Nội vụ']!.value = 'Đã gọi điện';
  expect(await readBack(spec)).toMatchObject({
    arrivals: { STP: '2024-12-16' },
    notes: [{ place: 'register', key: 'STP' }, ...notes],
  });
  const kept = rowWhere(spec, 'YKienCu', { Khóa: 'SYT KHONG.CO' }).cell;
  const place = kept['Ý kiến ở trang']!.value;
  kept['Ý kiến ở trang']!.value = 'Trang khác';
  expect((await readBack(spec)).notes.map(({ key }) => key)).toEqual(['STP']);
  kept['Ý kiến ở trang']!.value = place!;
  inRegister['Mã cơ quan']!.value = null;
  kept['Khóa']!.value = null;
  const run = await readBack(spec);
  expect([run.arrivals, run.notes, run.received.map(({ agencyId }) => agencyId)]).toEqual([
    {},
    [],
    ['XA-TAN-MY'],
  ]);
});

test('a workbook whose file nobody names any longer had been received', async () => {
  const spec = buildProvinceWorkbook(brought(files));
  rowWhere(spec, 'SoNhan', { 'Mã cơ quan': 'STP' }).cell['Tệp']!.value = null;
  expect(brought(files, { previous: [await readBack(spec)] }).changes).toEqual([]);
});

test.each<[CellScalar, string | undefined]>([
  [day('2024-12-16'), '2024-12-16'],
  ['16/12/2024', '2024-12-16'],
  ['hôm kia', undefined],
  [true, undefined],
  [null, undefined],
])('a day of arrival typed as %p is %s', async (typed, expected) => {
  const spec = buildProvinceWorkbook(brought(files));
  rowWhere(spec, 'SoNhan', { 'Mã cơ quan': 'STP' }).cell['Ngày nhận thực tế']!.value = typed;
  expect((await readBack(spec)).arrivals.STP).toBe(expected);
});

test('an agency’s workbook is not a province’s', async () => {
  const { period } = brought([]);
  for (const agency of [null, BAC_GIANG.catalogue.agencies[0]!]) {
    const spec = buildAgencyWorkbook({ programme: BAC_GIANG, agency, period });
    expect(readProvinceWorkbook(bindWorkbook(await saved(spec)))).toBeNull();
  }
});

test('a run over the same files changes nothing; a replaced file is reported, and the note is kept', async () => {
  const first = buildProvinceWorkbook(brought(files));
  rowWhere(first, 'NhiemVuTongHop', { Mã: CODE, 'Mã cơ quan': 'STP' }).cell['Ý kiến của Sở Nội vụ']!.value =
    'Đã gọi điện';
  const previous = [await readBack(first)];
  expect(brought(files, { previous }).changes).toEqual([]);

  const replaced = book('Sở Tư pháp', {
    file: 'STP-sua.xlsx',
    tasks: { [CODE]: { status: 'Đang thực hiện' } },
    targets: { CT04: { numerator: 10, denominator: 10 }, CT05: { numerator: 'x', denominator: 10 } },
  });
  const second = buildProvinceWorkbook(brought([replaced, files[1]!], { previous }));
  expect(
    rowWhere(second, 'NhiemVuTongHop', { Mã: CODE, 'Mã cơ quan': 'STP' }).value['Ý kiến của Sở Nội vụ'],
  ).toBe('Đã gọi điện');
  const changes = second.sheets.find(({ name }) => name === 'Thay đổi')!.rows.slice(3);
  expect(changes.map((row) => [0, 1, 2, 4, 5].map((at) => row[at]?.value))).toEqual([
    ['Thay tệp', 'Sở Tư pháp', null, 'STP.xlsx', 'STP-sua.xlsx'],
    ['Đổi trạng thái', 'Sở Tư pháp', CODE, 'Hoàn thành', 'Đang thực hiện'],
    ['Đổi số liệu', 'Sở Tư pháp', 'CT04', '9/10', '10/10'],
  ]);
});

test('a file that could not be used, and still cannot, was not received then and is not gone now', async () => {
  const asBefore = [...files, book('Sở Nội vụ', { identity: { period: 'q3' } })];
  const previous = [await readBack(buildProvinceWorkbook(brought(asBefore)))];
  expect(previous[0]!.received.map(({ agencyId }) => agencyId)).toEqual(['STP', 'XA-TAN-MY']);
  expect(brought(asBefore, { previous }).changes).toEqual([]);
});

test('the same entries from another folder are no other workbook; others under the old name are', async () => {
  const previous = [await readBack(buildProvinceWorkbook(brought(files)))];
  const moved = { ...files[0]!, file: 'lan-2/STP.xlsx' };
  expect(brought([moved, files[1]!], { previous }).changes).toEqual([]);
  const other = book('Sở Tư pháp', {
    tasks: { [CODE]: { status: 'hoàn thành', doneOn: day('2024-02-09'), note: 'Đã ban hành' } },
    targets: { CT04: { numerator: 9, denominator: 10 }, CT05: { numerator: 'x', denominator: 10 } },
  });
  expect(brought([other, files[1]!], { previous }).changes).toMatchObject([
    { kind: 'replaced', agencyId: 'STP', before: 'STP.xlsx', after: 'STP.xlsx' },
  ]);
});

test('a note whose row is gone is kept, and comes back with it', async () => {
  const notes = [
    { place: 'task' as const, key: `STP ${CODE}`, text: 'Chờ văn bản' },
    { place: 'register' as const, key: 'XA-TAN-MY', text: 'Gửi lại ngày 5' },
  ];
  const previous: PreviousRun[] = [
    {
      planId: '213-KH-UBND-2024',
      period: 'nam',
      sendBy: null,
      arrivals: {},
      notes,
      received: [],
      tasks: [],
      targets: [],
      corrections: [],
    },
  ];
  const without = buildProvinceWorkbook(brought([], { previous }));
  expect(without.sheets.map(({ name }) => name)).toContain('Ý kiến cũ');
  const kept = await readBack(without);
  expect(kept.notes).toEqual(expect.arrayContaining(notes));
  const again = buildProvinceWorkbook(brought(files, { previous: [kept] }));
  expect(again.sheets.map(({ name }) => name)).not.toContain('Ý kiến cũ');
  expect(rowWhere(again, 'SoNhan', { 'Mã cơ quan': 'XA-TAN-MY' }).value['Ý kiến của Sở Nội vụ']).toBe(
    'Gửi lại ngày 5',
  );
});

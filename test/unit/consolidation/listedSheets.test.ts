import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { discrepancyRow } from '../../../src/consolidation/sheets/discrepancySheet';
import { dunningText } from '../../../src/consolidation/sheets/dunningText';
import { discrepancyKey } from '../../../src/consolidation/sheets/noteKeys';
import type { PreviousRun } from '../../../src/consolidation/previousRun';
import type { Returned } from '../../../src/consolidation/returned';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from './books';
import { rowsOf } from './sheetRows';

const SINGLE = 'V.1.1.HD1';
const finding = { sheet: 'Nhiệm vụ', cell: 'K4', row: SINGLE, problem: 'Thiếu số', todo: 'Ghi số.' };
const before: PreviousRun = {
  planId: '213-KH-UBND-2024',
  period: 'nam',
  sendBy: null,
  notes: [],
  received: [{ agencyId: 'SYT', agencyName: 'Sở Y tế', file: 'SYT.xlsx' }],
  arrivals: {},
  tasks: [{ agencyId: 'STC', code: SINGLE, sent: 'x', status: null }],
  targets: [],
  corrections: [],
};
const full = buildProvinceWorkbook(
  brought(
    [
      book('Sở Tài chính', {
        tasks: { [SINGLE]: { status: 'Hoàn thành', doneOn: day('1924-01-30') } },
        findings: [{ severity: 'warning', ...finding }],
      }),
      { kind: 'unread', file: 'ảnh.xlsx', reason: 'not-ours', values: {} },
    ],
    { previous: [before] },
  ),
);
const none = buildProvinceWorkbook(brought([], { previous: [{ ...before, received: [], tasks: [] }] }));
const subtitle = (spec: typeof full, name: string) =>
  (spec.sheets.find((sheet) => sheet.name === name)?.rows[1] ?? []).map((cell) => cell?.value ?? '').join('');

test.each([
  ['Thay đổi', /Có \d+ thay đổi/, /Không có thay đổi/],
  ['Lỗi trong biểu', /\. 1 chỗ/, /không có lỗi, không có cảnh báo/],
  ['Tệp không nhận', /Không nhận 1 tệp/, /Mọi tệp đều được nhận/],
  ['Sai lệch', /Có 1 sai lệch/, /Không phát hiện sai lệch/],
])('%s says how many it lists, or that there are none', (name, listed, empty) => {
  expect(subtitle(full, name)).toMatch(listed);
  expect(subtitle(none, name)).toMatch(empty);
});

test('a change has its row’s content, one of a whole workbook none', () => {
  const changes = rowsOf(full, 'ThayDoi').map(({ value }) => value);
  const of = (agency: string, code: string | null) =>
    changes.find((row) => row['Cơ quan'] === agency && row['Mã'] === code);
  const status = of('Sở Tài chính', SINGLE)!;
  const activity = BAC_GIANG.plan.rows.find(({ code }) => code === SINGLE)!;
  expect(Object.values(status)).toEqual([
    'Đổi trạng thái',
    'Sở Tài chính',
    SINGLE,
    activity.activity ?? activity.task,
    null,
    'Hoàn thành',
  ]);
  const gone = of('Sở Y tế', null)!;
  expect(Object.values(gone).slice(2)).toEqual([null, null, 'SYT.xlsx', null]);
});

test('an impossible date is compared with a rule, a changed text with the plan, a jump with an earlier period', () => {
  const [date] = brought([
    book('Sở Y tế', { tasks: { [SINGLE]: { status: 'Hoàn thành', doneOn: day('1924-01-30') } } }),
  ]).discrepancies;
  const against = (kind: 'impossible-date' | 'impossible-figure' | 'changed-text' | 'magnitude') =>
    discrepancyRow({ ...date!, kind }, '').otherAgency;
  expect(against('impossible-date')).toBe('Lý do');
  expect(against('impossible-figure')).toBe('Lý do');
  expect(against('changed-text')).toBe('Kế hoạch');
  expect(against('magnitude')).toBe('Kỳ trước');
});

test('of a document each side gives its number and its own date, or none', () => {
  const [date] = brought([
    book('Sở Y tế', { tasks: { [SINGLE]: { status: 'Hoàn thành', doneOn: day('1924-01-30') } } }),
  ]).discrepancies;
  const values = { document: '5/QĐ-UBND', mine: '05/3/2024', theirs: '06/3/2024' };
  expect(discrepancyRow({ ...date!, kind: 'document-date', values }, '')).toMatchObject({
    mine: '5/QĐ-UBND (05/3/2024)',
    theirs: '5/QĐ-UBND (06/3/2024)',
  });
});

test('a changed text is known by its cell, a document by its number, anything else by its row', () => {
  const [date] = brought([
    book('Sở Y tế', { tasks: { [SINGLE]: { status: 'Hoàn thành', doneOn: day('1924-01-30') } } }),
  ]).discrepancies;
  const lineage = { file: 'SYT.xlsx', sheet: 'Nhiệm vụ', cell: 'C7' };
  const key = (change: Partial<typeof date & object>) => discrepancyKey({ ...date!, lineage, ...change });
  expect(key({})).toBe(`impossible-date ${SINGLE} SYT`);
  expect(key({ kind: 'changed-text' })).toBe(`changed-text ${SINGLE} SYT C7`);
  const other = { agency: date!.agency, code: 'I.1', lineage };
  expect(key({ kind: 'same-document', other, values: { document: '5/QĐ' } })).toBe(
    `same-document ${SINGLE} SYT SYT I.1 5/QĐ`,
  );
});

test('an error in an agency’s workbook is tinted, a warning is not', () => {
  const { conditionalFormats, tables } = full.sheets.find(({ name }) => name === 'Lỗi trong biểu')!;
  expect(conditionalFormats).toHaveLength(1);
  const [{ range, formula }] = conditionalFormats as [(typeof conditionalFormats)[number]];
  // The second column, from the first row below the header.
  const first = Number(/\d+/.exec(tables[0]!.range)![0]) + 1;
  expect(range).toMatch(new RegExp(`^B${first}(:|$)`));
  expect(formula.replaceAll('$', '')).toBe(`B${first}="Lỗi"`);
});

test.each([
  ['Tình hình gửi báo cáo', ['Mã cơ quan']],
  ['Nhiệm vụ toàn tỉnh', ['Hạn theo kế hoạch', 'Báo cáo ở dòng']],
  ['Chỉ tiêu toàn tỉnh', ['Số đếm']],
  ['Xếp hạng', ['Mã cơ quan']],
  ['Lỗi trong biểu', ['Mã cơ quan']],
  ['Thay đổi', []],
])('%s hides what only formulas and the next run read', (name, hidden) => {
  const { columns, rows } = full.sheets.find((sheet) => sheet.name === name)!;
  expect(rows[2]!.flatMap((cell, at) => (columns[at]!.hidden ? [cell?.value] : []))).toEqual(hidden);
});

describe('what is written to whom', () => {
  const period = knownPeriod(BAC_GIANG, 'nam');
  const written = (id: string, returned: Returned[], date = '2024-12-18') => {
    const { register } = brought(returned);
    return dunningText(
      register.find(({ agency }) => agency.id === id)!,
      period,
      day(date),
    );
  };
  test('nothing to who sent in time, to whom it is unknown, or to the office itself', () => {
    expect(written('STP', [book('Sở Tư pháp', sealedOn('2024-12-17'))])).toBeNull();
    expect(written('STP', [book('Sở Tư pháp', { modifiedOn: null })])).toBeNull();
    expect(written('SNV', [])).toBeNull();
  });
  test('a file that cannot be used is asked for again, unless the office left it out', () => {
    const other = book('Sở Tư pháp', { file: 'nhận/STP.xlsx', identity: { period: 'q3' } });
    expect(written('STP', [other])).toBe(
      'Tệp STP.xlsx của Sở Tư pháp (Năm 2024) chưa dùng được: Biểu của kỳ báo cáo khác (Quý III năm 2024). Đề nghị Sở Tư pháp gửi lại.',
    );
    const left = brought([book('Sở Tư pháp')], { choices: { STP: null } }).register.find(
      ({ agency }) => agency.id === 'STP',
    )!;
    expect(dunningText(left, period, day('2024-12-18'))).toBeNull();
  });
  test('who owes nothing is not asked', () => {
    const { register } = brought([book('UBND xã Tân Mỹ', { identity: { period: 'nam' } })]);
    const commune = register.find(({ agency }) => agency.name === 'UBND xã Tân Mỹ')!;
    expect(dunningText({ ...commune, received: null }, period, day('2024-12-18'))).toBeNull();
    expect(dunningText({ ...commune, received: null, owes: true }, period, day('2024-12-18'))).toContain(
      'gửi ngay biểu',
    );
  });
});

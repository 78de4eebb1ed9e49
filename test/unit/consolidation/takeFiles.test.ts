import type { ReturnedWorkbook } from '../../../src/consolidation/returned';
import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { book, brought, sealedOn } from './books';
import { BAC_GIANG } from '../../programmes';
import { agencyByName } from '../../../src/agency/agencyByName';

const DONE = { 'I.1.1.HD2': { status: 'Hoàn thành' } };
const STARTED = { 'I.1.1.HD2': { status: 'Đang thực hiện' } };
const fileOf = (result: ReturnType<typeof brought>, id: string) =>
  result.register.find(({ agency }) => agency.id === id)?.received?.file ?? null;

test('of two files the one marked ready counts, though an unmarked one is newer', () => {
  const old = book('Sở Nội vụ', { file: 'b.xlsx', tasks: DONE, ...sealedOn('2024-12-16') });
  const late = book('Sở Nội vụ', { file: 'a.xlsx', tasks: STARTED, modifiedOn: '2024-12-19' });
  const result = brought([late, old]);
  expect(fileOf(result, 'SNV')).toBe('b.xlsx');
  expect(result.rejected).toMatchObject([
    { file: 'a.xlsx', reason: 'superseded', values: { other: 'b.xlsx' } },
  ]);
  expect(result.decisions).toMatchObject([
    { kind: 'several-files', files: ['a.xlsx', 'b.xlsx'], chosen: 'b.xlsx' },
  ]);
});

test('of two that are marked ready the newer counts', () => {
  const books = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE, ...sealedOn('2024-12-18') }),
    book('Sở Nội vụ', { file: 'b.xlsx', tasks: STARTED, ...sealedOn('2024-12-17') }),
  ];
  expect(fileOf(brought(books), 'SNV')).toBe('a.xlsx');
  expect(fileOf(brought(books.reverse()), 'SNV')).toBe('a.xlsx');
});

test('a mere copy is set aside without a question', () => {
  const result = brought([
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE }),
    book('Sở Nội vụ', { file: 'a (1).xlsx', tasks: DONE }),
  ]);
  expect(result.decisions).toEqual([]);
  expect(result.rejected).toHaveLength(1);
});

test('a choice counts and answers the question; none leaves the agency missing', () => {
  const books = [
    book('Sở Nội vụ', { file: 'a.xlsx', tasks: DONE, ...sealedOn('2024-12-18') }),
    book('Sở Nội vụ', { file: 'b.xlsx', tasks: STARTED }),
  ];
  const chosen = brought(books, { choices: { SNV: 'b.xlsx' } });
  expect([fileOf(chosen, 'SNV'), chosen.decisions]).toEqual(['b.xlsx', []]);
  expect(chosen.rejected).toMatchObject([{ file: 'a.xlsx', reason: 'left-out' }]);
  const none = brought(books, { choices: { SNV: null } });
  expect([fileOf(none, 'SNV'), none.decisions, none.rejected.length]).toEqual([null, [], 2]);
  // A choice of a file that is not among them answers nothing.
  expect(brought(books, { choices: { SNV: 'gone.xlsx' } }).decisions).toHaveLength(1);
});

test('changed after it was marked ready: taken, and asked about', () => {
  const changed: Partial<ReturnedWorkbook> = { ...sealedOn('2024-12-16'), sealState: 'changed' };
  const result = brought([
    book('Sở Nội vụ', { tasks: DONE, seal: changed.seal ?? null, sealState: 'changed' }),
  ]);
  expect(fileOf(result, 'SNV')).toBe('SNV.xlsx');
  expect(result.decisions).toMatchObject([{ kind: 'changed-after-seal', chosen: 'SNV.xlsx' }]);
  // Not its seal's day: that no longer says when it was sent.
  expect(result.register.find(({ agency }) => agency.id === 'SNV')?.received?.sentOn).toBe('2024-12-16');
});

test.each([
  ['other-plan', { planId: '99-KH-UBND-2023' }],
  ['other-period', { period: 'q3' }],
  ['other-layout', { layout: 9 }],
] as const)('%s is set aside with its reason', (reason, identity) => {
  const result = brought([book('Sở Nội vụ', { identity })]);
  expect(result.rejected).toMatchObject([{ file: 'SNV.xlsx', reason }]);
  expect(result.decisions).toMatchObject([{ kind: reason }]);
  expect(fileOf(result, 'SNV')).toBeNull();
});

test('another period is called by its name', () => {
  const result = brought([book('Sở Nội vụ', { identity: { period: 'q3' } })]);
  expect(result.rejected[0]?.values).toEqual({
    period: { vi: 'Quý III năm 2024', en: 'Third quarter of 2024' },
  });
});

test('unknown agencies and unreadable files are told of, and stop nothing', () => {
  const result = brought([
    book('Sở Không Tên'),
    { kind: 'unread', file: 'bomb.xlsx', reason: 'host.suspicious', values: {} },
    book('Sở Tư pháp', { tasks: DONE }),
  ]);
  expect(result.rejected.map(({ file, reason }) => [file, reason])).toEqual([
    ['X.xlsx', 'agency-unknown'],
    ['bomb.xlsx', 'host.suspicious'],
  ]);
  expect(fileOf(result, 'STP')).toBe('STP.xlsx');
});

test('the register has every agency that owes, and those that sent without owing', () => {
  const result = brought([book('UBND xã Tân Mỹ'), book('Sở Nội vụ')], {
    alsoOwing: [agencyByName('UBND phường Dĩnh Kế', BAC_GIANG.catalogue)!],
  });
  // 37 of the catalogue, Dĩnh Kế that was expected, Tân Mỹ that came by itself.
  expect(result.register).toHaveLength(39);
  expect(
    result.register.slice(37).map(({ agency, owes, received }) => [agency.name, owes, received !== null]),
  ).toEqual([
    ['UBND phường Dĩnh Kế', true, false],
    ['UBND xã Tân Mỹ', false, true],
  ]);
});

test.each([
  ['2024-12-17', false],
  ['2024-12-18', true],
])('sent on %s: late %s (to Sở Nội vụ by the 17th)', (modifiedOn, late) => {
  const result = brought([book('Sở Nội vụ', { modifiedOn })]);
  expect(result.register.find(({ agency }) => agency.id === 'SNV')?.received?.late).toBe(late);
});

describe('the day to send by that counts', () => {
  const told = (sendBy: string | null, name: string) => book(name, { identity: { sendBy } });
  const counted = (returned: ReturnedWorkbook[], rest: Parameters<typeof brought>[1] = {}) =>
    brought(returned, rest).period.sendBy;

  test('without a setting: what most workbooks name, of equals the later; else the programme’s', () => {
    expect(counted([book('Sở Nội vụ')])).toBe('2024-12-17');
    const ten = told('2024-12-10', 'Sở Nội vụ');
    expect(counted([ten, book('Sở Y tế')])).toBe('2024-12-10');
    expect(counted([ten, told('2024-12-12', 'Sở Y tế')])).toBe('2024-12-12');
    expect(counted([ten, told('2024-12-12', 'Sở Y tế'), told('2024-12-10', 'Sở Tư pháp')])).toBe(
      '2024-12-10',
    );
  });

  test('the run before knows better than the workbooks, what is set now than both; the register follows', async () => {
    const books = [told('2024-12-20', 'Sở Nội vụ')];
    const run = readProvinceWorkbook(
      await readXlsx(await writeXlsx(buildProvinceWorkbook(brought([], { sendBy: '2024-12-15' })))),
    )!;
    expect(run.sendBy).toBe('2024-12-15');
    expect(counted(books, { previous: [run] })).toBe('2024-12-15');
    const now = brought(books, { previous: [run], sendBy: '2024-12-16' });
    expect(now.period.sendBy).toBe('2024-12-16');
    const late = (result: typeof now) =>
      result.register.find(({ agency }) => agency.id === 'SNV')?.received?.late;
    expect(late(now)).toBe(false);
    expect(late(brought(books, { sendBy: '2024-12-15' }))).toBe(true);
  });
});

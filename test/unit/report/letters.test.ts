import { readConsolidation } from '../../../src/consolidation/readConsolidation';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { slips } from '../../../src/report/slips';
import { BAC_GIANG } from '../../programmes';
import type { Returned } from '../../../src/consolidation/returned';
import { paperAsText } from '../../../src/paper/paperAsText';
import { letters, type Letter } from '../../../src/report/letters';
import { book, brought, sealedOn } from '../consolidation/books';

const TODAY = '2024-12-20';
const returned: Returned[] = [
  book('Sở Nội vụ', { modifiedOn: '2024-12-30' }),
  book('Sở Tài chính', sealedOn('2024-12-16')),
  book('Sở Tư pháp', sealedOn('2024-12-19')),
  // Late only according to its file's date: inferred.
  book('Sở Y tế', { modifiedOn: '2024-12-19' }),
  { kind: 'unread', file: 'C:\\thu\\CCHC2024_NAM_SXD.xlsx', reason: 'not-ours', values: {} },
];
const written = (today = TODAY, until?: string): Letter[] =>
  letters({
    consolidation: brought(returned, { today }),
    today,
    ...(until === undefined ? {} : { until }),
  });
const of = (all: readonly Letter[], id: string) => all.filter(({ agency }) => agency.id === id);
const text = (letter: Letter | undefined) => paperAsText(letter!.paper);

test('each kind to whom it concerns, and never the coordinator to itself', () => {
  const all = written();
  expect(of(all, 'SNV')).toEqual([]);
  expect(of(all, 'STC')).toEqual([]);
  expect(of(all, 'STP').map(({ kind }) => kind)).toEqual(['late']);
  expect(of(all, 'SXD').map(({ kind }) => kind)).toEqual(['unusable']);
  expect(of(all, 'SCT').map(({ kind }) => kind)).toEqual(['missing']);
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { name } of all) expect(name).toMatch(/^[A-Za-z0-9-]+$/);
});

test('a file that cannot be used: the reason alone, no order that is meant for whoever works with the software', () => {
  const file = 'CCHC2024_NAM_SXD.xlsx';
  const [letter] = letters({
    consolidation: brought([{ kind: 'unread', file, reason: 'host.encrypted', values: {} }], {
      today: TODAY,
    }),
    today: TODAY,
  }).filter(({ agency }) => agency.id === 'SXD');
  expect(text(letter)).toMatch(/ Lý do: Tệp có mật khẩu\.$/m);
  expect(text(letter)).not.toMatch(/Hãy|thử lại/);
  expect(text(letter)).toContain('dạng tệp Excel (.xlsx) mở được và không đặt mật khẩu');
});

test('a file of which Sở Nội vụ has to confirm whose it is: nothing is asked of that agency, nor after reading back', async () => {
  const lost = book('Sở Xây dựng', { ...sealedOn('2024-12-16'), guessed: true });
  const consolidation = brought([lost], { today: TODAY });
  expect(consolidation.rejected.map(({ reason }) => reason)).toEqual(['identity-guessed']);
  const snapshot = await readXlsx(await writeXlsx(buildProvinceWorkbook(consolidation)));
  const again = readConsolidation(bindWorkbook(snapshot), BAC_GIANG);
  if (typeof again === 'string') throw new Error(again);
  for (const each of [consolidation, again]) {
    expect(of(letters({ consolidation: each, today: TODAY }), 'SXD')).toEqual([]);
    expect(slips(each).filter(({ agency }) => agency.id === 'SXD')).toEqual([]);
  }
});

test('an inferred day of arrival is in no letter', () => {
  expect(of(written(), 'SYT')).toEqual([]);
  expect(
    of(
      letters({ consolidation: brought(returned, { arrivals: { SYT: '2024-12-19' } }), today: TODAY }),
      'SYT',
    )[0]?.kind,
  ).toBe('late');
});

test('what each says: who, what is missing, the day it was due, how many days late, which file and why', () => {
  const all = written();
  expect(text(of(all, 'SCT')[0])).toContain(
    'Đến ngày 20/12/2024, Sở Nội vụ chưa nhận được biểu theo dõi của Sở Công Thương.',
  );
  expect(text(of(all, 'STP')[0])).toContain('ngày 19/12/2024, chậm 2 ngày.');
  const unusable = text(of(all, 'SXD')[0]);
  expect(unusable).toContain('“CCHC2024_NAM_SXD.xlsx” của Sở Xây dựng');
  // Where Sở Nội vụ keeps it is nobody else's business.
  expect(unusable).not.toContain('thu');
  for (const letter of all) expect(text(letter)).toContain(`Kính gửi: ${letter.agency.name}.`);
});

const DAY = /chậm nhất ngày (\d{2})\/(\d{2})\/(\d{4})/;
test.each([
  ['before the day to send by', '2024-12-16', undefined, '2024-12-17'],
  ['on that day', '2024-12-17', undefined, '2024-12-17'],
  ['after it', '2024-12-18', undefined, null],
  ['with a day that was set', '2024-12-18', '2024-12-22', '2024-12-22'],
  ['with a set day that is over', '2024-12-18', '2024-12-17', null],
])('%s: nobody is asked for something by a day that is over', (_when, today, until, expected) => {
  const [letter] = of(written(today, until), 'SCT');
  const [, day, month, year] = DAY.exec(text(letter)) ?? [];
  expect(day === undefined ? null : `${year}-${month}-${day}`).toBe(expected);
  if (expected === null) expect(text(letter)).toContain('ngay khi nhận được văn bản này');
  if (today <= '2024-12-17') expect(text(letter)).not.toContain('chưa nhận được');
});

test.each<[string, Returned[]]>([
  ['sent late beyond doubt', [book('Sở Nội vụ', sealedOn('2024-12-19'))]],
  ['sent nothing', []],
  [
    'sent what cannot be used',
    [{ kind: 'unread', file: 'CCHC2024_NAM_SNV.xlsx', reason: 'not-ours', values: {} }],
  ],
])('the coordinator %s: no letter to itself, where any other agency would get one', (_what, own) => {
  const to = (id: string, returnedBooks: Returned[]) =>
    of(letters({ consolidation: brought(returnedBooks, { today: TODAY }), today: TODAY }), id);
  expect(to('SNV', own)).toEqual([]);
  const others = own.map((each): Returned =>
    each.kind === 'read'
      ? book('Sở Tư pháp', sealedOn('2024-12-19'))
      : { ...each, file: 'CCHC2024_NAM_STP.xlsx' },
  );
  expect(to('STP', others)).toHaveLength(1);
});

test.each([
  ['a seal of a day still to come', '2024-12-25'],
  ['a seal of before the period', '2023-11-01'],
])('%s is doubted: no letter says late', (_what, on) => {
  const consolidation = brought([book('Sở Tư pháp', sealedOn(on))], { today: TODAY });
  expect(consolidation.register.find(({ agency }) => agency.id === 'STP')?.received?.doubt).not.toBeNull();
  expect(of(letters({ consolidation, today: TODAY }), 'STP')).toEqual([]);
});

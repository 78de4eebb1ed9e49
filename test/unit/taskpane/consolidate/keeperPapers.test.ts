import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import type { ReturnedWorkbook } from '../../../../src/consolidation/returned';
import { provinceFigures } from '../../../../src/figures/provinceFigures';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { writeDocx } from '../../../../src/host/document/writeDocx';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { cell, paragraph, type Paper } from '../../../../src/paper/paper';
import { createKeeper, type Job, type Keeper } from '../../../../src/taskpane/consolidate/keeper';
import { BAC_GIANG } from '../../../programmes';
import { book, brought, day } from '../../consolidation/books';
import { readDocx } from '../../report/readDocx';

const DONE = { status: 'Hoàn thành', doneOn: day('2024-02-01') };
const BEGUN = { status: 'Đang thực hiện' };
const NOW = [
  book('Sở Tư pháp', { tasks: { 'I.1.1.HD2': DONE, 'II.2.1.HD1': DONE } }),
  book('Sở Tài chính', { tasks: { 'II.2.1.HD1': BEGUN } }),
];
/** What an earlier consolidation held, as the file Sở Nội vụ saved. */
async function saved(period: string, books: ReturnedWorkbook[]): Promise<Blob> {
  const known = knownPeriod(BAC_GIANG, period);
  const of = books.map((each) => ({ ...each, identity: { ...each.identity, period } }));
  const consolidation = brought(of, { period: known, reportingDate: day(known.end) });
  const bytes = await writeXlsx(buildProvinceWorkbook(consolidation));
  return new Blob([bytes as Uint8Array<ArrayBuffer>]);
}

async function keeperOf(previous: Readonly<Record<string, Blob>>): Promise<Keeper> {
  const keeper = createKeeper(() => Promise.resolve(BAC_GIANG));
  for (const [index, each] of NOW.entries()) keeper.hold(String(index), each);
  for (const [id, file] of Object.entries(previous)) await keeper.openPrevious(id, file);
  const { end } = knownPeriod(BAC_GIANG, 'nam');
  await keeper.consolidate({
    planId: BAC_GIANG.plan.id,
    periodId: 'nam',
    sendBy: null,
    reportingDate: end,
    today: '2024-12-20',
    ids: NOW.map((_each, index) => String(index)),
    choices: {},
    alsoOwing: [],
    previous: Object.keys(previous),
  } satisfies Job);
  return keeper;
}

const comparison = async (keeper: Keeper): Promise<string[][] | undefined> =>
  readDocx((await keeper.papers('report', '2024-12-20'))!).tables.find(
    (table) => table[0]?.[0] === 'Nội dung',
  );
const texts = async (keeper: Keeper, kind: 'page' | 'headline' | 'behind'): Promise<string[]> =>
  [
    ...new TextDecoder()
      .decode((await keeper.papers(kind, '2024-12-20'))!)
      .matchAll(/<text [^>]*>([^<]*)<\/text>/g),
  ].map(([, text = '']) => text);

test('report and pictures stand beside the latest earlier consolidation that was given', async () => {
  const keeper = await keeperOf({
    q1: await saved('q1', [book('Sở Tư pháp')]),
    q3: await saved('q3', [book('Sở Tư pháp', { tasks: { 'I.1.1.HD2': BEGUN } }), book('Sở Tài chính')]),
  });
  const table = (await comparison(keeper))!;
  expect(table[0]!.slice(1).map((text) => text.split('\n').slice(0, 2))).toEqual([
    ['Kỳ này', 'Năm 2024, số liệu ngày 14/12/2024'],
    ['Kỳ trước', 'Quý III năm 2024, số liệu ngày 14/09/2024'],
  ]);
  const row = (label: string) => table.find(([first]) => first === label)?.slice(1);
  expect(row('Cơ quan đã gửi biểu theo dõi')).toEqual(['2', '2']);
  const all = provinceFigures(brought(NOW)).duties.owed;
  expect(row('Lượt nhiệm vụ chủ trì')).toEqual(Array(2).fill(all.toLocaleString('vi')));
  for (const kind of ['page', 'headline'] as const)
    expect((await texts(keeper, kind)).filter((text) => text.startsWith('Lần trước'))).toEqual([
      expect.stringMatching(/^Lần trước: 0\/74, /),
      'Lần trước: chưa có số liệu',
      expect.stringMatching(/^Lần trước: \d+, /),
      'Lần trước: 2/37, không đổi',
      'Lần trước: Quý III năm 2024, số liệu tính đến ngày 14/09/2024',
    ]);
});

test('an earlier run of the same period is last time for the page, and no earlier period for the report', async () => {
  const keeper = await keeperOf({ run: await saved('nam', [book('Sở Tư pháp')]) });
  expect(await texts(keeper, 'page')).toContain('Lần trước: 1/37, tăng 1');
  expect(await comparison(keeper)).toBeUndefined();
});

test('without an earlier one nothing is compared', async () => {
  const keeper = await keeperOf({});
  expect((await texts(keeper, 'page')).filter((text) => text.startsWith('Lần trước'))).toEqual([]);
  expect(await comparison(keeper)).toBeUndefined();
});

/** A form of an office: a .docx of its own with a value and a repeated row. */
async function form(value: string): Promise<Blob> {
  const paper: Paper = {
    title: 'Mẫu',
    sections: [
      {
        landscape: false,
        blocks: [
          paragraph('body', `Kỳ ${value}: hoàn thành {hoan_thanh} trên {so_nhiem_vu}`),
          {
            kind: 'table',
            columns: [60, 60],
            headRows: 0,
            ruled: true,
            rows: [[cell('cell', '{#chi_tieu}{ma}'), cell('cell', '{ket_luan}{/chi_tieu}')]],
          },
        ],
      },
    ],
  };
  return new Blob([(await writeDocx(paper)) as Uint8Array<ArrayBuffer>]);
}

test('the report in the office’s own form: every value arrives', async () => {
  const filled = await (await keeperOf({})).fill(await form('{ky_bao_cao}'));
  if (!('bytes' in filled)) throw new Error(JSON.stringify(filled));
  const { paragraphs, tables } = readDocx(filled.bytes);
  const { plan, general } = provinceFigures(brought(NOW));
  expect(paragraphs.map(({ text }) => text)).toContain(
    `Kỳ Năm 2024: hoàn thành ${plan.done + general.done} trên ${
      plan.tasks + general.tasks - plan.nobody - general.nobody
    }`,
  );
  expect(tables[0]).toEqual(BAC_GIANG.plan.targets.map(({ code }) => [code, 'chưa có số liệu']));
});

test('a wrong placeholder in the form is named with its place, and nothing is made', async () => {
  const keeper = await keeperOf({});
  expect(await keeper.fill(await form('{ky_bao_coa}'))).toEqual({
    faults: [
      { why: 'unknown', placeholder: 'ky_bao_coa', place: expect.stringContaining('hoàn thành') as string },
    ],
  });
  await expect(keeper.fill(new Blob(['not a document']))).rejects.toThrow();
});

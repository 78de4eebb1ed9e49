import type { AgencyEntries, TaskEntry } from '../../../src/fields/entry';
import { agencyFigures, type AgencyFigures } from '../../../src/figures/agencyFigures';
import { provinceFigures } from '../../../src/figures/provinceFigures';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { agencyReport } from '../../../src/report/agencyReport';
import { provinceReport } from '../../../src/report/provinceReport';
import { agencyRows } from '../../../src/workbook/agency/agencyRows';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from '../consolidation/books';
import { readDocx, type ReadDocx } from './readDocx';

const { plan, catalogue } = BAC_GIANG;
const agency = agencyNamed('Sở Nội vụ', catalogue)!;
const rows = agencyRows(plan, catalogue, agency);
const asked = [...rows.tasks, ...rows.generalTasks].filter((row) => row.countedAs === null);
const led = asked.filter(({ role }) => role === 'Chủ trì');
const DONE: TaskEntry = { status: 'Hoàn thành', doneOn: day('2024-01-05') };

const figuresOf = (tasks: AgencyEntries['tasks'], date: string): AgencyFigures =>
  agencyFigures({ programme: BAC_GIANG, agency, entries: { tasks, targets: {} }, reportingDate: day(date) });
const doneFirst = (count: number): AgencyEntries['tasks'] =>
  Object.fromEntries(led.slice(0, count).map(({ code }) => [String(code), DONE]));
const input = {
  programme: BAC_GIANG,
  agency,
  period: knownPeriod(BAC_GIANG, 'nam'),
  figures: figuresOf(doneFirst(9), '2024-12-14'),
  date: '2024-12-14',
  sample: false,
} as const;
const captions = ({ paragraphs }: ReadDocx) =>
  paragraphs.map(({ text }) => text).filter((text) => text.startsWith('So sánh'));
const comparisonIn = (tables: string[][][]) => tables.find((table) => table[0]?.[0] === 'Nội dung');

test('beside the last period and the same one of last year: each number is that of its own workbook', async () => {
  const paper = agencyReport({
    ...input,
    earlier: [
      {
        kind: 'previous',
        period: knownPeriod(BAC_GIANG, 'q3'),
        date: '2024-09-14',
        figures: figuresOf(doneFirst(4), '2024-09-14'),
      },
      {
        kind: 'lastYear',
        period: { name: 'Năm 2023' },
        date: '2023-12-14',
        figures: figuresOf({}, '2024-01-01'),
      },
    ],
  });
  const read = readDocx(await writeDocx(paper));
  expect(captions(read)).toEqual(['So sánh với kỳ trước và cùng kỳ năm trước']);
  const table = comparisonIn(read.tables)!;
  expect(table[0]!.slice(1)).toEqual([
    'Kỳ này\nNăm 2024, số liệu ngày 14/12/2024',
    'Kỳ trước\nQuý III năm 2024, số liệu ngày 14/09/2024',
    'Cùng kỳ năm trước\nNăm 2023, số liệu ngày 14/12/2023',
  ]);
  const row = (label: string) => table.find(([first]) => first === label)?.slice(1);
  const all = String(led.length);
  expect(row('Nhiệm vụ chủ trì')).toEqual([all, all, all]);
  // Nobody reported anything last year: how many were done is unknown.
  expect(row('Nhiệm vụ chủ trì đã hoàn thành')).toEqual(['9', '4', 'chưa có số liệu']);
  expect(row('Nhiệm vụ chủ trì quá hạn')).toEqual(['0', '0', 'chưa có số liệu']);
  const rate = (count: number) => (Math.round((count * 1e4) / led.length) / 100).toString().replace('.', ',');
  expect(row('Tỷ lệ hoàn thành (%)')).toEqual([rate(9), rate(4), 'chưa có số liệu']);
  expect(row('Chỉ tiêu đạt')).toEqual(Array(3).fill('chưa có số liệu'));
  expect(row('Chỉ tiêu phải báo cáo')).toEqual(Array(3).fill(String(rows.targets.length)));
});

test('without earlier workbooks nothing is compared', async () => {
  expect(comparisonIn(readDocx(await writeDocx(agencyReport(input))).tables)).toBeUndefined();
});

test('the province: who sent, tasks and duties beside those of the last consolidation', async () => {
  const tasks = Object.fromEntries(led.map(({ code }) => [String(code), DONE]));
  const now = brought([book('Sở Nội vụ', { tasks }), book('Sở Tư pháp', {})]);
  const then = provinceFigures(brought([book('Sở Nội vụ', {})]));
  const paper = provinceReport(now, [
    { kind: 'previous', period: { name: 'Quý III năm 2024' }, date: '2024-09-14', figures: then },
  ]);
  const table = comparisonIn(readDocx(await writeDocx(paper)).tables)!;
  const row = (label: string) => table.find(([first]) => first === label)?.slice(1);
  expect(row('Cơ quan đã gửi biểu theo dõi')).toEqual(['2', '1']);
  expect(row('Nhiệm vụ tại Phụ lục kế hoạch')).toEqual([String(plan.rows.length), String(plan.rows.length)]);
  expect(row('Tỷ lệ hoàn thành theo lượt nhiệm vụ (%)')?.[1]).toBe('chưa có số liệu');
  expect(row('Nhiệm vụ tại Phụ lục đã hoàn thành')?.[1]).toBe('chưa có số liệu');
  // A zero that was reported is one.
  const none = Object.fromEntries(led.map(({ code }) => [String(code), { status: 'Chưa thực hiện' }]));
  const begun = provinceFigures(brought([book('Sở Nội vụ', { tasks: none })]));
  const [again] = readDocx(
    await writeDocx(
      provinceReport(now, [
        { kind: 'previous', period: { name: 'Quý III năm 2024' }, date: '2024-09-14', figures: begun },
      ]),
    ),
  ).tables.filter((each) => each[0]?.[0] === 'Nội dung');
  expect(again?.find(([first]) => first === 'Nhiệm vụ tại Phụ lục đã hoàn thành')?.[2]).toBe('0');
});

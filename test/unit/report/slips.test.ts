import type { Returned, ReturnedFinding } from '../../../src/consolidation/returned';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { paperAsText } from '../../../src/paper/paperAsText';
import { slipPaper } from '../../../src/report/slipPaper';
import { slipHistory } from '../../../src/report/slipHistory';
import { slips } from '../../../src/report/slips';
import { book, brought, day } from '../consolidation/books';
import { readDocx } from './readDocx';

const finding = (severity: ReturnedFinding['severity'], cell: string | null): ReturnedFinding => ({
  severity,
  sheet: cell === null ? null : 'Nhiệm vụ',
  cell,
  row: cell === null ? null : 'II.2.1.HD1',
  problem: `Ô ${cell ?? '-'} sai <b>`,
  todo: `Sửa ${cell ?? 'tệp'}`,
});
const returned: Returned[] = [
  book('Sở Nội vụ', { findings: [finding('error', 'F4')] }),
  book('Sở Tư pháp', {
    file: 'thu/STP.xlsx',
    findings: [finding('warning', 'F9'), finding('error', 'K7'), finding('error', null)],
    targets: { CT06: { numerator: 12, denominator: 10 } },
    tasks: { 'II.2.1.HD1': { documentNumber: '99/KH-STP', documentDate: day('2024-02-01') } },
  }),
  book('Sở Tài chính', {
    tasks: { 'II.2.1.HD1': { documentNumber: '99/KH-STP', documentDate: day('2024-03-01') } },
  }),
  book('Sở Y tế', {}),
  { kind: 'unread', file: 'CCHC2024_NAM_SXD.xlsx', reason: 'not-ours', values: {} },
];
const consolidation = brought(returned);
const all = slips(consolidation);
const slipOf = (id: string) => all.find(({ agency }) => agency.id === id)!;

test('whoever has something to mend gets one, and nobody else', () => {
  expect(all.map(({ agency }) => agency.id).sort()).toEqual(['STC', 'STP', 'SXD']);
});

test('errors before warnings, each with its place; both sides of a disagreement are reported', () => {
  const { findings, discrepancies, file } = slipOf('STP');
  expect(file).toBe('STP.xlsx');
  expect(findings.map(({ severity, place }) => [severity, place])).toEqual([
    ['error', 'Nhiệm vụ, ô K7'],
    ['error', 'Cả tệp'],
    ['warning', 'Nhiệm vụ, ô F9'],
  ]);
  // An impossible value in its own workbook is already a finding.
  expect(consolidation.discrepancies.map(({ kind }) => kind).sort()).toEqual([
    'document-date',
    'impossible-figure',
  ]);
  expect(discrepancies).toHaveLength(1);
  expect(slipOf('STC').discrepancies).toHaveLength(1);
  expect(discrepancies[0]!.problem).toContain(
    'Biểu ghi: 99/KH-STP (01/02/2024). Sở Tài chính ghi: 99/KH-STP (01/03/2024).',
  );
  expect(slipOf('STC').discrepancies[0]!.problem).toContain(
    'Biểu ghi: 99/KH-STP (01/03/2024). Sở Tư pháp ghi: 99/KH-STP (01/02/2024).',
  );
});

test('the document and its text have every line, what to do, and a future deadline', async () => {
  const slip = slipOf('STP');
  const paper = slipPaper({ slip, consolidation, today: '2024-12-20', until: '2024-12-24' });
  const { tables, paragraphs } = readDocx(await writeDocx(paper));
  expect(tables[1]!.slice(1).map((row) => row.slice(2))).toEqual(
    slip.findings.map(({ place, code, problem, todo }) => [place, code, problem, todo]),
  );
  expect(tables[2]).toHaveLength(1 + slip.discrepancies.length);
  expect(paragraphs.at(-1)!.text + paragraphs.at(-2)!.text).toContain('chậm nhất ngày 24/12/2024');
  const text = paperAsText(paper);
  for (const line of [...slip.findings, ...slip.discrepancies])
    for (const part of [line.place, line.problem, line.todo]) expect(text).toContain(part);
  const late = slipPaper({ slip, consolidation, today: '2024-12-20' });
  expect(paperAsText(late)).not.toContain('chậm nhất');
});

test('where nothing is to be corrected, an answer is asked for', () => {
  const slip = slipOf('STC');
  expect(slip.findings).toEqual([]);
  const text = paperAsText(slipPaper({ slip, consolidation, today: '2024-12-10' }));
  expect(text).toContain('trả lời Sở Nội vụ chậm nhất ngày 17/12/2024.');
  expect(text).not.toContain('sửa trực tiếp');
});

test('a file that cannot be used: which one, and why', () => {
  const slip = slipOf('SXD');
  expect(slip.unusable).toEqual([
    { file: 'CCHC2024_NAM_SXD.xlsx', reason: expect.stringContaining('Không phải biểu theo dõi') as string },
  ]);
  expect(paperAsText(slipPaper({ slip, consolidation, today: '2024-12-10' }))).toContain(
    'Đề nghị Sở Xây dựng gửi lại biểu theo dõi năm 2024, dạng tệp Excel (.xlsx) mở được và không đặt mật khẩu, về Sở Nội vụ chậm nhất ngày 17/12/2024.',
  );
});

describe('what became of a line that stands for many cells', () => {
  const many: ReturnedFinding = {
    ...finding('error', 'F4:F9'),
    row: null,
    rows: ['a', 'b'],
    problem: 'Ngày sai',
  };
  const one: ReturnedFinding = { ...finding('error', 'F7'), problem: 'Ngày sai' };
  const history = (before: ReturnedFinding[], now: ReturnedFinding[]) => {
    const of = (findings: ReturnedFinding[]) =>
      brought([book('Sở Nội vụ', {}), book('Sở Tư pháp', { findings })]);
    const [only] = slipHistory(of(before), of(now));
    return [only!.fixed.length, only!.left.length, only!.added.length];
  };

  test('with fewer or more cells it is still found, and nothing of it is new', () => {
    expect(history([many], [{ ...many, cell: 'F4:F6' }])).toEqual([0, 1, 0]);
    expect(history([many], [one])).toEqual([0, 1, 0]);
    expect(history([one], [many])).toEqual([0, 1, 0]);
  });

  test('without any of its cells it is corrected; another problem is another line', () => {
    expect(history([many], [{ ...one, problem: 'Số sai' }])).toEqual([1, 0, 1]);
  });
});

import { provinceFigures } from '../../../src/figures/provinceFigures';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { onePage } from '../../../src/report/onePage/onePage';
import { provinceReport } from '../../../src/report/provinceReport';
import { paperText } from '../../../src/messages/paperText';
import type { Returned } from '../../../src/consolidation/returned';
import type { TargetEntry, TaskEntry } from '../../../src/fields/entry';
import { agencyRows } from '../../../src/workbook/agency/agencyRows';
import { agencyNamed } from '../../../src/agency/agencyByName';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from '../consolidation/books';
import { readDocx, type ReadDocx } from './readDocx';

const { plan, catalogue } = BAC_GIANG;
const TASKS: readonly TaskEntry[] = [
  {
    status: 'Hoàn thành',
    doneOn: day('2024-12-13'),
    documentNumber: '12/KH-X',
    documentDate: day('2024-12-12'),
  },
  { status: 'Đang thực hiện', percent: 40, note: 'Chờ <hướng dẫn>' },
  { status: 'Hoàn thành', doneOn: day('2024-01-05') },
  { status: 'Không phát sinh' },
  { status: 'Chưa thực hiện', note: 'Thiếu kinh phí.' },
  {},
];
const TARGETS: readonly TargetEntry[] = [
  { numerator: 19, denominator: 20 },
  {},
  { numerator: 1, denominator: 4 },
];

/** An agency's rows filled in rotation, each agency starting at a different point. */
function filled(name: string, from: number, rest: Parameters<typeof book>[1] = {}): Returned {
  const rows = agencyRows(plan, catalogue, agencyNamed(name, catalogue));
  const cycled = <Entry>(of: readonly { code: unknown }[], entries: readonly Entry[]) =>
    Object.fromEntries(
      of.map(({ code }, index) => [String(code), entries[(index + from) % entries.length]!]),
    );
  return book(name, {
    ...rest,
    tasks: cycled([...rows.tasks, ...rows.generalTasks], TASKS),
    targets: cycled(rows.targets, TARGETS),
  });
}

const consolidation = brought([
  filled('Sở Nội vụ', 0),
  filled('Sở Tư pháp', 0, sealedOn('2024-12-19')),
  filled('Văn phòng UBND tỉnh', 2),
  filled('UBND huyện Lạng Giang', 3),
  filled('UBND xã Tân Mỹ', 4, { modifiedOn: '2024-12-30' }),
]);
const figures = provinceFigures(consolidation);

let docx: ReadDocx;
beforeAll(async () => {
  docx = readDocx(await writeDocx(provinceReport(consolidation)));
});

const under = (heading: string): string[] => {
  const { paragraphs } = docx;
  const from = paragraphs.findIndex(({ style, text }) => style === 'Heading1' && text.startsWith(heading));
  const to = paragraphs.findIndex(({ style }, index) => index > from && style === 'Heading1');
  return paragraphs.slice(from + 1, to < 0 ? undefined : to).map(({ text }) => text);
};
const numberIn = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);
const starting = (texts: readonly string[], start: string): string =>
  texts.find((text) => text.startsWith(start))!;
const counted = (text: string) => ({
  done: numberIn(text, /hoàn thành (\d+)/),
  onTime: numberIn(text, /đúng hạn (\d+)/),
  late: numberIn(text, /trễ hạn (\d+)/),
  inProgress: numberIn(text, /đang thực hiện (\d+)/),
  notStarted: numberIn(text, /chưa thực hiện (\d+)/),
  notArisen: numberIn(text, /không phát sinh (\d+)/),
  overdue: numberIn(text, /; trong số chưa hoàn thành có (\d+) (?:nhiệm vụ|lượt) quá hạn\.$/),
});

test('every number of the general part is the figures’', () => {
  const general = under('I.');
  const { receipts, plan: ofPlan, general: own, duties, verdicts } = figures;
  const sent = starting(general, 'Về chế độ báo cáo');
  expect(/(\d+)\/(\d+) cơ quan/.exec(sent)!.slice(1).map(Number)).toEqual([receipts.sent, receipts.agencies]);
  expect(
    [/(\d+) đúng hạn/, /(\d+) gửi chậm/, /(\d+) chưa rõ/, /(\d+) chưa gửi/].map((each) =>
      numberIn(sent, each),
    ),
  ).toEqual([receipts.onTime, receipts.late, receipts.unclear, receipts.missing]);
  for (const [start, counts] of [
    ['Về nhiệm vụ tại Phụ lục', ofPlan],
    ['Về nhiệm vụ tại phần nội dung', own],
  ] as const) {
    const text = starting(general, start);
    expect(numberIn(text, /\((\d+) nhiệm vụ\)/)).toBe(counts.tasks);
    expect(counts).toMatchObject(counted(text));
    expect(numberIn(text, /chưa có số liệu (\d+)/)).toBe(counts.noFigures);
    expect(numberIn(text, /phải báo cáo (\d+)/)).toBe(counts.nobody);
  }
  const led = starting(general, 'Tính theo từng');
  expect(numberIn(led, /\((\d+) lượt/)).toBe(duties.owed);
  expect(duties).toMatchObject(counted(led));
  expect(duties.done * duties.overdue).toBeGreaterThan(0);
  const share = Number(/([\d,]+)%/.exec(starting(general, 'Tỷ lệ'))![1]!.replace(',', '.'));
  expect(share).toBeCloseTo((duties.done / (duties.owed - duties.notArisen)) * 100, 1);
  const aimed = starting(general, 'Về chỉ tiêu');
  expect({
    dat: numberIn(aimed, /, đạt (\d+)/),
    'chua-dat': numberIn(aimed, /chưa đạt (\d+)/),
    'chua-co-so-lieu': numberIn(aimed, /chưa có số liệu (\d+)/),
  }).toEqual(verdicts);
});

test('fields, targets, the appendix: a row each, with the figures’ numbers', () => {
  const [, fields, targets] = docx.tables;
  for (const [index, { plan: of }] of figures.fields.entries())
    expect(fields![index + 1]!.slice(1)).toEqual(
      of.noFigures === of.tasks - of.nobody
        ? [String(of.noFigures), '-', '-', '-', '-', String(of.noFigures), '-']
        : [
            of.tasks - of.nobody,
            of.done,
            of.inProgress,
            of.notStarted,
            of.notArisen,
            of.noFigures,
            of.overdue,
          ].map(String),
    );
  for (const [index, each] of figures.targets.entries()) {
    const [, text, , , rate, verdict] = targets![index + 1]!;
    const expected = [
      `Số liệu của ${each.reported}/${each.owed} cơ quan`,
      ...(each.attaining > 0 ? [`${each.attaining} đạt`] : []),
      ...(each.missing > 0 ? [`${each.missing} chưa đạt`] : []),
    ];
    expect(text!.split('\n').at(-1)).toBe(expected.join('; '));
    if (each.rate === null) expect(rate).toBe('chưa có số liệu');
    else expect(Number(rate!.replace(/[^\d,]/g, '').replace(',', '.'))).toBeCloseTo(each.rate, 1);
    expect(verdict).toBe(
      { dat: 'Đạt', 'chua-dat': 'Chưa đạt', 'chua-co-so-lieu': 'chưa có số liệu' }[each.verdict],
    );
  }
  const rows = docx.tables
    .at(-1)!
    .slice(1)
    .filter((row) => row.length > 1);
  expect(rows.map(([code]) => code)).toEqual(figures.tasks.map(({ row }) => String(row.code)));
  const [head] = docx.tables.at(-1)!;
  expect(head!.at(-2)).toBe('Cơ quan hoàn thành');
  for (const [index, { lead }] of figures.tasks.entries())
    expect(rows[index]!.at(-2)).toBe(
      // “0/29” would claim that nobody has done what nobody has reported.
      lead.owed === 0 ? '' : lead.reported === 0 ? 'chưa có số liệu' : `${lead.done}/${lead.owed}`,
    );
  const silent = figures.tasks.filter(({ lead }) => lead.owed > 0 && lead.reported === 0);
  expect(silent.length).toBeGreaterThan(0);
});

test('the table’s total is that of the sentences above it, but for what its caption names', () => {
  const total = Number(docx.tables[1]!.at(-1)![1]);
  const caption = docx.paragraphs.find(({ text }) =>
    text.startsWith('Kết quả nhiệm vụ của kế hoạch theo'),
  )!.text;
  const left = numberIn(caption, /không kể (\d+) nhiệm vụ/);
  expect(left).toBeGreaterThan(0);
  expect(total + left).toBe(figures.plan.tasks + figures.general.tasks);
});

test('a thousand is written the same in a sentence and in a table', () => {
  expect(paperText('province.duties', { owed: 1120, counts: '' })).toContain('(1.120 lượt nhiệm vụ)');
});

test('each field tells of each of its tasks once', () => {
  const results = under('II.');
  const headings = docx.paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
  expect(headings).toHaveLength(figures.fields.length);
  for (const [index, { tasks }] of figures.fields.entries()) {
    const from = results.indexOf(headings[index]!);
    const to = index + 1 < headings.length ? results.indexOf(headings[index + 1]!) : undefined;
    const groups = results.slice(from + 1, to).filter((text) => !text.startsWith('Cơ quan phối hợp'));
    const counts = groups.map((text) => numberIn(text, /(\d+)(?:\/\d+)? nhiệm vụ/));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(tasks.length);
  }
});

test('what is late, with whom and why; notes of those that are not', () => {
  const late = under('IV.');
  expect(numberIn(late[0]!, /có (\d+) lượt nhiệm vụ quá hạn/)).toBe(figures.duties.overdue);
  expect(numberIn(late[0]!, /(\d+) lượt hoàn thành trễ/)).toBe(figures.duties.late);
  expect(numberIn(late[0]!, /thuộc (\d+) nhiệm vụ/)).toBe(late.length - 1);
  // Agencies that reported nothing, or are on time, are not named as late.
  const reasons =
    late
      .slice(1)
      .join('\n')
      .match(/lý do: |chưa nêu lý do/g) ?? [];
  expect(reasons).toHaveLength(figures.duties.overdue + figures.duties.late);
  // Each note once, with who wrote it.
  const notes = under('V.').filter((text) => text.includes('Chờ <hướng dẫn>'));
  expect(notes).toHaveLength(1);
  for (const name of ['Sở Nội vụ', 'UBND huyện Lạng Giang', 'UBND xã Tân Mỹ'])
    expect(notes[0]).toContain(name);
});

test('a plan without targets says so: no empty table, no figure that is missing', async () => {
  const programme = { ...BAC_GIANG, plan: { ...plan, targets: [] } };
  const bare = brought(
    [filled('Sở Nội vụ', 0, {})].map((each) => ({ ...each, targets: [] }) as Returned),
    {
      programme,
    },
  );
  const then = { kind: 'previous' as const, period: bare.period, date: '2024-09-14' };
  const read = readDocx(await writeDocx(provinceReport(bare, [{ ...then, figures: provinceFigures(bare) }])));
  expect(read.paragraphs.map(({ text }) => text)).toContain('Kế hoạch không có chỉ tiêu.');
  expect(read.tables.filter((table) => table.length < 2 && table[0]?.[0] === 'TT')).toEqual([]);
  const compared = read.tables.find((table) => table[0]?.[0] === 'Nội dung')!;
  expect(compared.map(([label]) => label).filter((label) => label?.includes('Chỉ tiêu'))).toEqual([]);
  expect(compared.length).toBeGreaterThan(4);
  const page = onePage(bare, provinceFigures(bare));
  expect(page).toMatch(/>không có<\/text><text [^>]*>chỉ tiêu đạt</);
});

test('who sent is reported without zeros, and nothing late where nobody reported', async () => {
  const empty = brought([]);
  const { paragraphs } = readDocx(await writeDocx(provinceReport(empty)));
  const sent = paragraphs.find(({ text }) => text.startsWith('Về chế độ báo cáo'))!.text;
  const all = empty.register.length;
  expect(sent).toBe(
    `Về chế độ báo cáo: đến ngày 14/12/2024, 0/${all} cơ quan, đơn vị, địa phương đã gửi biểu theo dõi; ${all} chưa gửi.`,
  );
  expect(paragraphs.map(({ text }) => text)).toContain(
    'Các nhiệm vụ chủ trì chưa có số liệu tính đến ngày 14/12/2024.',
  );
  expect(paragraphs.some(({ text }) => text.startsWith('Tỷ lệ hoàn thành'))).toBe(false);
});

test('the government’s own paper', () => {
  const foot = docx.tables.at(-2)![0]!;
  expect(docx.tables[0]![0]![0]).toBe('ỦY BAN NHÂN DÂN\nTỈNH BẮC GIANG\n');
  expect(foot[1]).toBe('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n');
});

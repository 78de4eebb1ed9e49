import { agencyNamed } from '../../../src/agency/agencyByName';
import type { AgencyEntries, TargetEntry, TaskEntry } from '../../../src/fields/entry';
import { agencyFigures, type AgencyFigures } from '../../../src/figures/agencyFigures';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { agencyReport } from '../../../src/report/agencyReport';
import { generalTaskRows, targetRows, taskRows } from '../../../src/workbook/agency/agencyRows';
import { BAC_GIANG } from '../../programmes';
import { day } from '../consolidation/books';
import { elements, partOf, readDocx, textOf, type ReadDocx } from './readDocx';

const { plan, catalogue } = BAC_GIANG;
const DATE = '2024-12-14';

/** Entries of rows, in rotation; the seventh is empty. */
const CYCLE: readonly TaskEntry[] = [
  {
    status: 'Hoàn thành',
    percent: 100,
    doneOn: day('2024-01-10'),
    documentNumber: '12/KH-SNV',
    documentDate: day('2024-01-09'),
  },
  { status: 'Đang thực hiện', percent: 35, note: 'Chờ <b>hướng dẫn</b> & kinh phí' },
  { status: 'Chưa thực hiện' },
  { status: 'Hoàn thành', doneOn: day('2024-12-13'), note: 'Phải lấy ý kiến lại.' },
  { status: 'Không phát sinh', note: 'Không' },
  { status: 'đang thực hiện', percent: 'một nửa' },
  {},
];
const FIGURES: readonly TargetEntry[] = [
  { numerator: 95, denominator: 100, explanation: 'Đã đối chiếu.' },
  { numerator: 1, denominator: 3 },
  {},
  { numerator: 7, denominator: 5 },
];

function entriesOf(name: string): Pick<AgencyEntries, 'tasks' | 'targets'> {
  const agency = agencyNamed(name, catalogue);
  const codes = [...taskRows(plan, catalogue, agency), ...generalTaskRows(plan, catalogue, agency)];
  const cycled = <Entry>(rows: readonly { code: unknown }[], entries: readonly Entry[]) =>
    Object.fromEntries(rows.map(({ code }, index) => [String(code), entries[index % entries.length]!]));
  return { tasks: cycled(codes, CYCLE), targets: cycled(targetRows(plan, catalogue, agency), FIGURES) };
}

async function reportOf(
  name: string,
  entries: Pick<AgencyEntries, 'tasks' | 'targets'> = entriesOf(name),
): Promise<{ docx: ReadDocx; figures: AgencyFigures }> {
  const agency = agencyNamed(name, catalogue)!;
  const figures = agencyFigures({ programme: BAC_GIANG, agency, entries, reportingDate: day(DATE) });
  const paper = agencyReport({
    programme: BAC_GIANG,
    agency,
    period: knownPeriod(BAC_GIANG, 'nam'),
    figures,
    date: DATE,
    sample: false,
  });
  return { docx: readDocx(await writeDocx(paper)), figures };
}

const under = ({ paragraphs }: ReadDocx, heading: string): string[] => {
  const from = paragraphs.findIndex(({ style, text }) => style === 'Heading1' && text.startsWith(heading));
  const to = paragraphs.findIndex(({ style }, index) => index > from && style === 'Heading1');
  return paragraphs.slice(from + 1, to < 0 ? undefined : to).map(({ text }) => text);
};
const numberBefore = (text: string, pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0);

test.each(['Sở Nội vụ', 'UBND huyện Lạng Giang', 'UBND xã Tân Mỹ'])(
  '%s: every number of the general part, of the fields and of the late ones is the figures’',
  async (name) => {
    const { docx, figures } = await reportOf(name);
    const { lead, coordinating, verdicts } = figures;
    const general = under(docx, 'I.');
    const led = general.find((text) => text.startsWith('Về nhiệm vụ chủ trì'))!;
    expect(numberBefore(led, /chủ trì (\d+) nhiệm vụ/)).toBe(lead.owed);
    expect(numberBefore(led, /\((\d+) nhiệm vụ tại Phụ lục/)).toBe(figures.plan.lead.owed);
    const counted = (text: string) => ({
      done: numberBefore(text, /hoàn thành (\d+)/),
      onTime: numberBefore(text, /đúng hạn (\d+)/),
      late: numberBefore(text, /trễ hạn (\d+)/),
      inProgress: numberBefore(text, /đang thực hiện (\d+)/),
      notStarted: numberBefore(text, /chưa thực hiện (\d+)/),
      notArisen: numberBefore(text, /không phát sinh (\d+)/),
      overdue: numberBefore(text, /có (\d+) nhiệm vụ quá hạn/),
    });
    expect(lead).toMatchObject(counted(led));
    expect(lead.done).toBeGreaterThan(0);
    expect(numberBefore(led, /chưa có số liệu (\d+)/)).toBe(lead.owed - lead.reported);
    const helped = general.find((text) => text.startsWith('Về nhiệm vụ phối hợp'));
    if (coordinating.owed === 0) expect(helped).toBeUndefined();
    else expect(coordinating).toMatchObject(counted(helped!));
    const rated = general.find((text) => text.startsWith('Tỷ lệ hoàn thành'))!;
    const share = Number(/([\d,]+)%/.exec(rated)![1]!.replace(',', '.'));
    expect(share).toBeCloseTo((lead.done / (lead.owed - lead.notArisen)) * 100, 1);
    const aimed = general.find((text) => text.startsWith('Về chỉ tiêu'))!;
    expect(numberBefore(aimed, /trong (\d+) chỉ tiêu/)).toBe(figures.targets.length);
    expect({
      dat: numberBefore(aimed, /, đạt (\d+)/),
      'chua-dat': numberBefore(aimed, /chưa đạt (\d+)/),
      'chua-co-so-lieu': numberBefore(aimed, /chưa có số liệu (\d+)/),
    }).toEqual(verdicts);

    const fields = docx.tables[1]!;
    const own = figures.fields.filter((field) => field.lead.owed > 0);
    expect(fields).toHaveLength(own.length + 2);
    for (const [index, { lead: of }] of [...own, figures].entries())
      expect(fields[index + 1]!.slice(1)).toEqual(
        // Where nobody reported, not even “none” is known.
        of.reported === 0
          ? [String(of.owed), '-', '-', '-', '-', String(of.owed), '-']
          : [
              of.owed,
              of.done,
              of.inProgress,
              of.notStarted,
              of.notArisen,
              of.owed - of.reported,
              of.overdue,
            ].map(String),
      );

    const late = under(docx, 'IV.');
    expect(numberBefore(late[0]!, /có (\d+) nhiệm vụ chủ trì chậm/)).toBe(lead.overdue + lead.late);
    expect(late).toHaveLength(1 + lead.overdue + lead.late);
    for (const text of late.slice(1)) expect(text).toMatch(/lý do: |chưa nêu lý do/);
  },
);

test('a field’s groups add up to what it leads, each task told once', async () => {
  const { docx, figures } = await reportOf('Sở Nội vụ');
  const results = under(docx, 'II.');
  const headings = docx.paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
  const own = figures.fields.filter(({ tasks }) => tasks.length > 0);
  expect(headings.map((text) => text.replace(/^\d+\. /, ''))).toEqual(
    own.map(({ label }) => label.replace(/^[IVX]+\. /, '')),
  );
  for (const [index, { lead }] of own.entries()) {
    const from = results.indexOf(headings[index]!);
    const to = index + 1 < headings.length ? results.indexOf(headings[index + 1]!) : undefined;
    const sentences = results.slice(from + 1, to).filter((text) => text.includes('nhiệm vụ chủ trì'));
    const counts = sentences.map((text) => numberBefore(text, /(\d+)(?:\/\d+)? nhiệm vụ chủ trì/));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lead.owed);
  }
  // Foreign notes are plain text, and their own full stop is not doubled.
  expect(results.join('\n')).not.toContain('..');
  expect(under(docx, 'V.').join('\n')).toContain('Chờ <b>hướng dẫn</b> & kinh phí');
  expect(under(docx, 'V.').join('\n')).not.toContain('- Không (');
});

test('targets as the figures have them; what nobody entered is “chưa có số liệu”', async () => {
  const { docx, figures } = await reportOf('Sở Nội vụ');
  const [, ...rows] = docx.tables[2]!;
  expect(rows).toHaveLength(figures.targets.length);
  for (const [index, { target, numerator, denominator, rate, verdict }] of figures.targets.entries()) {
    const [, text, , counts, attained, said] = rows[index]!;
    expect(text!.split('\n')[0]).toBe(
      target.text
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/[.;]+$/, ''),
    );
    if (numerator === null && denominator === null) expect(counts).toBe('chưa có số liệu');
    else expect(counts).toBe(`${numerator} / ${denominator}`);
    if (rate === null) expect(attained).toBe('chưa có số liệu');
    else expect(Number(attained!.replace(/[^\d,]/g, '').replace(',', '.'))).toBeCloseTo(rate, 1);
    expect(said).toBe({ dat: 'Đạt', 'chua-dat': 'Chưa đạt', 'chua-co-so-lieu': 'chưa có số liệu' }[verdict]);
  }
});

test('the appendix has every row of the workbook once, as it was entered', async () => {
  const { docx, figures } = await reportOf('UBND huyện Lạng Giang');
  const [head, ...rows] = docx.tables.at(-1)!;
  expect(head).toHaveLength(12);
  const own = rows.filter((row) => row.length > 1);
  expect(own.map(([code]) => code)).toEqual(figures.tasks.map(({ row }) => String(row.code)));
  for (const [index, { entry }] of figures.tasks.entries()) {
    const [status, percent, evidence] = own[index]!.slice(-3);
    expect(status).toBe(entry.status ?? 'chưa có số liệu');
    expect(percent).toBe(String(entry.percent ?? 'chưa có số liệu'));
    expect(evidence).toBe(entry.documentNumber ? '12/KH-SNV ngày 09/01/2024' : 'chưa có số liệu');
  }
});

test('nothing is worded that nobody entered', async () => {
  const { docx, figures } = await reportOf('Sở Tài chính', { tasks: {}, targets: {} });
  const [led] = under(docx, 'I.');
  expect(led).toContain(`Kết quả: chưa có số liệu ${figures.lead.owed}.`);
  expect(under(docx, 'I.').join(' ')).not.toMatch(/Tỷ lệ|(?<!\d)0/);
  expect(docx.tables[1]!.flat()).not.toContain('0');
  expect(
    under(docx, 'II.').filter((text) => /^(?:Đã hoàn thành|Đang|Chưa thực hiện|Không phát sinh)/.test(text)),
  ).toEqual([]);
  expect(under(docx, 'IV.')).toEqual(['Các nhiệm vụ chủ trì chưa có số liệu tính đến ngày 14/12/2024.']);
  expect(under(docx, 'V.')[0]).toBe('Biểu theo dõi không ghi khó khăn, kiến nghị, ghi chú.');
});

const LEADER = agencyNamed('Sở Nội vụ', catalogue)!;
const led = [...taskRows(plan, catalogue, LEADER), ...generalTaskRows(plan, catalogue, LEADER)]
  .filter(({ role, countedAs }) => role === 'Chủ trì' && countedAs === null)
  .map(({ code }) => String(code));
const withEntries = (entry: (index: number) => TaskEntry) =>
  reportOf('Sở Nội vụ', {
    tasks: Object.fromEntries(led.map((code, index) => [code, entry(index)])),
    targets: {},
  });

test('a reason is reported without its dash and its “do”; one that says nothing is none', async () => {
  const notes = ['-Do chưa có hướng dẫn', '-', '.', '+ do thiếu kinh phí.', 'Dồn việc cuối năm'];
  const { docx } = await withEntries((index) => ({
    status: 'Chưa thực hiện',
    note: notes[index % notes.length]!,
  }));
  const reasons = under(docx, 'IV.').flatMap(
    (text) => /(?:lý do: .*|chưa nêu lý do)(?=\.$)/.exec(text)?.[0] ?? [],
  );
  expect(reasons.length).toBeGreaterThan(4);
  expect(new Set(reasons)).toEqual(
    new Set([
      'lý do: Chưa có hướng dẫn',
      'chưa nêu lý do',
      'lý do: Thiếu kinh phí',
      'lý do: Dồn việc cuối năm',
    ]),
  );
});

test('a note that only repeats the status is none', async () => {
  const notes = [
    'Đã hoàn thành',
    'đang thực hiện.',
    'Trong kỳ không phát sinh',
    'Đã hoàn thành, chờ nghiệm thu',
  ];
  const { docx } = await withEntries((index) => ({
    status: 'Đang thực hiện',
    ...(index < notes.length ? { note: notes[index]! } : {}),
  }));
  expect(under(docx, 'V.').filter((text) => text.startsWith('- '))).toEqual([
    expect.stringMatching(/^- Đã hoàn thành, chờ nghiệm thu \(/),
  ]);
});

test('an agency that only the plan’s body names is not told of none in its appendix', async () => {
  const { docx, figures } = await reportOf('Báo Bắc Giang');
  expect([figures.plan.lead.owed, figures.general.lead.owed]).toEqual([0, figures.lead.owed]);
  expect(under(docx, 'I.')[0]).toContain(
    `chủ trì ${figures.lead.owed} nhiệm vụ (tại phần nội dung của kế hoạch). Kết quả: `,
  );
});

test('the heading of a table of targets never stays behind on the page before it', async () => {
  const agency = agencyNamed('Sở Nội vụ', catalogue)!;
  const figures = agencyFigures({
    programme: BAC_GIANG,
    agency,
    entries: entriesOf('Sở Nội vụ'),
    reportingDate: day(DATE),
  });
  const period = knownPeriod(BAC_GIANG, 'nam');
  const paper = agencyReport({ programme: BAC_GIANG, agency, period, figures, date: DATE, sample: false });
  const xml = partOf(await writeDocx(paper), 'word/document.xml');
  const tables = elements(xml, 'tbl');
  const before = tables
    .map(({ previousElementSibling }) => previousElementSibling)
    .filter((each) => each?.localName === 'p' && textOf(each) === 'Kết quả từng chỉ tiêu:');
  expect(before).toHaveLength(1);
  expect(elements(before[0]!, 'keepNext')).toHaveLength(1);
});

test('a long note is quoted from its beginning, and says where the rest is', async () => {
  const note = `${'Chờ ý kiến của Sở Tài chính '.repeat(40)}HẾT`;
  const { docx } = await withEntries((index) => (index === 0 ? { status: 'Đang thực hiện', note } : {}));
  const [proposal] = under(docx, 'V.');
  expect(proposal).toContain('… (xem tiếp trong biểu theo dõi)');
  expect(proposal).not.toContain('HẾT');
  expect(proposal!.startsWith('- Chờ ý kiến của Sở Tài chính Chờ ý kiến')).toBe(true);
});

test('an agency that leads nothing is not told to have nothing late', async () => {
  const like = agencyNamed('Kho bạc Nhà nước tỉnh', catalogue)!;
  const name = 'Hội Chữ thập đỏ tỉnh';
  const agency = { ...like, id: 'XYZ', name, aliases: [], shortName: name };
  const figures = agencyFigures({
    programme: BAC_GIANG,
    agency,
    entries: { tasks: {}, targets: {} },
    reportingDate: day(DATE),
  });
  expect(figures.lead.owed).toBe(0);
  const period = knownPeriod(BAC_GIANG, 'nam');
  const paper = agencyReport({ programme: BAC_GIANG, agency, period, figures, date: DATE, sample: false });
  expect(under(readDocx(await writeDocx(paper)), 'IV.')).toEqual([
    'Hội Chữ thập đỏ tỉnh không chủ trì nhiệm vụ nào của kế hoạch.',
  ]);
});

test('an explanation beside a target is reported as one', async () => {
  const { docx } = await reportOf('Sở Nội vụ');
  const [, ...rows] = docx.tables[2]!;
  expect(rows[0]![1]!.split('\n').at(-1)).toBe('Giải trình: Đã đối chiếu');
  expect(rows[1]![1]).not.toContain('Giải trình');
});

test.each([
  ['Sở Nội vụ', 'UBND TỈNH BẮC GIANG\nSỞ NỘI VỤ\n', '/BC-SNV', ['UBND tỉnh Bắc Giang'], 'GIÁM ĐỐC\n'],
  [
    'Sở Tài chính',
    'UBND TỈNH BẮC GIANG\nSỞ TÀI CHÍNH\n',
    '/BC-STC',
    ['UBND tỉnh Bắc Giang', 'Sở Nội vụ'],
    'GIÁM ĐỐC\n',
  ],
  [
    'UBND xã Tân Mỹ',
    'ỦY BAN NHÂN DÂN\nXÃ TÂN MỸ\n',
    '/BC-UBND',
    ['Sở Nội vụ'],
    'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n',
  ],
])('%s: issuer, number, recipients and who signs', async (name, issuer, symbol, recipients, signer) => {
  const { docx } = await reportOf(name);
  const [frame, foot] = [docx.tables[0]!, docx.tables.at(-2)!];
  expect(frame[0]).toEqual([issuer, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n']);
  expect(frame[1]![0]!.endsWith(symbol)).toBe(true);
  expect(frame[1]![1]).toMatch(/, ngày +tháng +năm 2024$/);
  expect(foot[0]![0]!.split('\n')).toEqual([
    'Nơi nhận:',
    ...recipients.map((each) => `- ${each};`),
    '- Lưu: VT.',
  ]);
  expect(foot[0]![1]).toBe(signer);
});

test('what is done is added up: on time, late, and without a day to count by', async () => {
  const { docx, figures } = await reportOf('Sở Nội vụ');
  const { done, onTime, late } = figures.lead;
  const led = under(docx, 'I.').find((text) => text.startsWith('Về nhiệm vụ chủ trì'))!;
  const [, sum, parts] = /hoàn thành (\d+) \(([^)]*)\)/.exec(led)!;
  const numbers = parts!.match(/\d+/g)!.map(Number);
  expect(done - onTime - late).toBeGreaterThan(0);
  expect(numbers.reduce((total, each) => total + each, 0)).toBe(Number(sum));
});

test('tasks of the same words are told apart by their codes', async () => {
  const { docx } = await reportOf('Sở Nội vụ');
  const same = plan.rows.filter(({ activity }) =>
    activity?.includes('Rà soát, đối chiếu các nội dung không còn phù hợp'),
  );
  expect(same.length).toBeGreaterThan(1);
  const text = under(docx, 'II.').join('\n');
  const listed = same.filter(
    ({ code }) => text.includes(`mã ${code}`) || text.includes(`${code};`) || text.includes(`${code})`),
  );
  expect(listed.map(({ code }) => code)).toEqual(same.map(({ code }) => code));
});

test('a recurring duty: how many of its occurrences that fell due have a paper', async () => {
  // Due at the end of every month; by 14/12 eleven have passed.
  const MONTHLY = 'P.IV.1.3';
  const cited = [1, 2, 3, 5].map((month) => `${month}5/BC-SNV ngày 20/${month}/2024`).join('; ');
  const tasks = { [MONTHLY]: { status: 'Đang thực hiện', percent: 50, documentNumber: cited } };
  const { docx } = await reportOf('Sở Nội vụ', { tasks, targets: {} });
  const sentences = docx.paragraphs.map(({ text }) => text).filter((text) => text.includes('lần đến hạn'));
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toContain('đã có văn bản của 4/11 lần đến hạn');
  const undated = {
    [MONTHLY]: { status: 'Đang thực hiện', percent: 50, documentNumber: '15/BC-SNV; 25/BC-SNV' },
  };
  const silent = await reportOf('Sở Nội vụ', { tasks: undated, targets: {} });
  expect(silent.docx.paragraphs.map(({ text }) => text).join()).not.toContain('lần đến hạn');
});

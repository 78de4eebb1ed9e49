import { agencyNamed } from '../../../src/agency/agencyByName';
import type { TargetEntry, TaskEntry } from '../../../src/fields/entry';
import { agencyFigures } from '../../../src/figures/agencyFigures';
import { writeDocx } from '../../../src/host/document/writeDocx';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { agencyReport } from '../../../src/report/agencyReport';
import { agencyRows } from '../../../src/workbook/agency/agencyRows';
import { SONG_BIEN } from '../../programmes';
import { day } from '../consolidation/books';
import { readDocx } from './readDocx';

const { plan, catalogue } = SONG_BIEN;
const DATE = '2026-12-02';
const TASKS: readonly TaskEntry[] = [
  {
    status: 'Hoàn thành',
    doneOn: day('2026-03-01'),
    documentNumber: '8/KH-X',
    documentDate: day('2026-02-27'),
  },
  { status: 'Đang thực hiện', percent: 40, note: 'Do thiếu kinh phí' },
  {},
];
const TARGETS: readonly TargetEntry[] = [{ numerator: 96, denominator: 100 }, {}];
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const reported = async (name: string) => {
  const agency = agencyNamed(name, catalogue)!;
  const rows = agencyRows(plan, catalogue, agency);
  const cycled = <Entry>(of: readonly { code: unknown }[], entries: readonly Entry[]) =>
    Object.fromEntries(of.map(({ code }, index) => [String(code), entries[index % entries.length]!]));
  const entries = {
    tasks: cycled([...rows.tasks, ...rows.generalTasks], TASKS),
    targets: cycled(rows.targets, TARGETS),
  };
  const figures = agencyFigures({ programme: SONG_BIEN, agency, entries, reportingDate: day(DATE) });
  const period = knownPeriod(SONG_BIEN, 'canam');
  const paper = agencyReport({ programme: SONG_BIEN, agency, period, figures, date: DATE, sample: false });
  return { figures, ...readDocx(await writeDocx(paper)) };
};

test.each([
  ['UBND xã An Lạc', 'ỦY BAN NHÂN DÂN\nXÃ AN LẠC\n', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n', 'An Lạc'],
  [
    'Sở Nông nghiệp và Môi trường',
    'UBND TỈNH SÔNG BIỂN\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\n',
    'GIÁM ĐỐC\n',
    'Bến Đá',
  ],
])(
  '%s of a two-tier province: who signs, where, and each number the figures’',
  async (name, head, signer, seat) => {
    const { figures, paragraphs, tables } = await reported(name);
    const texts = paragraphs.map(({ text }) => text);
    expect(tables[0]![0]![0]).toBe(head);
    expect(tables[0]![1]![1]).toMatch(new RegExp(`^${seat}, ngày +tháng +năm 2026$`));
    expect(tables.at(-2)![0]![1]).toBe(signer);
    expect(texts).toContain('(Cả năm 2026)');

    const { lead, coordinating, targets, verdicts } = figures;
    const led = texts.find((text) => text.startsWith('Về nhiệm vụ chủ trì'))!;
    expect(Number(/chủ trì (\d+) nhiệm vụ \(/.exec(led)![1])).toBe(lead.owed);
    const counts = [...led.matchAll(/(?:: |, )\p{Ll}[\p{L} ]+ (\d+)/gu)].map(([, count]) => Number(count));
    expect(sum(counts)).toBe(lead.owed);
    const helped = texts.find((text) => text.startsWith('Về nhiệm vụ phối hợp'));
    expect(helped).toContain(`phối hợp thực hiện ${coordinating.owed} nhiệm vụ`);
    expect(texts.find((text) => text.startsWith('Về chỉ tiêu'))).toContain(
      `trong ${targets.length} chỉ tiêu`,
    );
    expect(verdicts.dat + verdicts['chua-dat'] + verdicts['chua-co-so-lieu']).toBe(targets.length);

    // Sections that the plan letters are numbered as the report’s own, once.
    const headings = paragraphs.filter(({ style }) => style === 'Heading2').map(({ text }) => text);
    const own = figures.fields.filter(({ tasks }) => tasks.length > 0);
    expect(own.some(({ label }) => /^[A-Z]\. /.test(label))).toBe(true);
    expect(headings).toEqual(
      own.map(({ label }, index) => `${index + 1}. ${label.replace(/^[A-Z]\. /, '')}`),
    );
    // Of what it coordinates, a part is told as a part.
    for (const text of texts.filter((each) => each.startsWith('Phối hợp ') && each.includes('8/KH-X'))) {
      const [, all] = /^Phối hợp (\d+) nhiệm vụ/.exec(text)!;
      const described = text.split(/; (?:gồm|trong đó): /)[1]!.match(/8\/KH-X|đạt 40%/g)!.length;
      expect([text, text.includes('; gồm: ')]).toEqual([text, described === Number(all)]);
    }
    // The text ends as the decree's form does, below it the signature.
    const closing = texts.find((text) => text.startsWith('Trên đây'));
    expect(closing).toBe(
      `Trên đây là báo cáo của ${name} về kết quả thực hiện Kế hoạch số 7/KH-UBND (cả năm 2026)./.`,
    );
    expect(texts.filter((text) => text.endsWith('./.'))).toEqual([closing]);
  },
);

import { agencyNamed } from '../../../src/agency/agencyByName';
import { NO_ENTRIES, type AgencyEntries } from '../../../src/fields/entry';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { PAGE_POINTS, pageBreaks } from '../../../src/workbook/agency/report/pageBreaks';
import type { SheetSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';

const { catalogue } = BAC_GIANG;
const sheetsOf = (name: string | null, entries?: AgencyEntries) => {
  const { sheets } = buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: name === null ? null : agencyNamed(name, catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
    ...(entries ? { entries } : {}),
  });
  return (sheet: string): SheetSpec => sheets.find((each) => each.name === sheet)!;
};
const textsOf = ({ rows }: SheetSpec): string[] =>
  rows.flat().flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));

test.each([
  ['UBND xã Tân Mỹ', 'XÃ TÂN MỸ'],
  ['UBND huyện Lục Nam', 'HUYỆN LỤC NAM'],
  [null, 'TỈNH BẮC GIANG'],
])('%s: its own name in full over each sheet, its head signs on its behalf', (name, unit) => {
  const sheet = sheetsOf(name);
  for (const title of ['Bìa', 'Tổng hợp', 'Báo cáo']) {
    const texts = textsOf(sheet(title));
    expect([title, texts.indexOf('ỦY BAN NHÂN DÂN') >= 0, texts.indexOf(unit) >= 0]).toEqual([
      title,
      true,
      true,
    ]);
    expect(texts.filter((text) => text.startsWith('UBND') && text === text.toUpperCase())).toEqual([]);
  }
  for (const title of ['Tổng hợp', 'Báo cáo'])
    expect(textsOf(sheet(title)).join('\n')).toContain('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH');
});

test('a department signs in its own name, below its superior’s', () => {
  const sheet = sheetsOf('Sở Nội vụ');
  for (const title of ['Tổng hợp', 'Báo cáo']) {
    const text = textsOf(sheet(title)).join('\n');
    expect(text).toContain('UBND TỈNH BẮC GIANG\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ');
    expect(text).toContain('GIÁM ĐỐC');
    expect(text).not.toContain('TM. ');
  }
});

/** Rates in the progress table of Tổng hợp, with what the sheet itself would compute from its counts. */
function rates(sheet: SheetSpec) {
  const header = sheet.rows.findIndex((row) => row[0]?.value === 'Lĩnh vực');
  const column = sheet.rows[header]!.findIndex((cell) => cell?.value === 'Tỷ lệ hoàn thành (%)');
  return sheet.rows
    .slice(header + 1)
    .filter((row) => row[column]?.formula !== undefined)
    .map((row) => {
      const count = (text: string) =>
        Number(row[sheet.rows[header]!.findIndex((cell) => cell?.value === text)]?.value);
      return {
        label: String(row[0]?.value),
        rate: row[column]!.value,
        formula: row[column]!.formula!,
        counts: { total: count('Tổng số'), done: count('Hoàn thành'), empty: count('Chưa nhập') },
      };
    });
}

test('a workbook nobody filled in has no rate: an empty cell is not zero', () => {
  const all = rates(sheetsOf('Sở Nội vụ')('Tổng hợp'));
  expect(all.length).toBeGreaterThan(7);
  expect(all.map(({ rate }) => rate)).toEqual(all.map(() => ''));
  expect(all.at(-1)!.counts.empty).toBeGreaterThan(0);
});

test('one that reports nothing done has a rate of zero, its empty fields still none', () => {
  const first = BAC_GIANG.plan.rows.find(
    ({ section, lead }) => section === 'III' && lead.includes('Sở Nội vụ'),
  )!;
  const entries = { ...NO_ENTRIES, tasks: { [first.code]: { status: 'Chưa thực hiện' } } };
  const all = rates(sheetsOf('Sở Nội vụ', entries)('Tổng hợp'));
  for (const { label, rate } of all)
    expect([label, rate]).toEqual([label, label.startsWith('III.') || label === 'Cộng' ? 0 : '']);
});

test('the signature of Báo cáo never stands on a page by itself', () => {
  const none = new Set<number>();
  const header = 40;
  const sign = 150;
  const room = PAGE_POINTS - header - sign;
  // All on one page; the signature alone on the second; with other rows on the second.
  expect(pageBreaks([header, room / 2, room / 2 - 60, sign], 0, none, 2)).toEqual([]);
  // It fits by so little that another program's rounding would put it on a page of its own.
  expect(pageBreaks([header, room / 2, room / 2 - 1, sign], 0, none, 2)).toEqual([2]);
  expect(pageBreaks([header, room / 2, room / 2 + 50, sign], 0, none, 2)).toEqual([2]);
  expect(pageBreaks([header, room, 300, sign], 0, none, 2)).toEqual([]);
  // A single row below the header cannot come along without the header's page being empty.
  expect(pageBreaks([header, room + 50, sign], 0, none, 0)).toEqual([]);
});

test('a section’s name goes to the page of its first row', () => {
  const header = 40;
  const room = PAGE_POINTS - header;
  const breaks = (...heights: number[]) => pageBreaks([header, ...heights, 10], 0, new Set([2]), 0);
  expect(breaks(room - 30, 20, 50)).toEqual([2]);
  expect(breaks(room - 90, 20, 50)).toEqual([]);
  // It begins a page anyway.
  expect(breaks(room - 10, 20, 50)).toEqual([]);
});

test('Báo cáo of every agency: no page ends with a section’s name, the signature is on none by itself', () => {
  for (const { name } of [...catalogue.agencies, { name: 'UBND xã Tân Mỹ' }]) {
    const { rows, rowHeights = {}, page } = sheetsOf(name)('Báo cáo');
    const heights = rows.map((_row, index) => rowHeights[index] ?? 15);
    const title = Number(/\d+/.exec(page!.titleRows!)![0]) - 1;
    const printable = ((210 - page!.margins.top - page!.margins.bottom) / 25.4) * 72;
    // Programs round row heights: LibreOffice was seen to fit a little more than these add up to.
    for (const share of [1, 0.97, 0.985, 1.015, 1.03]) {
      const room = ((printable * 100) / page!.scale!) * share;
      let used = 0;
      let first = 0;
      heights.forEach((height, row) => {
        if (used + height > room || page!.rowBreaks?.includes(row)) {
          used = heights[title]!;
          first = row;
          if (share === 1)
            expect([name, row, rows[row - 1]?.[0]?.style]).not.toEqual([name, row, 'printSection']);
        }
        used += height;
      });
      expect([name, share, first < heights.length - 1]).toEqual([name, share, true]);
    }
  }
});

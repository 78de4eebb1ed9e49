import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { provinceFigures } from '../../../src/figures/provinceFigures';
import { earlierProvince } from '../../../src/report/earlierProvince';
import { CHARTS, chartPicture, onePage } from '../../../src/report/onePage/onePage';
import { wrapped } from '../../../src/report/onePage/svg';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from '../consolidation/books';

const { DOMParser } = new JSDOM('').window;
function read(svg: string): { texts: string[]; bars: number } {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect([...parsed.getElementsByTagName('parsererror')]).toEqual([]);
  return {
    texts: [...parsed.getElementsByTagName('text')].map(({ textContent }) => textContent),
    bars: parsed.getElementsByTagName('rect').length,
  };
}

const LATE = { status: 'Đang thực hiện' };
const consolidation = brought([
  book('Sở Tài chính', { ...sealedOn('2024-12-16'), tasks: { 'II.2.1.HD1': LATE, 'II.2.1.HD4': LATE } }),
  book('Sở Tư pháp', { tasks: { 'II.2.1.HD1': { status: 'Hoàn thành', doneOn: day('2024-02-01') } } }),
]);
const figures = provinceFigures(consolidation);

test('the headline, each field, and who is behind: the numbers of the figures', () => {
  const { texts } = read(onePage(consolidation, figures));
  expect(texts).toContain(`${figures.plan.done}/${BAC_GIANG.plan.rows.length}`);
  expect(texts).toContain(`2/${consolidation.register.length}`);
  // Nobody reported a target: how many are attained is unknown.
  expect(texts).toContain('chưa có số liệu');
  expect(texts).not.toContain(`0/${BAC_GIANG.plan.targets.length}`);
  for (const { plan } of figures.fields) expect(texts).toContain(String(plan.tasks));
  const at = texts.indexOf('Sở Tài chính');
  const overdue = figures.agencies.find(({ entry }) => entry.agency.id === 'STC')!.duties.overdue;
  expect(overdue).toBeGreaterThan(0);
  expect(texts[at + 1]).toBe(String(overdue));
  // An agency that did everything due is not behind.
  const idle = figures.agencies.filter(({ duties }) => duties.overdue === 0);
  expect(idle.length).toBeGreaterThan(8);
  expect(idle.filter(({ entry }) => texts.includes(entry.agency.name))).toEqual([]);
});

test('last time stands beside, only where it was given', () => {
  const before = earlierProvince(
    brought([book('Sở Tài chính', { tasks: { 'II.2.1.HD1': { status: 'Chưa thực hiện' } } })]),
  );
  const beside = (svg: string) => read(svg).texts.filter((text) => text.startsWith('Lần trước: '));
  expect(beside(onePage(consolidation, figures))).toEqual([]);
  const all = consolidation.register.length;
  expect(beside(onePage(consolidation, figures, before))).toEqual([
    `Lần trước: 0/${BAC_GIANG.plan.rows.length}, không đổi`,
    // Nothing is known of either time.
    'Lần trước: chưa có số liệu',
    'Lần trước: 1, không đổi',
    `Lần trước: 1/${all}, tăng 1`,
    'Lần trước: Năm 2024, số liệu tính đến ngày 14/12/2024',
  ]);
  // The other way round: fewer.
  expect(beside(onePage(consolidation, before.figures, earlierProvince(consolidation)))).toContain(
    `Lần trước: 2/${all}, giảm 1`,
  );
});

test('each chart is a picture of its own: what the page draws there, whose figures, of which day', () => {
  const before = earlierProvince(brought([book('Sở Tài chính', {})]));
  const page = onePage(consolidation, figures, before);
  const drawn = new Map(CHARTS.map((kind) => [kind, chartPicture(kind, consolidation, figures, before)]));
  const onPage = new Set(read(page).texts);
  const shown = [...drawn.values()].map((svg) => read(svg).texts);
  for (const texts of shown) {
    const own = texts.filter((text) => !onPage.has(text));
    expect(own.join(' ')).toBe(
      own.length === 0 ? '' : 'UBND tỉnh Bắc Giang - Năm 2024, số liệu tính đến ngày 14/12/2024',
    );
    expect(texts.join(' ')).toContain('số liệu tính đến ngày 14/12/2024');
  }
  // Every number of the page's middle stands on one of them.
  const anywhere = new Set(shown.flat());
  const [title, subtitle, rule] = [/^KẾT QUẢ/, /^UBND tỉnh/, /^Nhiệm vụ hoàn thành khi/];
  expect(
    [...onPage].filter(
      (text) => ![title, subtitle, rule].some((each) => each.test(text)) && !anywhere.has(text),
    ),
  ).toEqual([]);
  // Nothing is cut off: each text begins within its picture.
  for (const svg of drawn.values()) {
    const [left = 0, top = 0, width = 0, height = 0] = /viewBox="([^"]+)"/
      .exec(svg)![1]!
      .split(' ')
      .map(Number);
    for (const [, x, y] of svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)) {
      expect([Number(x) >= left, Number(x) <= left + width]).toEqual([true, true]);
      expect([Number(y) > top, Number(y) < top + height]).toEqual([true, true]);
    }
  }
});

test('a sample says so', () => {
  expect(read(onePage({ ...consolidation, sample: true }, figures)).texts.join()).toContain('Số liệu mẫu');
  expect(read(onePage({ ...consolidation, sample: false }, figures)).texts.join()).not.toContain(
    'Số liệu mẫu',
  );
});

test('whatever agencies are called, it is a picture, and no name is markup', () => {
  const plain = read(onePage(consolidation, figures));
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      const agencies = figures.agencies.map((each) => ({
        ...each,
        entry: { ...each.entry, agency: { ...each.entry.agency, name: `${name}<b>&"` } },
      }));
      const named = read(onePage(consolidation, { ...figures, agencies }));
      expect(named.bars).toBe(plain.bars);
    }),
    { numRuns: 25 },
  );
});

test('lines keep their width, no word is lost where there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 }), (words) => {
      const value = words.join(' ');
      expect(wrapped(value, 100, 10, 99).join(' ')).toBe(value);
      const few = wrapped(value, 100, 10, 2);
      expect(few.length).toBeLessThanOrEqual(2);
      for (const line of few) expect(line.length).toBeLessThanOrEqual(20);
      if (few.join(' ') !== value) expect(few.at(-1)).toMatch(/…$/);
    }),
  );
});

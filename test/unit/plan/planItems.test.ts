import { findAgency } from '../../../src/agency/membership';
import type { PlanItem, PlanItemGroup } from '../../../src/plan/planItems';
import { keepItems, planItems, roleIn } from '../../../src/plan/planItems';
import { searchPlan } from '../../../src/plan/searchPlan';
import { BAC_GIANG } from '../../programmes';
import { agencyByName } from '../../../src/agency/agencyByName';

const catalogue = BAC_GIANG.catalogue;
const groups = planItems(BAC_GIANG.plan);
const codes = (found: readonly PlanItemGroup[]): string[] =>
  found.flatMap(({ items }) => items.map(({ code }) => code));
const item = (code: string) => groups.flatMap(({ items }) => items).find((each) => each.code === code)!;

test('the appendix’s seven sections, the body’s tasks and the targets, every code once', () => {
  expect(
    groups.map(({ group, items }) => [group.kind === 'section' ? group.code : group.kind, items.length]),
  ).toEqual([
    ['I', 9],
    ['II', 16],
    ['III', 9],
    ['IV', 9],
    ['V', 7],
    ['VI', 9],
    ['VII', 15],
    ['general', 46],
    ['target', 36],
  ]);
  expect(new Set(codes(groups)).size).toBe(156);
});

test('a nhiệm vụ without activity is its own title; an activity names its nhiệm vụ', () => {
  expect(item('II.6.1').title).toMatch(/^6\.1\. Nhiệm vụ 1: Nâng tỷ lệ cung cấp dịch vụ công trực tuyến/);
  expect(item('II.6.1').task).toBeNull();
  expect(item('II.9.1.HD1').title).toMatch(/^Hoạt động 1: TTHC được tái cấu trúc/);
  expect(item('II.9.1.HD1').task).not.toBeNull();
  expect(item('II.9.1.HD1').time).toBe('Năm 2024');
});

test('every word must be there, in any order, with or without diacritics', () => {
  const found = codes(searchPlan(groups, 'truc tuyen HO SO'));
  expect(found.length).toBeGreaterThan(0);
  expect(codes(searchPlan(groups, 'Hồ sơ trực tuyến')).sort()).toEqual([...found].sort());
  expect(codes(searchPlan(groups, '  '))).toHaveLength(156);
  expect(searchPlan(groups, 'zzz')).toEqual([]);
  expect(codes(searchPlan(groups, 'ii.9.1.hd1'))).toEqual(['II.9.1.HD1']);
});

describe('ranked', () => {
  const made = (code: string, title: string, product = ''): PlanItem => ({
    ...item('I.1.1.HD1'),
    ...{ code, title, product, task: null, lead: '', coordinating: '', deadline: null },
  });
  const own: PlanItemGroup[] = [
    {
      group: { kind: 'general' },
      items: [
        made('A', 'Báo cáo thực hiện'),
        made('B', 'Tục lệ và thu ngân sách'),
        made('C', 'Việc', 'Thủ tục'),
      ],
    },
    {
      group: { kind: 'target' },
      items: [made('D', 'Thu tức thời'), made('E', 'Rà soát thủ tục'), made('thu tuc', 'Khác')],
    },
  ];

  test('the code, then a phrase of the title as typed, without marks, its words, then the rest', () => {
    expect(codes(searchPlan(own, 'thủ tục'))).toEqual(['thu tuc', 'E', 'D', 'B', 'C']);
    expect(searchPlan(own, 'thủ tục').map(({ group }) => group.kind)).toEqual(['target', 'general']);
  });

  test('letters inside other words are found where there is nothing else', () => {
    expect(codes(searchPlan(own, 'hien'))).toEqual(['A']);
    expect(codes(searchPlan(own, 'iệc'))).toEqual(['C']);
    expect(codes(searchPlan(own, 'ao'))).toEqual(['A']);
  });

  test('two common words find what has them, not what their letters are in', () => {
    const found = codes(searchPlan(groups, 'thu tuc'));
    expect(found.length).toBeLessThan(70);
    const words = (code: string) => item(code).title.toLowerCase();
    expect(words(found[0]!)).toContain('thủ tục');
  });
});

test('the items of an agency: what it leads, what it coordinates, targets of its level only', () => {
  const snv = findAgency('Sở Nội vụ', catalogue)!;
  const commune = agencyByName('UBND xã Tân Mỹ', BAC_GIANG.catalogue)!;
  const stttt = findAgency('Sở Thông tin và Truyền thông', catalogue)!;
  expect(roleIn(item('II.9.1.HD1'), stttt, catalogue)).toBe('chu-tri');
  const targets = keepItems(
    groups.filter(({ group }) => group.kind === 'target'),
    (each) => roleIn(each, commune, catalogue) !== null,
  );
  expect(targets[0]!.items.every(({ target }) => target!.level === null || target!.level === 'xa')).toBe(
    true,
  );
  expect(targets[0]!.items.length).toBeGreaterThan(0);
  expect(codes(keepItems(groups, (each) => roleIn(each, snv, catalogue) !== null)).length).toBeLessThan(156);
});

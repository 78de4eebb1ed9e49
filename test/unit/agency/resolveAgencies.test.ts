import type { Agency } from '../../../src/agency/catalogue';
import { loadCatalogue } from '../../../src/agency/catalogueSchema';
import { findAgency, roleOf, searchAgencies } from '../../../src/agency/membership';
import { resolveAgencies } from '../../../src/agency/resolveAgencies';
import { BAC_GIANG } from '../../programmes';
import { agencyByName } from '../../../src/agency/agencyByName';

const catalogue = BAC_GIANG.catalogue;
const names = (phrase: string) => resolveAgencies(phrase, catalogue).matches.map((match) => match.name);
const agency = (id: string): Agency => catalogue.agencies.find((each) => each.id === id)!;

test.each([
  ['Các Sở, ngành', ['Các sở, ngành']],
  ['Sở Tư pháp, UBND cấp huyện', ['Sở Tư pháp', 'UBND cấp huyện']],
  ['Các sở, ban, ngành, UBND huyện, TP', ['Các sở, ngành', 'UBND cấp huyện']],
  ['Sở Nội vụ; Sở Thông tin và TT', ['Sở Nội vụ', 'Sở Thông tin và Truyền thông']],
  ['Sở TT&TT', ['Sở Thông tin và Truyền thông']],
  ['Văn Phòng UBND tỉnh', ['Văn phòng UBND tỉnh']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Sở Văn hoá, Thể thao và Du lịch', ['Sở Văn hóa, Thể thao và Du lịch']],
  ['Các cơ quan, đơn vị, địa phương', ['Các cơ quan, đơn vị, địa phương']],
  [
    'Các sở, ngành, các huyện, TP; các ĐVSN công lập',
    ['Các sở, ngành', 'UBND cấp huyện', 'Các đơn vị sự nghiệp công lập'],
  ],
  // Heads stand for their agencies; kinds of units and bodies are abbreviated.
  ['Giám đốc các sở', ['Các sở, ngành']],
  ['GĐ Sở Nội vụ, Chánh Văn phòng UBND tỉnh', ['Sở Nội vụ', 'Văn phòng UBND tỉnh']],
  ['UBND H. Lạng Giang, TX. Việt Yên', ['UBND huyện Lạng Giang', 'UBND thị xã Việt Yên']],
  ['UBND các H., TX., TP.', ['UBND cấp huyện']],
  ['Chủ tịch UBND các huyện, thị xã, thành phố', ['UBND cấp huyện']],
  ['CA tỉnh', ['Công an tỉnh']],
  [
    'Cục Thuế tỉnh, Kho bạc Nhà nước tỉnh, Bảo hiểm xã hội tỉnh, Điện lực tỉnh',
    ['Cục Thuế tỉnh', 'Kho bạc Nhà nước tỉnh', 'Bảo hiểm xã hội tỉnh', 'Điện lực tỉnh'],
  ],
])('%s', (phrase, expected) => {
  expect(names(phrase)).toEqual(expected);
  expect(names(phrase.normalize('NFD'))).toEqual(expected);
  expect(names(phrase.toUpperCase())).toEqual(expected);
});

test('a parenthesis is the condition of the names before it', () => {
  const { matches } = resolveAgencies(
    'Sở Tư pháp (đối với nhiệm vụ tự kiểm tra). Các Sở, ngành, địa phương (đối với nhiệm vụ rà soát)',
    catalogue,
  );
  expect(matches.map(({ name, condition }) => [name, condition])).toEqual([
    ['Sở Tư pháp', 'đối với nhiệm vụ tự kiểm tra'],
    ['Các cơ quan, đơn vị, địa phương', 'đối với nhiệm vụ rà soát'],
  ]);
});

test('typos are repaired and reported; what is unknown stays unresolved', () => {
  expect(resolveAgencies('Các Sở, ban, ngành trực thuộc BND tỉnh', catalogue)).toMatchObject({
    matches: [{ name: 'Các sở, ngành', repaired: true }],
    unresolved: [],
  });
  expect(resolveAgencies('Sở Noi vụ', catalogue).matches).toMatchObject([
    { name: 'Sở Nội vụ', repaired: true },
  ]);
  expect(resolveAgencies('Sở Nội vụ, Sở Ngoại giao vũ trụ', catalogue)).toMatchObject({
    matches: [{ name: 'Sở Nội vụ' }],
    unresolved: ['Sở Ngoại giao vũ trụ'],
  });
  expect(resolveAgencies('', catalogue)).toEqual({ phrase: '', matches: [], unresolved: [] });
});

test('nobody whom the plan names stays unresolved', () => {
  const plan = BAC_GIANG.plan;
  const phrases = [
    ...plan.rows.flatMap((row) => [row.lead, row.coordinating]),
    ...plan.generalTasks.map((task) => task.lead),
    ...plan.assignments.map((assignment) => assignment.agencies),
    ...plan.targets.flatMap((target) => target.owners),
  ];
  expect(phrases.filter((phrase) => resolveAgencies(phrase, catalogue).unresolved.length > 0)).toEqual([]);
});

test('Việt Yên is a district until 31/01/2024 and a town from the day after', () => {
  const on = (day: string) => resolveAgencies('UBND huyện Việt Yên; UBND thị xã Việt Yên', catalogue, day);
  expect(on('2024-01-31').matches[0]?.id).toBe('UBND-VY-H');
  expect(on('2024-02-01').matches.map((match) => match.id)).toContain('UBND-VY');
});

test('leading wins over coordinating; a group counts for its members', () => {
  const role = (id: string, lead: string, coordinating: string) =>
    roleOf(agency(id), resolveAgencies(lead, catalogue), resolveAgencies(coordinating, catalogue), catalogue);
  expect(role('SNV', 'Các sở, ngành', 'Sở Nội vụ')).toBe('chu-tri');
  expect(role('SNV', 'Sở Tư pháp', 'Các sở, ngành')).toBe('phoi-hop');
  expect(role('UBND-LG', 'Sở Tư pháp', 'Các sở, ngành')).toBeNull();
  expect(role('UBND-LG', 'UBND huyện, TP', '')).toBe('chu-tri');
});

test('finding by name, symbol, alias, without diacritics; a shared symbol finds nobody', () => {
  expect(findAgency('so noi vu', catalogue)?.id).toBe('SNV');
  expect(findAgency('SKHĐT', catalogue)?.id).toBe('SKHDT');
  expect(findAgency('UBND', catalogue)).toBeNull();
  expect(searchAgencies('lang giang', catalogue).map(({ id }) => id)).toEqual(['UBND-LG']);
});

test('a commune is made from its name', () => {
  expect(agencyByName('UBND xã mẫu 001', BAC_GIANG.catalogue)).toMatchObject({
    id: 'XA-MAU-001',
    level: 'xa',
  });
  expect(agencyByName('UBND phường Thọ Xương', BAC_GIANG.catalogue)).toMatchObject({
    id: 'PHUONG-THO-XUONG',
  });
  expect(agencyByName('UBND huyện Tân Yên', BAC_GIANG.catalogue)).toBeNull();
});

test('the bundled catalogue keeps its schema, which the page does not check', () => {
  expect(loadCatalogue(catalogue)).toEqual(catalogue);
});

test('a broken catalogue is refused with its path', () => {
  const twice = { ...catalogue, agencies: [agency('SNV'), agency('SNV')], groups: [] };
  expect(() => loadCatalogue(twice)).toThrow(/agencies[\s\S]*1[\s\S]*id/);
});

test.each(['UBND huyện Sơn Dương', 'Sở Nội vụ Hà Nội'])(
  '%s is of another province: nobody of ours',
  (phrase) => {
    expect(resolveAgencies(phrase, catalogue)).toEqual({ phrase, matches: [], unresolved: [phrase] });
  },
);

test('a condition reaches back to the semicolon, not across it', () => {
  const { matches } = resolveAgencies('Sở Tư pháp; Sở Nội vụ (đối với kế hoạch)', catalogue);
  expect(matches.map(({ name, condition }) => [name, condition])).toEqual([
    ['Sở Tư pháp', null],
    ['Sở Nội vụ', 'đối với kế hoạch'],
  ]);
});

test('a cell full of unknown words is read to its end', () => {
  const phrase = `Sở Nội vụ; ${'lạ hoắc '.repeat(4000)}`;
  const { matches, unresolved } = resolveAgencies(phrase, catalogue);
  expect(matches.map(({ id }) => id)).toEqual(['SNV']);
  expect(unresolved).toEqual([phrase.slice(11).trim()]);
});

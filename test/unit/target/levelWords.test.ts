import type { Catalogue } from '../../../src/agency/catalogue';
import twoTierCatalogue from '../../../src/programmes/hai-cap-2026/catalogue.json';
import { levelWords } from '../../../src/target/levelWords';
import { readTargets } from '../../../src/target/readTargets';

const catalogue: Catalogue = twoTierCatalogue;
const levelsOf = (sentence: string) => readTargets(sentence, levelWords(catalogue)).map(({ level }) => level);

test.each([
  ['100% UBND các xã, phường, đặc khu công khai thủ tục', ['xa']],
  ['100% các sở, ban, ngành và 95% UBND cấp xã hoàn thành', ['tinh', 'xa']],
  ['Trên 98% hồ sơ tại các xã, phường', ['xa']],
  ['100% các cơ quan, đơn vị, địa phương', [null]],
])('a level by any name of the group that it is: %s', (sentence, expected) =>
  expect(levelsOf(sentence)).toEqual(expected),
);

test('a level outside government is not named by a word that means anything', () => {
  const heading = { vi: 'Khác', en: 'Other' };
  const outside = { id: 'khac', name: 'Khác', heading, tier: null, units: [], byName: null };
  const words = levelWords({ ...catalogue, levels: [outside] });
  expect(readTargets('100% hồ sơ khác', words).map(({ level }) => level)).toEqual([null]);
});

test('of a level: its name and heading, and the names of groups that are it and nothing else', () => {
  const [level, other] = catalogue.levels.filter(({ tier }) => tier !== null);
  const [found] = catalogue.groups;
  const group = (name: string, members: string[], memberLevels: string[]) => ({
    ...found!,
    name,
    aliases: [`${name} khác`],
    members,
    memberLevels,
  });
  const { id } = level!;
  const groups = [
    group('Tất cả', [], [id]),
    group('Cấp kia', [], [other!.id]),
    group('Cả hai cấp', [], [id, other!.id]),
    group('Một vài', ['Sở Nội vụ'], []),
    group('Cấp này và một nơi', ['Sở Nội vụ'], [id]),
  ];
  const outside = { ...level!, id: 'ngoai', tier: null };
  expect(levelWords({ ...catalogue, levels: [level!, outside], groups })).toEqual([
    { id, words: [level!.name, level!.heading.vi, 'Tất cả', 'Tất cả khác'] },
    { id: 'ngoai', words: [] },
  ]);
});

test('of a list without its “các” too, but of no single word, which would be found in others', () => {
  const [level] = catalogue.levels;
  const [found] = catalogue.groups;
  const groups = [
    { ...found!, name: 'Các sở', aliases: ['Các sở, ngành'], members: [], memberLevels: [level!.id] },
  ];
  const words = levelWords({ ...catalogue, levels: [level!], groups });
  const named = ['100% sở, ngành', '100% quyền sở hữu'].map(
    (sentence) => readTargets(sentence, words)[0]?.level,
  );
  expect(named).toEqual([level!.id, null]);
});

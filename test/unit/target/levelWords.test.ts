import type { Catalogue } from '../../../src/agency/catalogue';
import twoTierCatalogue from '../../../src/programmes/hai-cap-2026/catalogue.json';
import { levelWords } from '../../../src/target/levelWords';
import { readTargets } from '../../../src/target/readTargets';

const catalogue: Catalogue = twoTierCatalogue;
const levels = levelWords(catalogue);
const levelsOf = (sentence: string) => readTargets(sentence, levels).map(({ level }) => level);

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

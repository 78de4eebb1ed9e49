import { agencyByName, agencyNamed } from '../../../src/agency/agencyByName';
import { agencyNames } from '../../../src/agency/agencyNames';
import { levelNames } from '../../../src/agency/levels';
import { sectionNames } from '../../../src/workbook/agency/agencyRows';
import frame from '../../../src/programmes/hai-cap-2026/catalogue.json';
import { BAC_GIANG } from '../../programmes';

const { catalogue, plan } = BAC_GIANG;

test.each([
  ['SNV', 'Sở Nội vụ', 'Department of Home Affairs'],
  ['UBND-VY', 'UBND thị xã Việt Yên', "People's Committee of Việt Yên Town"],
  ['UBND-HH', 'UBND huyện Hiệp Hòa', "People's Committee of Hiệp Hòa District"],
])('%s has a name in each language', (id, vi, en) => {
  expect(agencyNames(catalogue.agencies.find((agency) => agency.id === id)!)).toEqual({ vi, en });
});

test.each([
  ['UBND xã Tân Mỹ', "People's Committee of Tân Mỹ Commune"],
  ['Ủy ban nhân dân phường Ngô Quyền', "People's Committee of Ngô Quyền Ward"],
  ['ubnd  thị trấn Vôi', "People's Committee of Vôi Township"],
])('a committee made from its name, “%s”, has an English one', (typed, english) => {
  expect(agencyByName(typed, catalogue)?.englishName ?? null).toBe(english);
});

test('an agency without an English name keeps its own, in messages too', () => {
  expect(agencyNames({ name: 'Đội X' })).toEqual({ vi: 'Đội X', en: 'Đội X' });
  expect(sectionNames('Khác', plan)).toEqual({ vi: 'Khác', en: 'Khác' });
});

test('headings and levels', () => {
  expect(sectionNames('V. Cải cách tài chính công', plan)).toEqual({
    vi: 'V. Cải cách tài chính công',
    en: 'V. Public finance reform',
  });
  expect(levelNames(catalogue, 'xa')).toEqual({ vi: 'Cấp xã', en: 'Commune level' });
  expect(levelNames(catalogue, 'xyz')).toEqual({ vi: 'xyz', en: 'xyz' });
});

test('who types the English name means that agency', () => {
  expect(agencyNamed('department of justice', catalogue)?.id).toBe('STP');
});

test.each([
  ['Bắc Giang', catalogue.agencies],
  ['the two-tier frame', frame.agencies],
])('no two agencies of %s have one English name', (_name, agencies) => {
  const names = agencies.map((agency) => agencyNames(agency).en);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

import { readAgencyList } from '../../../src/agency/agencyList';
import { bacGiang2024 } from '../../../src/agency/catalogues';

const read = (text: string) => {
  const { agencies, unknown, repeated } = readAgencyList(text, bacGiang2024());
  return { names: agencies.map(({ name }) => name), unknown, repeated };
};

test('names as they are typed, numbered, with and without UBND', () => {
  expect(
    read(
      '\ufeff1. UBND xã Tân Mỹ\r\n 2) Xã Song Khê\r\n\r\n3\tPhường Ngô Quyền\n- thị trấn Vôi\n12 xã An Lạc\nSở nội vụ',
    ),
  ).toEqual({
    names: [
      'UBND xã Tân Mỹ',
      'UBND xã Song Khê',
      'UBND phường Ngô Quyền',
      'UBND thị trấn Vôi',
      'UBND xã An Lạc',
      'Sở Nội vụ',
    ],
    unknown: [],
    repeated: [],
  });
});

test('a row of cells: the commune, not the district beside it', () => {
  expect(read('1\tUBND huyện Lạng Giang\tUBND xã Tân Hưng\n2\tUBND huyện Lạng Giang\t').names).toEqual([
    'UBND xã Tân Hưng',
    'UBND huyện Lạng Giang',
  ]);
});

test('lines that name none, and lines that name one again, by their number', () => {
  expect(read('UBND xã Tân Mỹ\n\nDanh sách các xã\nubnd  xã Tân Mỹ\nUBND')).toEqual({
    names: ['UBND xã Tân Mỹ'],
    unknown: [
      { line: 3, text: 'Danh sách các xã' },
      { line: 5, text: 'UBND' },
    ],
    repeated: [{ line: 4, text: 'ubnd xã Tân Mỹ' }],
  });
});

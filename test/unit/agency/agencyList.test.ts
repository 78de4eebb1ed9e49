import { agencyByName } from '../../../src/agency/agencyByName';
import { readAgencyList } from '../../../src/agency/agencyList';
import { BAC_GIANG } from '../../programmes';

const read = (text: string) => {
  const { agencies, unknown, repeated } = readAgencyList(text, BAC_GIANG.catalogue);
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

test('as official papers write them', () => {
  expect(
    read(
      [
        '- UBND xã Tân Mỹ;',
        '- UBND xã Song Khê.',
        'UBND xã Song Mai, UBND xã Đồng Sơn',
        'xã Dĩnh Trì; xã Tân Tiến;',
        '1\tUBND xã An Châu\t2\tUBND xã An Lạc',
        'TT. Vôi',
        'P. Ngô Quyền',
        'X. Tân Dĩnh',
        'II. xã Mỹ Hà',
        'a) UBND thị trấn Kép',
        '1.1. xã Hương Sơn',
        '“UBND xã Nghĩa Hòa”',
        'UBND xã Xuân Hương, huyện Lạng Giang',
        'UBND xã Tăng Tiến, thị xã Việt Yên',
        'Sở Nội vụ; Sở Tư pháp',
      ].join('\n'),
    ),
  ).toEqual({
    names: [
      'UBND xã Tân Mỹ',
      'UBND xã Song Khê',
      'UBND xã Song Mai',
      'UBND xã Đồng Sơn',
      'UBND xã Dĩnh Trì',
      'UBND xã Tân Tiến',
      'UBND xã An Châu',
      'UBND xã An Lạc',
      'UBND thị trấn Vôi',
      'UBND phường Ngô Quyền',
      'UBND xã Tân Dĩnh',
      'UBND xã Mỹ Hà',
      'UBND thị trấn Kép',
      'UBND xã Hương Sơn',
      'UBND xã Nghĩa Hòa',
      'UBND xã Xuân Hương, huyện Lạng Giang',
      'UBND xã Tăng Tiến, thị xã Việt Yên',
      'Sở Nội vụ',
      'Sở Tư pháp',
    ],
    unknown: [],
    repeated: [],
  });
});

test('headings and kinds of communes are no names', () => {
  for (const heading of [
    'Xã / Phường',
    'Xã (phường, thị trấn)',
    'STT\tXã phường\tHuyện',
    'Xã, phường, thị trấn',
    'Tân Mỹ\tXã loại I',
    'UBND các xã',
    'UBND xã',
  ])
    expect(read(heading)).toEqual({
      names: [],
      unknown: [{ line: 1, text: expect.any(String) }],
      repeated: [],
    });
});

test('one name in two districts is two communes, in one it is said twice', () => {
  const { names, repeated } = read(
    'xã Tân An\thuyện Yên Dũng\nxã Tân An\thuyện Lạng Giang\nxã Tân An\tUBND huyện Yên Dũng',
  );
  expect(names).toEqual(['UBND xã Tân An', 'UBND xã Tân An, huyện Lạng Giang']);
  expect(repeated.map(({ line }) => line)).toEqual([3]);
});

test('an id has no mark at its end', () => {
  expect(readAgencyList('UBND xã Tân Mỹ;', BAC_GIANG.catalogue).agencies[0]!.id).toBe('XA-TAN-MY');
});

test('a name that is nearly one of the catalogue’s is reported with it; one that is listed, or like none, is not', () => {
  const { catalogue } = BAC_GIANG;
  const commune = agencyByName('UBND xã Tân Mỹ', catalogue)!;
  const listing = { ...catalogue, agencies: [...catalogue.agencies, commune] };
  const near = (text: string, of = listing) =>
    readAgencyList(text, of).near.map(({ line, names }) => [line, names]);
  expect(near('UBND xã Tân Mỹ\nxã Tân Mĩ\nUBND xã Tâm Mỹ\nUBND xã Quang Châu')).toEqual([
    [2, ['UBND xã Tân Mỹ']],
    [3, ['UBND xã Tân Mỹ']],
  ]);
  expect(near('Sở Nội vu')).toEqual([]);
  expect(near('Sở Nội vụu')).toEqual([[1, ['Sở Nội vụ']]]);
  // It has a namesake at another level.
  expect(near('UBND xã Lạng Giang')).toEqual([]);
  // The catalogue lists no commune: each name is as good as another.
  expect(near('xã Tân Mĩ\nUBND xã Lạng Giang', catalogue)).toEqual([]);
});

import type { Agency } from '../../../src/agency/catalogue';
import { agencyByName } from '../../../src/agency/agencyByName';
import { readAgencyList } from '../../../src/agency/agencyList';
import { findAgency, roleOf, searchAgencies } from '../../../src/agency/membership';
import { nearestNames } from '../../../src/agency/nearestNames';
import { resolveAgencies } from '../../../src/agency/resolveAgencies';
import { BAC_GIANG } from '../../programmes';
import { agencyOf, catalogueOf, groupOf } from './catalogueOf';

/** Ids that a phrase names in a catalogue of these agencies, else what stays unresolved. */
const named = (phrase: string, agencies: Agency[], groups = [] as ReturnType<typeof groupOf>[]) => {
  const { matches, unresolved } = resolveAgencies(phrase, catalogueOf(agencies, groups));
  return matches.length > 0 ? matches.map(({ id }) => id) : unresolved;
};

describe('by symbol', () => {
  const agencies = [
    agencyOf('SNV', 'Sở Nội vụ', { symbol: 'SNV' }),
    agencyOf('THANH-TRA', 'Cơ quan Thanh tra', { symbol: 'TT' }),
    agencyOf('SK', 'Ban Sáng kiến', { symbol: 'SKB' }),
    agencyOf('Q1', 'Quỹ Một', { symbol: 'QUY' }),
    agencyOf('Q2', 'Quỹ Hai', { symbol: 'QUY' }),
    agencyOf('DAI', 'Đài Phát thanh', { symbol: 'PTTHTINH' }),
  ];
  test.each([
    ['SNV', ['SNV']],
    ['Sở NV', ['SNV']],
    ['SKB', ['SK']],
    ['PTTHTINH', ['DAI']],
  ])('%s', (phrase, ids) => expect(named(phrase, agencies)).toEqual(ids));
  test.each([
    // Two letters mean too much else, a symbol of two agencies neither, and only of a sở is the first letter “Sở”.
    'TT',
    'QUY',
    'Sở KB',
    // A symbol is not repaired.
    'PTTHTINX',
  ])('but not %s', (phrase) => expect(named(phrase, agencies)).toEqual([phrase]));
  test('a symbol that several have leaves the word to a group', () =>
    expect(
      named(
        'UBND',
        [
          agencyOf('U1', 'UBND xã Một', { symbol: 'UBND' }),
          agencyOf('U2', 'UBND xã Hai', { symbol: 'UBND' }),
        ],
        [groupOf('xa', 'Các UBND')],
      ),
    ).toEqual(['xa']));
});

describe('a name with a slip', () => {
  const one = (name: string) => [agencyOf('A', name)];
  test.each([
    // 7 and 19 letters bear one slip, 20 bear two.
    ['Sở Nội vự', 'Sở Nội vụ', true],
    ['Sở Y tê', 'Sở Y tế', true],
    ['Sở Y tệ', 'Sở Y tế', false],
    ['Sở Giao thôn vận tải A1', 'Sở Giao thông vận tải A1', true],
    ['Sở Giao thôn vận tả A1', 'Sở Giao thông vận tải A1', false],
    ['Sở Giao thôn vận tả mới', 'Sở Giao thông vận tải mới', true],
    ['Sở Giao thôn vận tả mớ', 'Sở Giao thông vận tải mới', false],
    // A missing mark is no slip, be it that of đ; another one is.
    ['Ban Dê', 'Ban Đê', true],
    ['Ban Đê', 'Ban Dê', false],
    // Two neighbours swapped are one slip; a letter left out and another put in beside it are two.
    ['Sở Tài hcính', 'Sở Tài chính', true],
    ['Sở Tài hqính', 'Sở Tài chính', false],
    ['Sở Tài qcính', 'Sở Tài chính', false],
  ])('%s for %s: %s', (typed, name, repaired) =>
    expect(named(typed, one(name))).toEqual(repaired ? ['A'] : [typed]),
  );
  const far = agencyOf('FAR', 'Sở Giao thông vận tải cới');
  const alsoFar = agencyOf('ALSO', 'Sở Giao thông vận tải tới');
  const near = agencyOf('NEAR', 'Sở Giao thông vận tải mới');
  test.each([[[far, near]], [[near, far]], [[far, alsoFar, near]], [[near, far, alsoFar]]])(
    'is the nearest, whatever the order',
    (agencies) => expect(named('Sở Giao thông vận tải mởi', agencies)).toEqual(['NEAR']),
  );
  test('that two are equally near is nobody, two names of one agency are it', () => {
    const [a, b] = [agencyOf('A', 'Sở Nội vụ A'), agencyOf('B', 'Sở Nội vụ B')];
    expect(named('Sở Nội vụ C', [a, b])).toEqual(['Sở Nội vụ C']);
    expect(named('Sở Nội vụ C', [{ ...a, aliases: ['Sở Nội vụ B'] }])).toEqual(['A']);
  });
});

test('a slip in a group’s name is repaired, too', () =>
  expect(named('Các cơ quan khối Đàng', [], [groupOf('dang', 'Các cơ quan khối Đảng')])).toEqual(['dang']));

test('one alias of two, or a name of an agency and of a group, means nobody', () => {
  const both = [
    agencyOf('A', 'Sở A', { aliases: ['Trung tâm'] }),
    agencyOf('B', 'Sở B', { aliases: ['Trung tâm'] }),
  ];
  expect(named('Trung tâm', both)).toEqual(['Trung tâm']);
  expect(named('Khối Một', [agencyOf('K', 'Khối Một')], [groupOf('K', 'Khối Một')])).toEqual(['Khối Một']);
  expect(named('Sở A', [agencyOf('A', 'Sở A', { aliases: ['Sở A'] })])).toEqual(['A']);
});

describe('what stands around a name', () => {
  const agencies = [agencyOf('SNV', 'Sở Nội vụ')];
  test.each([
    'Sở Nội vụ tỉnh',
    'Sở Nội vụ có liên quan',
    'Sở Nội vụ trên địa bàn tỉnh',
    'Sở Nội vụ Bắc Giang',
    'Các Sở Nội vụ',
    'Thủ trưởng Sở Nội vụ',
  ])('%s', (phrase) => expect(named(phrase, agencies)).toEqual(['SNV']));
  test.each([
    ['Viện Vũ trụ - Hàng không', ['Viện Vũ trụ - Hàng không']],
    ['Viện Vũ trụ - Hội Hàng không', ['Viện Vũ trụ', 'Hội Hàng không']],
    ['Ban An toàn và Thực phẩm', ['Ban An toàn và Thực phẩm']],
    ['Viện Vũ trụ, và Hàng không', ['Viện Vũ trụ', 'Hàng không']],
  ])('unknown names are reported as they are typed: %s', (phrase, unresolved) =>
    expect(named(phrase, agencies)).toEqual(unresolved),
  );
  test('two parentheses are two conditions', () =>
    expect(resolveAgencies('Sở Nội vụ (đối với A) (khi có B)', catalogueOf(agencies)).matches).toMatchObject([
      { id: 'SNV', condition: 'đối với A; khi có B' },
    ]));
});

describe('a role under a condition', () => {
  const catalogue = catalogueOf([agencyOf('SNV', 'Sở Nội vụ'), agencyOf('STP', 'Sở Tư pháp')]);
  const role = (lead: string, coordinating = '') =>
    roleOf(
      catalogue.agencies[0]!,
      resolveAgencies(lead, catalogue),
      resolveAgencies(coordinating, catalogue),
      catalogue,
    );
  test.each([
    ['Sở Nội vụ (đối với nhiệm vụ rà soát)', '', 'chu-tri-co-dieu-kien'],
    ['Sở Nội vụ (Khi có yêu cầu)', 'Sở Nội vụ', 'chu-tri-co-dieu-kien'],
    ['Sở Nội vụ (Phòng CCHC)', '', 'chu-tri'],
    ['Sở Nội vụ (đối với A); Sở Nội vụ', '', 'chu-tri'],
    ['Sở Tư pháp', 'Sở Nội vụ (nếu có)', 'phoi-hop'],
    ['Sở Tư pháp', '', null],
  ])('%s; %s: %s', (lead, coordinating, expected) => expect(role(lead, coordinating)).toBe(expected));
});

test('a group counts for its own members', () => {
  const groups = [
    groupOf('mot', 'Khối Một', { members: ['STP'] }),
    groupOf('hai', 'Khối Hai', { members: ['SNV'] }),
  ];
  const catalogue = catalogueOf([agencyOf('SNV', 'Sở Nội vụ'), agencyOf('STP', 'Sở Tư pháp')], groups);
  const roles = catalogue.agencies.map((agency) =>
    roleOf(agency, resolveAgencies('Khối Hai', catalogue), resolveAgencies('Khối Một', catalogue), catalogue),
  );
  expect(roles).toEqual(['chu-tri', 'phoi-hop']);
});

describe('finding', () => {
  const catalogue = catalogueOf([
    agencyOf('A', 'Chi cục Nội chính'),
    agencyOf('B', 'Sở Nội vụ', { symbol: 'SNV' }),
    agencyOf('C', 'Nội chính tỉnh'),
    agencyOf('D', 'Nội vụ huyện', { englishName: 'District Home Affairs' }),
  ]);
  test('those that begin so come first, in the catalogue’s order', () => {
    expect(searchAgencies('noi', catalogue).map(({ id }) => id)).toEqual(['C', 'D', 'A', 'B']);
    expect(searchAgencies('home', catalogue).map(({ id }) => id)).toEqual(['D']);
    expect(searchAgencies('y tế', catalogue)).toEqual([]);
  });
  test('by any of its names, and nobody by none', () => {
    expect(
      ['snv', 'district home affairs', 'Nội chính tỉnh'].map((text) => findAgency(text, catalogue)?.id),
    ).toEqual(['B', 'D', 'C']);
    expect(findAgency(' ', catalogueOf([agencyOf('A', 'Chi cục Nội chính')]))).toBeNull();
  });
});

test('names that are like a text: the likest first, three at most, none that is not alike', () => {
  const of = (...names: string[]) => catalogueOf(names.map((name, at) => agencyOf(`A${at}`, name)));
  expect(nearestNames('Sở Nội vụ', of('Sở Nội vụ B12', 'Báo Bắc Giang', 'Sở Nội vụ', 'Sở Nội vụ B'))).toEqual(
    ['Sở Nội vụ', 'Sở Nội vụ B', 'Sở Nội vụ B12'],
  );
  expect(nearestNames('Sở A', of('Sở B', 'Sở C', 'Sở D', 'Sở E'))).toHaveLength(3);
  expect(nearestNames('so noi vu', of('Sở Nội vụ', 'Sở Nội vụ B'), 1)).toEqual(['Sở Nội vụ']);
});

describe('made from a name', () => {
  const { catalogue } = BAC_GIANG;
  const byName = catalogue.levels.find((level) => level.byName !== null)!;
  const kinds = (...names: string[]) => ({
    ...catalogue,
    levels: [{ ...byName, units: names.map((name) => ({ name, short: [] })) }],
  });
  test('with everything that a listed one has', () =>
    expect(agencyByName('Ubnd  Xã Tân An, huyện Yên Dũng;', kinds('xã'))).toStrictEqual({
      id: 'XA-TAN-AN-HUYEN-YEN-DUNG',
      name: 'UBND xã Tân An, huyện Yên Dũng',
      level: byName.id,
      shortName: 'UBND xã Tân An, huyện Yên Dũng',
      aliases: [],
      symbol: 'UBND',
      superior: null,
      head: byName.byName!.head,
      seat: 'Tân An',
      validFrom: null,
      validTo: null,
      reports: true,
    }));
  test('of the longest kind that it begins with', () =>
    expect(agencyByName('UBND đặc khu kinh tế Phú Quốc', kinds('đặc khu', 'đặc khu kinh tế'))?.seat).toBe(
      'Phú Quốc',
    ));
  test('in English too, however the catalogue writes the kind', () => {
    const units = [{ name: 'Xã', short: [], englishName: 'Commune of {name}' }];
    const written = { ...catalogue, levels: [{ ...byName, units }] };
    expect(agencyByName('UBND xã Tân An', written)).toMatchObject({
      name: 'UBND xã Tân An',
      englishName: 'Commune of Tân An',
    });
  });
  test('a listed one keeps the catalogue’s data', () => {
    const listed = { ...agencyByName('UBND xã Tân Mỹ', catalogue)!, head: 'Quyền Chủ tịch' };
    expect(agencyByName('ubnd Xã Tân Mỹ', { ...catalogue, agencies: [...catalogue.agencies, listed] })).toBe(
      listed,
    );
  });
});

test('a list: numbered, the first of a row of cells, and no comma divides where nothing is made from names', () => {
  const { catalogue } = BAC_GIANG;
  const names = (text: string, of = catalogue) => readAgencyList(text, of).agencies.map(({ name }) => name);
  expect(names('3. Sở Nội vụ\n4)\tSở Tư pháp\tSở Y tế')).toEqual(['Sở Nội vụ', 'Sở Tư pháp']);
  const listedOnly = { ...catalogue, levels: catalogue.levels.map((level) => ({ ...level, byName: null })) };
  expect(names('Sở Văn hóa, Thể thao và Du lịch', listedOnly)).toEqual(['Sở Văn hóa, Thể thao và Du lịch']);
  expect(names('Sở Tư pháp\tSở Y tế', listedOnly)).toEqual(['Sở Tư pháp']);
});

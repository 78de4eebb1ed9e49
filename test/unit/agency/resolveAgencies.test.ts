import type { Agency, Catalogue } from '../../../src/agency/catalogue';
import { loadCatalogue } from '../../../src/agency/catalogueSchema';
import { findAgency, roleOf, searchAgencies } from '../../../src/agency/membership';
import { resolveAgencies } from '../../../src/agency/resolveAgencies';
import twoTier from '../../../src/programmes/hai-cap-2026/catalogue.json';
import { BAC_GIANG } from '../../programmes';
import { agencyOf, catalogueOf, groupOf } from './catalogueOf';
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
  const on = (day: string) => {
    const { matches, unresolved } = resolveAgencies(
      'UBND huyện Việt Yên; UBND thị xã Việt Yên',
      catalogue,
      day,
    );
    return [matches.map(({ id }) => id), unresolved];
  };
  expect(on('2024-01-31')).toEqual([['UBND-VY-H'], ['UBND thị xã Việt Yên']]);
  expect(on('2024-02-01')).toEqual([['UBND-VY'], ['UBND huyện Việt Yên']]);
});

test('a name of two of which one follows the other means the one that there is on the day', () => {
  const aliases = ['UBND Ất'];
  const following = catalogueOf([
    agencyOf('HUYEN', 'UBND huyện Ất', { aliases, validTo: '2024-01-31' }),
    agencyOf('THI-XA', 'UBND thị xã Ất', { aliases, validFrom: '2024-02-01' }),
  ]);
  const on = (day?: string) => resolveAgencies('UBND Ất', following, day).matches.map(({ id }) => id);
  expect([on('2024-01-31'), on('2024-02-01'), on()]).toEqual([['HUYEN'], ['THI-XA'], []]);
});

test('who is named twice is named once, unless under another condition; a group is no agency of its id', () => {
  const { agencies } = catalogue;
  const [one] = agencies;
  const ids = (phrase: string) =>
    resolveAgencies(phrase, catalogueOf(agencies, [groupOf(one!.id, 'Khối Ất')])).matches.map(
      ({ kind, condition }) => [kind, condition],
    );
  expect(ids(`${one!.name}; ${one!.name} (nếu có), ${one!.name}`)).toEqual([
    ['agency', null],
    ['agency', 'nếu có'],
  ]);
  expect(ids(`${one!.name}; Khối Ất`)).toEqual([
    ['agency', null],
    ['group', null],
  ]);
});

test('a list of all agencies, of which each word could be an unknown one', () => {
  expect(names(catalogue.agencies.map(({ name }) => name).join(', '))).toEqual(
    catalogue.agencies.map(({ name }) => name),
  );
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

describe('whose a parenthesis is', () => {
  const read = (phrase: string) => {
    const { matches, unresolved } = resolveAgencies(phrase, catalogue);
    return { named: matches.map(({ id, condition }) => [id, condition]), unresolved };
  };
  test.each<[string, [string, string | null][], string[]]>([
    [
      'Sở Tư pháp. Sở Y tế, Sở Nội vụ (đối với kế hoạch)',
      [
        ['STP', null],
        ['SYT', 'đối với kế hoạch'],
        ['SNV', 'đối với kế hoạch'],
      ],
      [],
    ],
    ['Sở Nội vụ ( đối  với kế hoạch )', [['SNV', 'đối với kế hoạch']], []],
    ['Sở Nội vụ (đối với A ) (khi có B)', [['SNV', 'đối với A; khi có B']], []],
    ['Sở Nội vụ ( )', [['SNV', null]], []],
    ['Sở Nội vụ ( ) (khi có B)', [['SNV', 'khi có B']], []],
    ['Sở Nội vụ (khi có B) ( )', [['SNV', 'khi có B']], []],
    // Lines are broken where a cell is narrow.
    ['Sở Nội vụ\n(đối với A)', [['SNV', 'đối với A']], []],
    ['Sở Nội vụ (đối với A)\r\n(khi có B)', [['SNV', 'đối với A; khi có B']], []],
    [
      'Sở Tư pháp\nSở Nội vụ \n (đối với A)\nSở Y tế',
      [
        ['STP', null],
        ['SNV', 'đối với A'],
        ['SYT', null],
      ],
      [],
    ],
    ['Sở Nội vụ (đối với A)) (khi có B)', [['SNV', 'đối với A; khi có B']], []],
    // With a name behind it, it may be that one's.
    [
      'Sở Nội vụ\n(đối với A) Sở Tài chính',
      [
        ['SNV', null],
        ['STC', null],
      ],
      ['(đối với A)'],
    ],
    [
      'Sở Nội vụ\n(đối với A) (khi có B): Sở Tài chính',
      [
        ['SNV', null],
        ['STC', null],
      ],
      ['(đối với A) (khi có B)'],
    ],
    [
      '(1) Sở Nội vụ\n(2) Sở Tài chính',
      [
        ['SNV', null],
        ['STC', null],
      ],
      ['(1)', '(2)'],
    ],
    ['Sở Nội vụ\n(đối với A),\n(khi có B).', [['SNV', 'đối với A; khi có B']], []],
    // Of an unknown name it is shown with it, and with the last of several.
    ['Ban Ất, Ban Bính (nếu có)', [], ['Ban Ất', 'Ban Bính (nếu có)']],
    ['Ban Ất, Sở Nội vụ (nếu có)', [['SNV', 'nếu có']], ['Ban Ất']],
    // Behind a semicolon it has no name.
    ['(nếu có)', [], ['(nếu có)']],
    ['Sở Nội vụ; (nếu có)', [['SNV', null]], ['(nếu có)']],
    ['Sở Nội vụ (đối với A); (nếu có)', [['SNV', 'đối với A']], ['(nếu có)']],
  ])('%s', (phrase, matched, unresolved) => expect(read(phrase)).toEqual({ named: matched, unresolved }));
});

test('more than 3,000 characters without a semicolon are left as they are, with their parenthesis', () => {
  const read = (length: number) => {
    const text = 'Sở Nội vụ, '.padEnd(length, 'x');
    const { matches, unresolved } = resolveAgencies(`${text}(nếu có); Sở Tư pháp`, catalogue);
    return { named: matches.map(({ id }) => id), unresolved };
  };
  expect(read(3000)).toEqual({ named: ['SNV', 'STP'], unresolved: [`${'x'.repeat(2989)} (nếu có)`] });
  expect(read(3001)).toEqual({ named: ['STP'], unresolved: [`Sở Nội vụ, ${'x'.repeat(2990)} (nếu có)`] });
});

test('a cell full of unknown words is read to its end', () => {
  const phrase = `Sở Nội vụ; ${'lạ hoắc '.repeat(4000)}`;
  const { matches, unresolved } = resolveAgencies(phrase, catalogue);
  expect(matches.map(({ id }) => id)).toEqual(['SNV']);
  expect(unresolved).toEqual([phrase.slice(11).trim()]);
});

/**
 * Cells of two-tier provinces' plans, 2025 to 2027, by the ids of the frame's agencies and the names of its groups; whom
 * each means was decided before it was read. A number: so many names that are not the frame's.
 */
const TWO_TIER: [phrase: string, meant: readonly string[] | number][] = [
  ['Sở Nội vụ', ['SNV']],
  ['Sở Văn hóa, Thể thao và Du lịch', ['SVHTTDL']],
  ['Sở Văn hoá, Thể thao và Du lịch', ['SVHTTDL']],
  ['Sở Văn hóa, Thể thao & Du lịch', ['SVHTTDL']],
  ['Sở VH-TT&DL', ['SVHTTDL']],
  ['Sở VHTT&DL', ['SVHTTDL']],
  ['Sở VH, TT và DL', ['SVHTTDL']],
  ['Sở Nông nghiệp và Môi trường, Sở Tài chính', ['SNNMT', 'STC']],
  ['Sở Tài chính, Sở Nông nghiệp và Môi trường', ['STC', 'SNNMT']],
  ['Sở Tài chính, Sở Văn hóa, Thể thao và Du lịch, Sở Nội vụ', ['STC', 'SVHTTDL', 'SNV']],
  ['Sở Văn hóa, Thể thao và Du lịch, Sở Tài chính', ['SVHTTDL', 'STC']],
  ['Các Sở: Nội vụ, Tài chính, Tư pháp', ['SNV', 'STC', 'STP']],
  ['Các sở: Văn hóa, Thể thao và Du lịch; Nông nghiệp và Môi trường; Tài chính', ['SVHTTDL', 'SNNMT', 'STC']],
  ['Sở Nội vụ, Tài chính, Xây dựng', ['SNV', 'STC', 'SXD']],
  ['Sở Nội vụ và Sở Tài chính', ['SNV', 'STC']],
  ['Sở Nội vụ - Sở Tài chính', ['SNV', 'STC']],
  ['Sở Nội vụ/Sở Tài chính', ['SNV', 'STC']],
  ['Sở Nội vụ (chủ trì); Sở Tài chính (phối hợp)', ['SNV', 'STC']],
  ['SNV, STC, STP', ['SNV', 'STC', 'STP']],
  ['Sở NV; Sở TC; Sở TP', ['SNV', 'STC', 'STP']],
  ['Sở NN&MT', ['SNNMT']],
  ['Sở NN và MT', ['SNNMT']],
  ['Sở Nông nghiệp & Môi trường', ['SNNMT']],
  ['Sở Nông nghiệp - Môi trường', ['SNNMT']],
  ['Sở KHCN', ['SKHCN']],
  ['Sở KH&CN', ['SKHCN']],
  ['Sở Khoa học & Công nghệ', ['SKHCN']],
  ['Sở Khoa học Công nghệ', ['SKHCN']],
  ['Sở GDĐT', ['SGDDT']],
  ['Sở GD-ĐT', ['SGDDT']],
  ['Sở Giáo dục - Đào tạo', ['SGDDT']],
  ['Sở Y Tế', ['SYT']],
  ['SỞ TƯ PHÁP', ['STP']],
  ['Sở công thương', ['SCT']],
  ['Sở Công thương, Sở Xây Dựng', ['SCT', 'SXD']],
  ['Văn phòng UBND tỉnh', ['VPUBND']],
  ['VP UBND tỉnh', ['VPUBND']],
  ['VPUBND tỉnh', ['VPUBND']],
  ['Văn phòng Ủy ban nhân dân tỉnh', ['VPUBND']],
  ['Văn phòng UBND tỉnh (Trung tâm Phục vụ hành chính công tỉnh)', ['VPUBND']],
  ['Trung tâm Phục vụ hành chính công tỉnh', 1],
  ['Trung tâm PVHCC tỉnh', 1],
  ['Thanh tra tỉnh', ['TTT']],
  ['Công an tỉnh', ['CAT']],
  ['CA tỉnh', ['CAT']],
  ['Công an tỉnh, Bộ CHQS tỉnh', ['CAT', 'BCHQS']],
  ['Bộ Chỉ huy quân sự tỉnh', ['BCHQS']],
  ['BCH Quân sự tỉnh', ['BCHQS']],
  ['Thuế tỉnh', ['THUE']],
  ['Thuế Tỉnh; Kho bạc Nhà nước khu vực', ['THUE', 'KBNN']],
  ['Chi cục Thuế khu vực VI', 1],
  ['KBNN khu vực', ['KBNN']],
  ['Bảo hiểm xã hội tỉnh', ['BHXH']],
  ['BHXH tỉnh', ['BHXH']],
  ['Bảo hiểm xã hội khu vực VI', 1],
  ['Sở Dân tộc và Tôn giáo', ['SDTTG']],
  ['Sở Ngoại vụ, Sở Nội vụ', ['SNGV', 'SNV']],
  ['Ban Quản lý các KCN tỉnh', ['BQLKCN']],
  ['Ngân hàng Nhà nước chi nhánh khu vực 5', 1],
  ['Báo và Phát thanh - Truyền hình tỉnh', 1],
  ['Trường Chính trị tỉnh', 1],
  ['Tỉnh đoàn; Hội Nông dân tỉnh', 2],
  ['Ủy ban MTTQ Việt Nam tỉnh', 1],
  ['Các sở, ban, ngành', ['Các sở, ngành']],
  ['Các sở, ngành; UBND cấp xã', ['Các sở, ngành', 'UBND cấp xã']],
  ['Các sở, ban, ngành tỉnh; UBND các xã, phường', ['Các sở, ngành', 'UBND cấp xã']],
  ['Các sở, ban, ngành, UBND các xã, phường, đặc khu', ['Các sở, ngành', 'UBND cấp xã']],
  ['Các cơ quan chuyên môn thuộc UBND tỉnh, UBND cấp xã', ['Các sở, ngành', 'UBND cấp xã']],
  ['UBND các xã, phường', ['UBND cấp xã']],
  ['Ủy ban nhân dân các xã, phường', ['UBND cấp xã']],
  ['Ủy ban nhân dân cấp xã', ['UBND cấp xã']],
  ['UBND xã, phường, đặc khu', ['UBND cấp xã']],
  ['Các xã, phường', ['UBND cấp xã']],
  ['Giám đốc các sở; Chủ tịch UBND các xã, phường', ['Các sở, ngành', 'UBND cấp xã']],
  ['Giám đốc Sở Nội vụ', ['SNV']],
  ['Chánh Văn phòng UBND tỉnh', ['VPUBND']],
  ['Chánh Thanh tra tỉnh', ['TTT']],
  ['Chủ tịch UBND cấp xã', ['UBND cấp xã']],
  ['Sở Nội vụ (đ/c Nguyễn Văn An, ĐT 0912.345.678)', ['SNV']],
  ['Sở Tài chính (đối với nội dung kinh phí); Sở Nội vụ', ['STC', 'SNV']],
  ['Sở Nội vụ, Sở Tài chính (trước đây là Sở Kế hoạch và Đầu tư)', ['SNV', 'STC']],
  ['Sở Lao động - Thương binh và Xã hội', 1],
  ['Phòng Văn hóa - Xã hội cấp xã', 1],
  ['Trung tâm Phục vụ hành chính công cấp xã', 1],
  ['Sở Nội vụ;Sở Tài chính;;', ['SNV', 'STC']],
  ['1. Sở Nội vụ 2. Sở Tài chính', ['SNV', 'STC']],
  ['- Sở Nội vụ - Sở Tài chính - Sở Tư pháp', ['SNV', 'STC', 'STP']],
  ['Sở Nội vu', ['SNV']],
  ['So Noi vu', ['SNV']],
];

test.each(TWO_TIER)('of 2026: %s', (phrase, meant) => {
  const { matches, unresolved } = resolveAgencies(phrase, twoTier as unknown as Catalogue);
  const read = matches.map(({ kind, id, name }) => (kind === 'group' ? name : id));
  if (typeof meant === 'number') expect([read, unresolved.length]).toEqual([[], meant]);
  else expect([read, unresolved]).toEqual([meant, []]);
});

test('of 2026: what is not certain stays unresolved, as typed', () => {
  const read = (phrase: string) => resolveAgencies(phrase, twoTier as unknown as Catalogue);
  expect(read('Sở Nội Vụ Tài chính')).toMatchObject({ matches: [], unresolved: ['Sở Nội Vụ Tài chính'] });
  expect(read('Các sở: Nội vụ, Vật giá')).toMatchObject({
    matches: [{ id: 'SNV' }],
    unresolved: ['Vật giá'],
  });
});

describe('what a name and an unknown one consist of', () => {
  const read = (phrase: string) => {
    const { matches, unresolved } = resolveAgencies(phrase, catalogue);
    return { texts: matches.map(({ text }) => text), unresolved };
  };
  test.each<[string, string[], string[]]>([
    ['Sở Nội vụ và Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['Sở Nội vụ và Ban Lạ hoắc', ['Sở Nội vụ'], ['Ban Lạ hoắc']],
    ['Ban Lạ hoắc và Sở Nội vụ', ['Sở Nội vụ'], ['Ban Lạ hoắc']],
    ['và Sở Nội vụ', ['Sở Nội vụ'], []],
    ['Sở Nội vụ hoặc Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['Sở Nội vụ cùng Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['Sở Nội vụ với Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['Sở Nội vụ cùng với Sở Tài chính', ['Sở Nội vụ', 'Sở Tài chính'], []],
    ['Ban Ất và Bính và Đinh', [], ['Ban Ất và Bính và Đinh']],
    ['Ban Ất, và Bính', [], ['Ban Ất', 'Bính']],
    ['Ban Ất - Bính', [], ['Ban Ất - Bính']],
    ['Ban Ất - Hội Bính', [], ['Ban Ất', 'Hội Bính']],
    ['Ban Ất, Ban Bính', [], ['Ban Ất', 'Ban Bính']],
    ['Sở Nội vụ có liên quan trên địa bàn tỉnh', ['Sở Nội vụ có liên quan trên địa bàn tỉnh'], []],
    ['Ban Ất - Bính và Đinh, Sở Nội vụ', ['Sở Nội vụ'], ['Ban Ất - Bính và Đinh']],
    ['SNV và tỉnh', ['SNV'], ['tỉnh']],
    ['Sở Nội vụ tỉnh', ['Sở Nội vụ tỉnh'], []],
  ])('%s', (phrase, texts, unresolved) => {
    expect(read(phrase)).toEqual({ texts, unresolved });
  });

  test('a name as it is in the catalogue is not repaired', () => {
    expect(resolveAgencies('Sở Nội vụ', catalogue).matches).toEqual([
      { kind: 'agency', id: 'SNV', name: 'Sở Nội vụ', text: 'Sở Nội vụ', condition: null, repaired: false },
    ]);
  });
});

test('beside an unknown name a known one is not repaired, and in a very long text none is', () => {
  const repaired = (phrase: string) =>
    resolveAgencies(phrase, catalogue).matches.map(({ id, repaired: of }) => [id, of]);
  expect(repaired('Sở Nội vụ, Ban Lạ hoắc')).toEqual([['SNV', false]]);
  expect(repaired('Sở Nội vu, Sở Tài chính')).toEqual([
    ['SNV', true],
    ['STC', false],
  ]);
  const padded = (length: number) => repaired('Sở Nội vu, Sở Tài chính, '.padEnd(length, 'x'));
  expect(padded(1500)).toEqual([
    ['SNV', true],
    ['STC', false],
  ]);
  expect(padded(1501)).toEqual([['STC', false]]);
});

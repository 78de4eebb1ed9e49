import type { Agency, AgencyLevel } from '../../../src/agency/catalogue';
import { communeFromText, exactAgency, filterAgencies } from '../../../src/taskpane/agencyOptions';

function agency(id: string, name: string, level: AgencyLevel = 'tinh', aliases: string[] = []): Agency {
  return {
    id,
    name,
    level,
    shortName: name,
    aliases,
    symbol: id,
    validFrom: null,
    validTo: null,
    reports: true,
  };
}

const SNV = agency('SNV', 'Sở Nội vụ');
const STC = agency('STC', 'Sở Tài chính');
const LG = agency('UBND-LG', 'UBND huyện Lạng Giang', 'huyen');
const BG = agency('UBND-TPBG', 'UBND thành phố Bắc Giang', 'huyen', ['TP Bắc Giang']);
const BAN = agency('BDT', 'Ban Dân tộc', 'tinh', ['Cơ quan cùng Sở Nội vụ']);
const ALL = [BAN, SNV, STC, LG, BG];

const found = (query: string): string[] => filterAgencies(ALL, query).map(({ id }) => id);

test.each([
  ['noi vu', ['BDT', 'SNV']],
  ['SỞ NỘI VỤ', ['SNV', 'BDT']],
  ['so\u0302\u0309 no\u0302\u0323i', ['SNV', 'BDT']],
  ['snv', ['SNV']],
  ['giang', ['UBND-LG', 'UBND-TPBG']],
  ['giang lang', ['UBND-LG']],
  ['tp bac', ['UBND-TPBG']],
  ['bộ', []],
])('"%s" finds %j', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

test('an empty query keeps the whole catalogue in its order', () => {
  expect(found('  ')).toEqual(['BDT', 'SNV', 'STC', 'UBND-LG', 'UBND-TPBG']);
});

test.each([
  ['sở nội vụ', 'SNV'],
  ['  SNV ', 'SNV'],
  ['Sở  Nội vụ', 'SNV'],
  ['Sở Nội', null],
  // Diacritics decide between names: an exact choice is never guessed without them.
  ['so noi vu', null],
  ['', null],
])('"%s" is exactly %s', (text, id) => {
  expect(exactAgency(ALL, text)?.id ?? null).toBe(id);
});

test.each([
  ['UBND xã Tân Mỹ', 'UBND xã Tân Mỹ', 'XA-TAN-MY'],
  ['ubnd  phường ngô quyền ', 'UBND phường ngô quyền', 'PHUONG-NGO-QUYEN'],
  ['Ủy ban nhân dân thị trấn Vôi', 'UBND thị trấn Vôi', 'THI-TRAN-VOI'],
  ['UBND xã Đồng Kỳ', 'UBND xã Đồng Kỳ', 'XA-DONG-KY'],
  ['UBND xã mẫu 001', 'UBND xã mẫu 001', 'XA-MAU-001'],
])('"%s" is the commune %s', (text, name, id) => {
  expect(communeFromText(text)).toMatchObject({ name, id, level: 'xa', reports: true });
});

test.each([
  'UBND xã',
  'UBND xã ',
  'xã Tân Mỹ',
  'UBND huyện Lạng Giang',
  'UBND xã 12',
  '',
  'Sở UBND xã Tân Mỹ',
])('"%s" names no commune', (text) => {
  expect(communeFromText(text)).toBeNull();
});

import { agencyByName } from '../../../src/agency/agencyByName';
import type { Returned } from '../../../src/consolidation/returned';
import { BAC_GIANG } from '../../programmes';
import { book, brought, sealedOn } from './books';

const DONE = { status: 'Hoàn thành' };
const entryOf = (id: string, ...returned: Returned[]) =>
  brought(returned).register.find(({ agency }) => agency.id === id)!;

test('how many of a workbook’s rows have an entry', () => {
  const tasks = { 'I.1.1.HD1': {}, 'I.1.1.HD2': DONE };
  const targets = { CT04: { numerator: 9 }, CT05: { numerator: 0 } };
  expect(entryOf('STP', book('Sở Tư pháp', { tasks, targets })).received).toMatchObject({
    rows: 4,
    filledRows: 3,
  });
  expect(entryOf('STP', book('Sở Tư pháp')).received).toMatchObject({ rows: 0, filledRows: 0 });
});

test('who made it: whoever sealed it, else whom its cover names', () => {
  expect(entryOf('STP', book('Sở Tư pháp')).received?.by).toBe('Nguyễn Thị Hoa');
  expect(entryOf('STP', book('Sở Tư pháp', sealedOn('2024-12-16'))).received?.by).toBe('Trần Văn Nam');
  const { seal, sealState } = sealedOn('2024-12-16');
  const unnamed = book('Sở Tư pháp', { seal: { ...seal!, by: '' }, sealState });
  expect(entryOf('STP', unnamed).received?.by).toBe('Nguyễn Thị Hoa');
});

test('what was read from the agency’s own table is marked as such, and nothing else', () => {
  const asOwn = { doubtful: 2, leftRows: 1 };
  expect(entryOf('STP', book('Sở Tư pháp', { asOwn })).received?.asOwn).toEqual(asOwn);
  expect(entryOf('STP', book('Sở Tư pháp')).received).not.toHaveProperty('asOwn');
});

test('unlisted communes come last, by name whatever the order of their files; Sở Nội vụ alone collects', () => {
  const names = ['UBND xã Tân Mỹ', 'UBND xã An Hà', 'UBND xã Đồng Sơn'];
  for (const order of [names, [...names].reverse()]) {
    const { register } = brought(order.map((name, at) => book(name, { file: `${at}.xlsx` })));
    expect(register.slice(-4).map(({ agency, owes }) => [agency.name, owes])).toEqual([
      [register.at(-4)!.agency.name, true],
      ['UBND xã An Hà', false],
      ['UBND xã Đồng Sơn', false],
      ['UBND xã Tân Mỹ', false],
    ]);
    expect(register.filter(({ collects }) => collects).map(({ agency }) => agency.id)).toEqual(['SNV']);
  }
});

test('units that sent without owing stand by level before name', () => {
  const ended = 'Văn phòng UBND tỉnh';
  const agencies = BAC_GIANG.catalogue.agencies.map((agency) =>
    agency.name === ended ? { ...agency, validTo: '2023-06-30' } : agency,
  );
  const programme = { ...BAC_GIANG, catalogue: { ...BAC_GIANG.catalogue, agencies } };
  const { register } = brought([book('UBND xã An Hà'), book(ended)], { programme });
  expect(register.filter(({ owes }) => !owes).map(({ agency }) => agency.name)).toEqual([
    ended,
    'UBND xã An Hà',
  ]);
});

test('a commune that ended before the period owes nothing in it', () => {
  const commune = agencyByName('UBND xã Tân Mỹ', BAC_GIANG.catalogue)!;
  const owing = (validTo?: string) =>
    brought([], { alsoOwing: [{ ...commune, ...(validTo === undefined ? {} : { validTo }) }] }).register.some(
      ({ agency }) => agency.id === commune.id,
    );
  expect([owing(), owing('2024-06-30'), owing('2023-06-30')]).toEqual([true, true, false]);
});

test('every file of an agency that cannot be used is kept with it, and none beside one that counts', () => {
  const unread = (file: string): Returned => ({ kind: 'unread', file, reason: 'host.isText', values: {} });
  const files = [
    unread('CCHC2024_NAM_STP.xlsx'),
    unread('CCHC2024_NAM_STP (1).xlsx'),
    unread('cchc2024_nam_stp.xlsx'),
  ];
  expect(
    entryOf('STP', ...files)
      .unusable.map(({ file }) => file)
      .sort(),
  ).toEqual(['CCHC2024_NAM_STP (1).xlsx', 'CCHC2024_NAM_STP.xlsx', 'cchc2024_nam_stp.xlsx']);
  expect(entryOf('STP', ...files, book('Sở Tư pháp')).unusable).toEqual([]);
  expect(entryOf('SNV', ...files).unusable).toEqual([]);
  // A word, not an agency's symbol.
  expect(entryOf('STP', unread('bao_cao_stp.xlsx')).unusable).toEqual([]);
});

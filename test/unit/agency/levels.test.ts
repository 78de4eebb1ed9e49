import { committeeUnit } from '../../../src/agency/committee';
import { coordinatorOf, isByName, isCommittee, reportingAgencies } from '../../../src/agency/levels';
import { agencyOf, catalogueOf } from './catalogueOf';

const SNV = agencyOf('SNV', 'Sở Nội vụ');
const STP = agencyOf('STP', 'Sở Tư pháp', { reports: false });
const SYT = agencyOf('SYT', 'Sở Y tế', { reports: true, validTo: '2024-01-31' });
const catalogue = catalogueOf([STP, { ...SNV, reports: true }, SYT]);

test('who distributes the workbooks', () => {
  expect(coordinatorOf({ ...catalogue, coordinator: 'SNV' }).name).toBe('Sở Nội vụ');
  expect(() => coordinatorOf({ ...catalogue, coordinator: 'KHONG' })).toThrow('KHONG');
});

test('listed, or made from its name', () => {
  expect(isByName(catalogue, { id: 'SNV' })).toBe(false);
  expect(isByName(catalogue, { id: 'XA-TAN-MY' })).toBe(true);
});

test('a committee is of a level that has units', () => {
  const withUnits = catalogue.levels.find(({ units }) => units.length > 0)!;
  const without = catalogue.levels.find(({ units }) => units.length === 0)!;
  expect([withUnits.id, without.id, 'mây'].map((level) => isCommittee(catalogue, { level }))).toEqual([
    true,
    false,
    false,
  ]);
});

test('who reports at all, and who in a period', () => {
  const ids = (period: Parameters<typeof reportingAgencies>[1]) =>
    reportingAgencies(catalogue, period).map(({ id }) => id);
  expect(ids(null)).toEqual(['SNV', 'SYT']);
  expect(ids({ start: '2024-02-01', end: '2024-02-29' })).toEqual(['SNV']);
});

test.each([
  ['UBND xã Tân Mỹ', 'xã Tân Mỹ'],
  ['Văn phòng UBND', null],
  ['Sở Nội vụ', null],
])('the unit of %s: %s', (name, unit) => expect(committeeUnit(name)).toBe(unit));

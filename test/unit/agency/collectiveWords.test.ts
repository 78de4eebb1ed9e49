import { agencyNamed } from '../../../src/agency/agencyByName';
import { generalTaskRows, targetRows, taskRows } from '../../../src/workbook/agency/agencyRows';
import { BAC_GIANG } from '../../programmes';

const { plan, catalogue } = BAC_GIANG;

const rowsOf = (name: string, role: string): string[] => {
  const agency = agencyNamed(name, catalogue);
  return [...taskRows(plan, catalogue, agency), ...generalTaskRows(plan, catalogue, agency)]
    .filter((row) => row.role === role)
    .map(({ code }) => String(code));
};

const targetsOf = (name: string): string[] =>
  targetRows(plan, catalogue, agencyNamed(name, catalogue)).map(({ code }) => String(code));

// Read from the plan: where it says “đơn vị thuộc UBND tỉnh” or “ĐVSN công lập”, and what names the station.
test('Đài PT&TH, a unit directly under UBND tỉnh, has the rows of “đơn vị thuộc UBND tỉnh” and “ĐVSN công lập”', () => {
  expect(rowsOf('Đài Phát thanh và Truyền hình tỉnh', 'Chủ trì')).toEqual([
    'III.1.2.HD1',
    'IV.2.1.HD1',
    'IV.3.1.HD1',
    'IV.5.2.HD1',
    'VII.1.3.HD1',
    'VII.2.2.HD1',
    'VII.2.4.HD1',
    'VII.3.2.HD1',
    'P.IV.1.2',
    'P.IV.1.3',
    'P.IV.2.15.1',
    'P.IV.2.15.2',
    'P.IV.2.15.3',
  ]);
  expect(rowsOf('Đài Phát thanh và Truyền hình tỉnh', 'Phối hợp')).toEqual(
    expect.arrayContaining(['IV.1.1.HD1', 'IV.6.1.HD1', 'VII.4.1.HD1', 'VII.4.3.HD1']),
  );
  // “Các sở, cơ quan”, “Các sở, ngành”: does not mean the station.
  for (const role of ['Chủ trì', 'Phối hợp', 'Theo dòng khác'])
    for (const code of ['P.IV.1.1.a', 'P.III.3', 'P.IV.1.4', 'I.1.1.HD1', 'III.1.6.HD1'])
      expect(rowsOf('Đài Phát thanh và Truyền hình tỉnh', role)).not.toContain(code);
});

test('Báo Bắc Giang, the party’s paper, has no row of a collective of UBND tỉnh', () => {
  expect(rowsOf('Báo Bắc Giang', 'Chủ trì')).toEqual(['P.IV.2.15.1', 'P.IV.2.15.2', 'P.IV.2.15.3']);
});

test('targets whose words stand only where one sở leads are its alone; coordinators report none of them', () => {
  const led = ['CT15', 'CT16', 'CT17', 'CT18'];
  expect(targetsOf('Sở Thông tin và Truyền thông')).toEqual(expect.arrayContaining(led));
  for (const name of ['Sở Y tế', 'UBND huyện Lạng Giang'])
    expect(targetsOf(name).filter((code) => led.includes(code))).toEqual([]);
  for (const code of led)
    expect(plan.targets.find((target) => target.code === code)?.ownersReason).toBeTruthy();
});

test('nobody leads III.5, which the plan gives to nobody; the province sees it', () => {
  for (const agency of catalogue.agencies)
    expect(generalTaskRows(plan, catalogue, agency).map(({ code }) => code)).not.toContain('P.III.5');
  expect(generalTaskRows(plan, catalogue, null).map(({ code }) => code)).toContain('P.III.5');
});

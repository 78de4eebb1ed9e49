import { shownText } from '../../../src/import/shownText';

// 15 March 2026 as Excel stores it: 46096.
test.each([
  [46096, 'dd/mm/yyyy', '15/03/2026'],
  [46096, 'd/m/yy', '15/3/26'],
  [46096, 'm/yyyy', '3/2026'],
  [46096, '"Tháng "m/yyyy', 'Tháng 3/2026'],
  [46096, 'mm/dd/yyyy', '03/15/2026'],
  [46096.6, 'dd/mm/yyyy hh:mm', '15/03/2026'],
  [46096, '[$-42A]dd/mm/yyyy;@', '15/03/2026'],
  [46096, 'General', '46096'],
  [46096, '#,##0', '46096'],
  [0.925, '0.0%', '92,5%'],
  [12.5, null, '12,5'],
  ['Quý I', 'dd/mm/yyyy', 'Quý I'],
  [null, 'dd/mm/yyyy', ''],
] as const)('%s as %s shows %s', (value, format, text) => expect(shownText(value, format)).toBe(text));

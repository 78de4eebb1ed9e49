import { parseRange } from '../../../../workbook/address';
import { day, perhaps, proposing, type RuleCase, type Workbench } from '../../ruleCase';
import { DONE, fill } from '../../task/caseParts';
import { CODE, wrong, right, note } from '../caseParts';

function byFormula(bench: Workbench, header: string, value: number, format: string): void {
  const place = bench.at('NhiemVu', CODE, header);
  bench.put(place, value, `${value}+0`);
  const [name = '', address = ''] = place.split('!');
  const { top, left } = parseRange(address);
  bench.sheet(name).numberFormats[top]![left] = format;
}

export const cases: RuleCase[] = [
  proposing(wrong('a formula', 'abc', '"a"&"bc"'), perhaps('abc')),
  right('its value', 'abc'),
  {
    name: 'a reporting date that moves',
    edit: (bench) => bench.put('Bìa!C12', day('2024-12-14'), 'TODAY()'),
    at: () => ['Bìa!C12'],
  },
  proposing(wrong('one that was never calculated', null, '"a"&"bc"'), null),
  {
    name: 'NOW(), whose time of day is reported instead',
    edit: (bench) => bench.put('Bìa!C12', day('2024-12-14') + 0.6, 'NOW()'),
    also: ['identity/reporting-date-invalid'],
  },
  {
    name: 'one that fails, which is told otherwise',
    edit: (bench) => {
      bench.put(note(bench), '#REF!', '#REF!+1');
      bench.sheet('Nhiệm vụ').errors = [note(bench).split('!')[1]!];
    },
    also: ['structure/error-value'],
  },
  {
    name: 'a day and a percentage, each as it is shown',
    edit: (bench) => {
      fill(CODE, DONE)(bench);
      // As Excel stores the format in a file, and as another program does.
      byFormula(bench, 'Ngày hoàn thành', day('2024-11-20'), String.raw`dd\/mm\/yyyy`);
      byFormula(bench, 'Ngày văn bản', day('2024-11-18'), 'yyyy-mm-dd');
      byFormula(bench, '% hoàn thành', 100, 'General');
    },
    at: (bench) =>
      ['% hoàn thành', 'Ngày hoàn thành', 'Ngày văn bản'].map((header) => bench.at('NhiemVu', CODE, header)),
    fixes: [perhaps(100), perhaps(day('2024-11-20')), perhaps(day('2024-11-18'))],
    says: ['kết quả là 100.', 'kết quả là 20/11/2024.', 'kết quả là 18/11/2024.'],
  },
];

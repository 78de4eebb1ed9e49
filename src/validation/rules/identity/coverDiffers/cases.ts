import { identity } from '../caseParts';
import type { RuleCase } from '../../ruleCase';
import { perhaps } from '../../ruleCase';

export const cases: RuleCase[] = [
  {
    name: 'another agency was typed over',
    edit: (bench) => bench.put('Bìa!C8', 'Sở Tư pháp'),
    at: () => ['Bìa!C8'],
    fixes: [perhaps('Sở Nội vụ')],
  },
  {
    name: 'another period was typed over',
    edit: (bench) => bench.put('Bìa!C9', 'Quý I năm 2024'),
    at: () => ['Bìa!C9'],
    fixes: [perhaps('Năm 2024')],
  },
  { name: 'a blank period', edit: (bench) => bench.put('Bìa!C9', null) },
  { name: 'the period in small letters', edit: (bench) => bench.put('Bìa!C9', 'năm 2024 ') },
  { name: 'the same agency in capitals', edit: (bench) => bench.put('Bìa!C8', 'SỞ NỘI VỤ') },
  {
    name: 'the same agency with its province',
    edit: (bench) => bench.put('Bìa!C8', 'SỞ NỘI VỤ TỈNH BẮC GIANG'),
  },
  {
    name: 'an agency of another province',
    edit: (bench) => bench.put('Bìa!C8', 'Sở Nội vụ tỉnh Bắc Ninh'),
    at: () => ['Bìa!C8'],
  },
  {
    name: 'an agency of another province, with as long a name as ours',
    edit: (bench) => bench.put('Bìa!C8', 'Sở Nội vụ tỉnh Hải Dương'),
    at: () => ['Bìa!C8'],
  },
  {
    name: 'an agency typed over the province',
    agency: 'Toàn tỉnh',
    edit: (bench) => bench.put('Bìa!C8', 'Sở Nội vụ'),
    at: () => ['Bìa!C8'],
    fixes: [perhaps('UBND tỉnh Bắc Giang')],
  },
  { name: 'a blank cover', edit: (bench) => bench.put('Bìa!C8', null) },
  {
    name: 'a workbook of nobody that is known, which is told otherwise',
    edit: (bench) => {
      identity(bench, 'cchc.agency', 'KHONG');
      identity(bench, 'cchc.agencyName', 'Hội Người yêu thơ');
    },
    also: ['identity/agency-unknown'],
  },
  {
    name: 'errors, which say nothing else',
    edit: (bench) => {
      bench.put('Bìa!C8', '#REF!');
      bench.put('Bìa!C9', '#REF!');
      bench.sheet('Bìa').errors = ['C8', 'C9'];
    },
  },
];

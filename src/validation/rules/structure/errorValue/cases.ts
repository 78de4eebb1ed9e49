import { parseRange } from '../../../../workbook/address';
import type { RuleCase } from '../../ruleCase';
import { TASK_FIELDS } from '../../../../fields/task/taskFields';
import { CODE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'an error in an entry cell, and what it causes',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      const place = bench.at('NhiemVu', CODE, 'Ngày hoàn thành');
      bench.put(place, '#REF!');
      bench.put(
        bench.at('NhiemVu', CODE, 'Kiểm tra'),
        '#REF!',
        bench.sheet('Nhiệm vụ').formulas[parseRange(place.split('!')[1]!).top - sheet.origin.row]![
          TASK_FIELDS.findIndex(({ key }) => key === 'check')
        ],
      );
      sheet.errors = [place, bench.at('NhiemVu', CODE, 'Kiểm tra')].map((each) => each.split('!')[1]!);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Ngày hoàn thành')],
  },
  { name: 'none', edit: () => undefined },
  {
    name: 'an error of a formula of ours, and nothing that causes it',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Kiểm tra');
      const sheet = bench.sheet('Nhiệm vụ');
      const { top, left } = parseRange(place.split('!')[1]!);
      bench.put(place, '#VALUE!', sheet.formulas[top - sheet.origin.row]![left - sheet.origin.column]);
      sheet.errors = [place.split('!')[1]!];
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Kiểm tra')],
  },
];

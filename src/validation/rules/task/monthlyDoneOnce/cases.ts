import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import type { Workbench } from '../../ruleCase';
import { DATE } from '../../identity/caseParts';
import { DONE, HEADER, type Key, type Row } from '../caseParts';

const MONTHLY = 'P.IV.1.3';
const enter = (row: Row) => (bench: Workbench) => {
  for (const [key, value] of Object.entries({ ...DONE, ...row }))
    bench.put(bench.at('NhiemVuChung', MONTHLY, HEADER[key as Key]), value);
};

export const cases: RuleCase[] = [
  {
    name: 'one paper of January',
    edit: enter({ number: '45/BC-SNV', date: day('2024-01-18') }),
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.date)],
  },
  { name: 'the last paper', edit: enter({ number: '645/BC-SNV', date: day('2024-11-15') }) },
  {
    name: 'several papers',
    edit: enter({ number: '45/BC-SNV; 145/BC-SNV; 645/BC-SNV', date: day('2024-01-18') }),
  },
  // By 14/12 eleven months are over: of September's paper October and November remain.
  {
    name: 'two occasions since, one of them its own',
    edit: enter({ number: '545/BC-SNV', date: day('2024-09-30') }),
  },
  {
    name: 'three occasions since, one of them its own',
    edit: enter({ number: '545/BC-SNV', date: day('2024-09-29') }),
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.date)],
    says: ['đã qua 2 lần đến hạn'],
  },
  {
    name: 'under way',
    edit: enter({
      status: 'Đang thực hiện',
      percent: 60,
      doneOn: null,
      number: '45/BC-SNV',
      date: day('2024-01-18'),
    }),
  },
  {
    name: 'one paper without a date, which is told otherwise',
    edit: enter({ number: '45/BC-SNV', date: null }),
    also: ['task/document-without-date'],
  },
  {
    name: 'three occasions since, the last of them on the reporting date',
    edit: (bench) => {
      bench.put(DATE, day('2024-11-30'));
      enter({ number: '545/BC-SNV', date: day('2024-09-29') })(bench);
    },
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.date)],
    says: ['đã qua 2 lần đến hạn'],
  },
];

import type { RuleCase, Workbench } from '../../ruleCase';
import { DONE, HEADER, type Key, type Row } from '../caseParts';

/** Due at the end of every month. */
const MONTHLY = 'P.IV.1.3';
const enter = (row: Row) => (bench: Workbench) => {
  for (const [key, value] of Object.entries({ ...DONE, ...row }))
    bench.put(bench.at('NhiemVuChung', MONTHLY, HEADER[key as Key]), value);
};
const months = (...list: number[]) =>
  list.map((month) => `${month}5/BC-SNV ngày 20/${month}/2024`).join('; ');

export const cases: RuleCase[] = [
  {
    name: 'no paper of March',
    edit: enter({ number: months(1, 2, 4, 5, 6, 7, 8, 9, 10, 11) }),
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.number)],
  },
  { name: 'every month', edit: enter({ number: months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) }) },
  {
    name: 'two in April: the earlier is March’s, late',
    edit: enter({
      number: `${months(1, 2)}; 35/BC-SNV ngày 02/4/2024; ${months(4, 5, 6, 7, 8, 9, 10, 11)}`,
    }),
  },
  { name: 'without their days', edit: enter({ number: '45/BC-SNV; 145/BC-SNV; 645/BC-SNV' }) },
];

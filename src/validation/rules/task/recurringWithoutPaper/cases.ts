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
  { name: 'one paper alone is another rule’s', edit: enter({ number: months(11) }) },
  {
    name: 'two papers, of the last months',
    edit: enter({ number: months(10, 11) }),
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.number)],
  },
  { name: 'one of several without its day', edit: enter({ number: `${months(1, 2, 11)}; 99/BC-SNV` }) },
  {
    name: 'nothing came up',
    edit: enter({ status: 'Không phát sinh', percent: null, doneOn: null, number: months(10, 11) }),
    also: ['task/not-arisen-compulsory'],
  },
  {
    name: 'six that are missing are all named',
    edit: enter({ number: months(7, 8, 9, 10, 11) }),
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.number)],
    says: ['31/01/2024; 29/02/2024; 31/03/2024; 30/04/2024; 31/05/2024; 30/06/2024.'],
  },
  {
    name: 'of seven that are missing six are named',
    edit: enter({ number: months(8, 9, 10, 11) }),
    at: (bench) => [bench.at('NhiemVuChung', MONTHLY, HEADER.number)],
    says: ['31/01/2024; 29/02/2024; 31/03/2024; 30/04/2024; 31/05/2024; 30/06/2024; ….'],
  },
  {
    name: 'no status, which is told otherwise',
    edit: enter({ status: null, percent: null, doneOn: null, number: months(10, 11) }),
    also: ['task/status-missing'],
  },
];

import type { RuleCase } from '../../ruleCase';
import { identity } from '../../identity/caseParts';
import { TASK_ENTRY_KEYS, TASK_FIELDS } from '../../../../fields/task/taskFields';
import { CODE, rowsOf, copyRow, deleteColumn, letterOf, NO_TABLE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'the row of totals that Excel adds to a table',
    edit: (bench) => bench.put(copyRow(bench, 'ChiTieu', bench.codes('ChiTieu')[0]!), 'Total'),
  },
  {
    name: 'a code of no plan',
    edit: (bench) => bench.put(copyRow(bench, 'NhiemVu', CODE), 'I.9.9.HD9'),
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    name: 'a row of an earlier version of the plan, with entries',
    edit: (bench) => {
      identity(bench, 'cchc.planVersion', '0');
      bench.put(copyRow(bench, 'NhiemVu', CODE), 'I.9.9.HD9');
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
    also: ['identity/other-plan-version'],
  },
  {
    name: 'an empty row of an earlier version of the plan',
    edit: (bench) => {
      identity(bench, 'cchc.planVersion', '0');
      const code = copyRow(bench, 'NhiemVu', CODE);
      bench.put(code, 'I.9.9.HD9');
      for (const key of TASK_ENTRY_KEYS) bench.put(code.replace('!A', `!${letterOf(key)}`), null);
    },
    at: () => [],
    also: ['identity/other-plan-version'],
  },
  {
    name: 'the header repeated between the rows',
    edit: (bench) => {
      const code = copyRow(bench, 'NhiemVu', CODE);
      for (const { key } of TASK_FIELDS)
        bench.put(code.replace('!A', `!${letterOf(key)}`), bench.get(`Nhiệm vụ!${letterOf(key)}3`));
    },
  },
  {
    name: 'a space after the code',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Mã'), `${CODE} `),
  },
  {
    name: 'an empty row with a code of no plan, in a workbook of its version',
    edit: (bench) => {
      bench.put(copyRow(bench, 'NhiemVu', CODE), 'I.9.9.HD9');
      for (const header of ['Trạng thái', '% hoàn thành', 'Khó khăn, ghi chú'])
        bench.put(bench.at('NhiemVu', 'I.9.9.HD9', header), null);
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    name: 'an empty row with a code of no plan, where an entry column is missing',
    edit: (bench) => {
      bench.put(copyRow(bench, 'NhiemVu', CODE), 'I.9.9.HD9');
      for (const header of ['% hoàn thành', 'Khó khăn, ghi chú'])
        bench.put(bench.at('NhiemVu', 'I.9.9.HD9', header), null);
      deleteColumn(bench, 'Nhiệm vụ', 'Trạng thái');
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
    also: ['structure/column-missing'],
  },
  NO_TABLE,
  {
    name: 'a row without a code, which is told otherwise',
    edit: (bench) => bench.put(copyRow(bench, 'NhiemVu', CODE), null),
    also: ['structure/row-without-code'],
  },
  {
    name: 'a target of others, with figures, which is told otherwise',
    edit: (bench) => bench.put(copyRow(bench, 'ChiTieu', bench.codes('ChiTieu')[0]!), 'CT07'),
    also: ['target/other-level'],
  },
];

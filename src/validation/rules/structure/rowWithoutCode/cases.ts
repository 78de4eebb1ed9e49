import { TASK_FIELDS, type TaskKey } from '../../../../fields/task/taskFields';
import type { RuleCase } from '../../ruleCase';
import { CODE, rowsOf, copyRow, deleteColumn, NO_TABLE, addEmptyRows } from '../caseParts';

const letterIndex = (wanted: TaskKey) => TASK_FIELDS.findIndex(({ key }) => key === wanted);

export const cases: RuleCase[] = [
  {
    name: 'a row of their own below the last',
    edit: (bench) => {
      const place = copyRow(bench, 'NhiemVu', CODE);
      bench.put(place, null);
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    name: 'an empty row below the last',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      addEmptyRows(sheet, 1);
    },
  },
  {
    name: 'an empty row below the last, where a column is missing, which is told otherwise',
    edit: (bench) => {
      addEmptyRows(bench.sheet('Nhiệm vụ'), 1);
      deleteColumn(bench, 'Nhiệm vụ', 'Khó khăn, ghi chú');
    },
    also: ['structure/column-missing'],
  },
  {
    name: 'a code of the plan cleared: its row is named as Excel counts',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Mã'), null),
    at: () => ['Nhiệm vụ!A4'],
    says: ['Dòng 4 '],
    also: ['structure/row-deleted'],
  },
  NO_TABLE,
  {
    name: 'a note alone, and a task alone',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      addEmptyRows(sheet, 2);
      const { bottom } = rowsOf(sheet);
      sheet.values[bottom - 1]![letterIndex('note')] = 'Việc Bộ giao thêm';
      sheet.values[bottom]![letterIndex('task')] = 'Báo cáo nhanh';
    },
    at: ({ sheet }) => {
      const { bottom } = rowsOf(sheet('Nhiệm vụ'));
      return [`Nhiệm vụ!A${bottom}`, `Nhiệm vụ!A${bottom + 1}`];
    },
  },
  {
    name: 'formulas that Excel filled down into new rows',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      addEmptyRows(sheet, 2);
      const { bottom } = rowsOf(sheet);
      sheet.values[bottom]![letterIndex('dueStatus')] = 'Không có hạn';
      sheet.formulas[bottom]![letterIndex('dueStatus')] =
        sheet.formulas[bottom - 2]![letterIndex('dueStatus')]!;
    },
  },
];

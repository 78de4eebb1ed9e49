import type { RuleCase } from '../../ruleCase';
import { CODE, codeHeader, deleteRow, insertColumn, NO_TABLE, deleteColumn } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a row is deleted',
    edit: (bench) => deleteRow(bench, 'NhiemVu', CODE),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'rows are hidden by a filter',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').hiddenRows = [3, 4, 5, 6];
    },
  },
  {
    name: 'a row is deleted, and a column of their own stands first',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Mã', 'STT của phòng');
      deleteRow(bench, 'NhiemVu', CODE);
    },
    at: () => ['Nhiệm vụ!B3'],
  },
  NO_TABLE,
  {
    name: 'the column of codes is deleted, which is told otherwise',
    edit: (bench) => deleteColumn(bench, 'Nhiệm vụ', 'Mã'),
    also: ['structure/column-missing'],
  },
];

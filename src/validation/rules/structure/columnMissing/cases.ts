import type { RuleCase } from '../../ruleCase';
import { CODE, codeHeader, deleteColumn, insertColumn, NO_TABLE } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a column is deleted',
    edit: (bench) => deleteColumn(bench, 'Nhiệm vụ', 'Khó khăn, ghi chú'),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'a column is deleted that a formula needs: the error it leaves is no finding of its own',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Kiểm tra');
      bench.put(place, '#REF!', 'IF(NhiemVu[[#This Row],#REF!]="","Đủ","Thiếu")');
      deleteColumn(bench, 'Nhiệm vụ', 'Khó khăn, ghi chú');
      bench.sheet('Nhiệm vụ').errors = [bench.at('NhiemVu', CODE, 'Kiểm tra').split('!')[1]!];
    },
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'a column of their own is inserted',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Trạng thái', 'Người phụ trách');
    },
  },
  {
    name: 'the column of codes is deleted: told at what is now the first header',
    edit: (bench) => deleteColumn(bench, 'Nhiệm vụ', 'Mã'),
    at: () => ['Nhiệm vụ!A3'],
  },
  NO_TABLE,
];

import type { RuleCase } from '../../ruleCase';
import { letterOf, codeHeader, NO_TABLE, moveDown } from '../caseParts';
import { columnLetters, parseRange } from '../../../../workbook/address';

export const cases: RuleCase[] = [
  {
    name: 'two cells of a column merged',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').merges = [`${letterOf('note')}4:${letterOf('note')}5`];
    },
    at: () => [`Nhiệm vụ!${letterOf('note')}4`],
  },
  {
    name: 'the title merged',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').merges = ['A1:F1'];
    },
  },
  {
    name: 'the last header and the cell under it',
    edit: (bench) => {
      const { left: column } = parseRange(bench.header('NhiemVu', 'Mã').split('!')[1]!);
      bench.sheet('Nhiệm vụ').merges = [`${columnLetters(column)}3:${columnLetters(column)}4`];
    },
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'below the table, above it and beside it',
    edit: ({ sheet }) => {
      const own = sheet('Nhiệm vụ');
      const { bottom, right } = parseRange(own.tables[0]!.range);
      const beside = columnLetters(right + 1);
      own.merges = [`A${bottom + 2}:C${bottom + 2}`, 'A1:A2', `${beside}4:${beside}5`];
    },
  },
  NO_TABLE,
  {
    name: 'over each edge: title and header, last row, last column; and within the first column',
    edit: ({ sheet }) => {
      const own = sheet('Nhiệm vụ');
      const { bottom, right } = parseRange(own.tables[0]!.range);
      const last = columnLetters(right);
      own.merges = [
        'C2:C3',
        `C${bottom + 1}:C${bottom + 2}`,
        `${last}5:${columnLetters(right + 1)}5`,
        'A6:A7',
      ];
    },
    at: ({ sheet }) => {
      const { bottom, right } = parseRange(sheet('Nhiệm vụ').tables[0]!.range);
      return ['C2', `${columnLetters(right)}5`, 'A6', `C${bottom + 1}`].map((cell) => `Nhiệm vụ!${cell}`);
    },
  },
  {
    name: 'left of a table that does not begin in the first column',
    edit: ({ sheet }) => {
      const own = sheet('Nhiệm vụ');
      moveDown(own, { rows: 0, columns: 2 });
      own.merges = ['A5:B6'];
    },
  },
];

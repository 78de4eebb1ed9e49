import type { RuleCase } from '../../ruleCase';
import { codeHeader, NO_TABLE, copySheet, clearEntries } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'Excel gave the table another name',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').tables[0]!.name = 'Table1';
    },
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    name: 'its sheet has another name as well',
    edit: ({ sheet }) => {
      const own = sheet('Nhiệm vụ chung');
      own.tables[0]!.name = 'NhiemVuChung_2';
      own.name = 'Việc của tôi';
    },
    at: (bench) => codeHeader(bench, 'NhiemVuChung'),
  },
  {
    name: 'the name in another case',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').tables[0]!.name = 'NHIEMVU';
    },
  },
  NO_TABLE,
  {
    name: 'no table at all, which is told otherwise',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').tables = [];
    },
    also: ['structure/table-lost'],
  },
  {
    name: 'a copy that was filled in, which is told otherwise',
    edit: (bench) => {
      copySheet(bench, 'Nhiệm vụ', 'Nhiệm vụ (2)', 'NhiemVu_2');
      clearEntries(bench.sheet('Nhiệm vụ'));
    },
    also: ['structure/filled-in-copy'],
  },
];

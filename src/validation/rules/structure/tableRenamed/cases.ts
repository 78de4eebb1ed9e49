import type { RuleCase } from '../../ruleCase';
import { codeHeader } from '../caseParts';

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
];

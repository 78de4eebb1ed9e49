import type { RuleCase } from '../../ruleCase';

export const cases: RuleCase[] = [
  {
    name: 'the sheet is deleted',
    edit: ({ snapshot }) => {
      snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== 'Chỉ tiêu');
    },
    at: () => ['Chỉ tiêu!-'],
  },
  {
    name: 'the sheet is renamed and moved to the end',
    edit: ({ snapshot, sheet }) => {
      const moved = sheet('Chỉ tiêu');
      moved.name = 'Số liệu của tôi';
      snapshot.sheets = [...snapshot.sheets.filter((each) => each !== moved), moved];
    },
  },
];

import type { RuleCase } from '../../ruleCase';
import { rowsOf } from '../caseParts';

export const cases: RuleCase[] = [
  {
    name: 'a remark below the table',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      const width = sheet.values[0]!.length;
      for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
        grid.push(new Array<null>(width).fill(null), new Array<null>(width).fill(null));
      sheet.values[sheet.values.length - 1]![3] = 'Đề nghị bổ sung kinh phí';
    },
    at: ({ sheet }) => [`Nhiệm vụ!D${rowsOf(sheet('Nhiệm vụ')).bottom + 3}`],
  },
  {
    name: 'a remark beside the title',
    edit: (bench) => bench.put('Nhiệm vụ!H1', 'Bản nháp'),
  },
];

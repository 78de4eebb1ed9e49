import type { RuleCase } from '../../ruleCase';
import { CODE, rowsOf, resize, copyRow } from '../caseParts';

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
      const width = sheet.values[0]!.length;
      sheet.values.push(new Array<null>(width).fill(null));
      sheet.formulas.push(new Array<null>(width).fill(null));
      sheet.numberFormats.push(new Array<null>(width).fill(null));
      resize(sheet, { rows: 1 });
    },
  },
];

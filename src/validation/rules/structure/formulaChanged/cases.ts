import { cellAddress } from '../../../../workbook/address';
import type { RuleCase } from '../../ruleCase';
import { CODE, rowsOf } from '../caseParts';
import { surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  {
    name: 'a constant added',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Số ngày trễ');
      bench.put(place, 0, '0*1');
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Số ngày trễ')],
    fixes: [surely(0)],
  },
  {
    name: 'the same formulas as Excel shows them, and as a program without tables writes them',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      const { top } = rowsOf(sheet);
      const headers = sheet.values[top - sheet.origin.row]!.map(String);
      for (const [index, row] of sheet.formulas.entries()) {
        const number = index + sheet.origin.row + 1;
        for (const [column, formula] of row.entries()) {
          if (formula === null) continue;
          row[column] = formula.replace(/NhiemVu\[\[#This Row\],\[([^\]]+)\]\]/g, (_all, header: string) =>
            number % 2 === 0 ? `[@[${header}]]` : `$${cellAddress(number - 1, headers.indexOf(header))}`,
          );
        }
      }
    },
  },
];

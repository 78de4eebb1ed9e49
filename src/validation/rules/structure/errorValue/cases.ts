import { parseRange } from '../../../../workbook/address';
import type { RuleCase, Workbench } from '../../ruleCase';
import { TASK_FIELDS } from '../../../../fields/task/taskFields';
import { CODE } from '../caseParts';

/** A formula of ours whose result is an error. */
function failing(bench: Workbench): void {
  const place = bench.at('NhiemVu', CODE, 'Kiểm tra');
  const sheet = bench.sheet('Nhiệm vụ');
  const { top, left } = parseRange(place.split('!')[1]!);
  bench.put(place, '#VALUE!', sheet.formulas[top - sheet.origin.row]![left - sheet.origin.column]);
  sheet.errors = [place.split('!')[1]!];
}

export const cases: RuleCase[] = [
  {
    name: 'an error in an entry cell, and what it causes',
    edit: (bench) => {
      const sheet = bench.sheet('Nhiệm vụ');
      const place = bench.at('NhiemVu', CODE, 'Ngày hoàn thành');
      bench.put(place, '#REF!');
      bench.put(
        bench.at('NhiemVu', CODE, 'Kiểm tra'),
        '#REF!',
        bench.sheet('Nhiệm vụ').formulas[parseRange(place.split('!')[1]!).top - sheet.origin.row]![
          TASK_FIELDS.findIndex(({ key }) => key === 'check')
        ],
      );
      sheet.errors = [place, bench.at('NhiemVu', CODE, 'Kiểm tra')].map((each) => each.split('!')[1]!);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Ngày hoàn thành')],
  },
  { name: 'none', edit: () => undefined },
  {
    name: 'an error of a formula of ours, and nothing that causes it',
    edit: failing,
    at: (bench) => [bench.at('NhiemVu', CODE, 'Kiểm tra')],
  },
  {
    name: 'what an error in the reporting date causes',
    edit: (bench) => {
      failing(bench);
      bench.put('Bìa!C12', '#NAME?');
      bench.sheet('Bìa').errors = ['C12'];
    },
    also: ['identity/reporting-date-invalid'],
  },
  {
    name: 'what a reporting date without its name causes',
    edit: (bench) => {
      failing(bench);
      bench.snapshot.names = bench.snapshot.names.filter(({ name }) => name !== 'NgayBaoCao');
    },
    also: ['structure/name-missing'],
  },
  {
    name: 'a formula of somebody’s that fails, which is told otherwise',
    edit: (bench) => {
      failing(bench);
      bench.put(bench.at('NhiemVu', CODE, 'Kiểm tra'), '#VALUE!', 'A1+"a"');
    },
    also: ['structure/formula-changed'],
  },
  {
    name: 'without a cover there is no reporting date',
    edit: (bench) => {
      failing(bench);
      bench.snapshot.sheets = bench.snapshot.sheets.filter(({ name }) => name !== 'Bìa');
    },
    also: ['identity/reporting-date-invalid'],
  },
  {
    name: 'an error pasted as a value, which is told otherwise',
    edit: (bench) => {
      failing(bench);
      bench.put(bench.at('NhiemVu', CODE, 'Kiểm tra'), '#VALUE!');
    },
    also: ['structure/formula-overwritten'],
  },
];

import { cellAddress, parseRange, rangeAddress } from '../../../src/workbook/address';
import type { SheetSnapshot } from '../../../src/workbook/snapshot';
import type { RuleCase } from './ruleCase';
import type { TableName, Workbench } from './workbook';
import { columnLetters } from '../../../src/workbook/address';
import { TASK_FIELDS, type TaskKey } from '../../../src/fields/task/taskFields';

/** Letters of a column of a new workbook's task sheets. */
const letterOf = (wanted: TaskKey): string =>
  columnLetters(TASK_FIELDS.findIndex(({ key }) => key === wanted));

const CODE = 'I.1.1.HD1';
const codeHeader = (bench: Workbench, table: TableName) => [bench.header(table, 'Mã')];

function rowsOf(sheet: SheetSnapshot): { top: number; bottom: number } {
  const { top, bottom } = parseRange(sheet.tables[0]!.range);
  return { top, bottom };
}

function resize(sheet: SheetSnapshot, { rows = 0, columns = 0 }: { rows?: number; columns?: number }): void {
  const table = sheet.tables[0]!;
  const range = parseRange(table.range);
  table.range = rangeAddress({ ...range, bottom: range.bottom + rows, right: range.right + columns });
}

function deleteRow(bench: Workbench, table: TableName, code: string): void {
  const [name = '', address = ''] = bench.at(table, code, 'Mã').split('!');
  const sheet = bench.sheet(name);
  const row = parseRange(address).top - sheet.origin.row;
  sheet.values.splice(row, 1);
  sheet.formulas.splice(row, 1);
  sheet.numberFormats.splice(row, 1);
  resize(sheet, { rows: -1 });
}

function copyRow(bench: Workbench, table: TableName, code: string): string {
  const [name = '', address = ''] = bench.at(table, code, 'Mã').split('!');
  const sheet = bench.sheet(name);
  const row = parseRange(address).top - sheet.origin.row;
  const end = rowsOf(sheet).bottom + 1 - sheet.origin.row;
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    grid.splice(end, 0, [...grid[row]!]);
  resize(sheet, { rows: 1 });
  return `${name}!${cellAddress(end + sheet.origin.row, 0)}`;
}

function deleteColumn(bench: Workbench, sheetName: string, header: string): void {
  const sheet = bench.sheet(sheetName);
  const row = rowsOf(sheet).top - sheet.origin.row;
  const column = sheet.values[row]!.indexOf(header);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    for (const cells of grid) cells.splice(column, 1);
  sheet.tables[0]!.columns.splice(column, 1);
  resize(sheet, { columns: -1 });
}

function insertColumn(bench: Workbench, sheetName: string, before: string, header: string): string {
  const sheet = bench.sheet(sheetName);
  const row = rowsOf(sheet).top - sheet.origin.row;
  const column = sheet.values[row]!.indexOf(before);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as (string | null)[][][])
    for (const [index, cells] of grid.entries())
      cells.splice(column, 0, grid === (sheet.values as unknown) && index === row ? header : null);
  sheet.tables[0]!.columns.splice(column, 0, header);
  resize(sheet, { columns: 1 });
  return `${sheetName}!${cellAddress(rowsOf(sheet).top, column + sheet.origin.column)}`;
}

function sortBackwards(sheet: SheetSnapshot): void {
  const { top, bottom } = rowsOf(sheet);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][]) {
    const [from, to] = [top + 1 - sheet.origin.row, bottom + 1 - sheet.origin.row];
    grid.splice(from, to - from, ...grid.slice(from, to).reverse());
  }
}

export const STRUCTURE_CASES: RuleCase[] = [
  {
    rule: 'structure/name-missing',
    name: 'another program dropped the names',
    edit: ({ snapshot }) => {
      snapshot.names = snapshot.names.filter(({ name }) => name !== 'DS_TrangThai' && name !== 'CoQuan');
    },
    at: () => ['-', '-'],
  },
  {
    rule: 'structure/name-missing',
    name: 'names in another case',
    edit: ({ snapshot }) => {
      for (const name of snapshot.names) name.name = name.name.toUpperCase();
    },
  },
  {
    rule: 'structure/external-links',
    name: 'a link to another workbook',
    edit: ({ snapshot }) => {
      snapshot.hasExternalLinks = true;
    },
    at: () => ['-'],
  },
  { rule: 'structure/external-links', name: 'none', edit: () => undefined },
  {
    rule: 'structure/table-missing',
    name: 'the sheet is deleted',
    edit: ({ snapshot }) => {
      snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== 'Chỉ tiêu');
    },
    at: () => ['Chỉ tiêu!-'],
  },
  {
    rule: 'structure/table-missing',
    name: 'the sheet is renamed and moved to the end',
    edit: ({ snapshot, sheet }) => {
      const moved = sheet('Chỉ tiêu');
      moved.name = 'Số liệu của tôi';
      snapshot.sheets = [...snapshot.sheets.filter((each) => each !== moved), moved];
    },
  },
  {
    rule: 'structure/table-lost',
    name: 'the table was turned into a range',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').tables = [];
    },
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    rule: 'structure/table-lost',
    name: 'rows in another order',
    edit: ({ sheet }) => sortBackwards(sheet('Nhiệm vụ')),
  },
  {
    rule: 'structure/validation-lost',
    name: 'pasted over: no validation left',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').validationRanges = [];
    },
    at: (bench) => [bench.header('NhiemVu', 'Trạng thái')],
  },
  {
    rule: 'structure/validation-lost',
    name: 'validation left on some cells',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').validationRanges = [`${letterOf('status')}10:${letterOf('status')}20`];
    },
  },
  {
    rule: 'structure/column-renamed',
    name: 'a header says it otherwise',
    edit: (bench) => bench.put(bench.header('NhiemVu', 'Trạng thái'), 'Tình hình'),
    at: () => [`Nhiệm vụ!${letterOf('status')}3`],
  },
  {
    rule: 'structure/column-renamed',
    name: 'old tone placement and a doubled space are no other name',
    edit: (bench) => bench.put(bench.header('NhiemVu', '% hoàn thành'), '%  Hoàn thành'.normalize('NFD')),
  },
  {
    rule: 'structure/column-missing',
    name: 'a column is deleted',
    edit: (bench) => deleteColumn(bench, 'Nhiệm vụ', 'Khó khăn, ghi chú'),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    rule: 'structure/column-missing',
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
    rule: 'structure/column-missing',
    name: 'a column of their own is inserted',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Trạng thái', 'Người phụ trách');
    },
  },
  {
    rule: 'structure/column-duplicated',
    name: 'a copied column, as Excel names it',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Hạn', 'Trạng thái2');
    },
    // The copy took the place of the column that it was put before.
    at: () => [`Nhiệm vụ!${letterOf('due')}3`],
  },
  {
    rule: 'structure/column-duplicated',
    name: 'a column of their own with a number',
    edit: (bench) => {
      insertColumn(bench, 'Nhiệm vụ', 'Hạn', 'Cột 2');
    },
  },
  {
    rule: 'structure/row-deleted',
    name: 'a row is deleted',
    edit: (bench) => deleteRow(bench, 'NhiemVu', CODE),
    at: (bench) => codeHeader(bench, 'NhiemVu'),
  },
  {
    rule: 'structure/row-deleted',
    name: 'rows are hidden by a filter',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').hiddenRows = [3, 4, 5, 6];
    },
  },
  {
    rule: 'structure/row-code-duplicated',
    name: 'a row is copied',
    edit: (bench) => {
      copyRow(bench, 'NhiemVu', CODE);
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    rule: 'structure/row-code-duplicated',
    name: 'each once',
    edit: ({ sheet }) => sortBackwards(sheet('Chỉ tiêu')),
  },
  {
    rule: 'structure/row-without-code',
    name: 'a row of their own below the last',
    edit: (bench) => {
      const place = copyRow(bench, 'NhiemVu', CODE);
      bench.put(place, null);
    },
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    rule: 'structure/row-without-code',
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
  {
    rule: 'structure/row-code-unknown',
    name: 'a code of no plan',
    edit: (bench) => bench.put(copyRow(bench, 'NhiemVu', CODE), 'I.9.9.HD9'),
    at: ({ sheet }) => [`Nhiệm vụ!A${rowsOf(sheet('Nhiệm vụ')).bottom + 1}`],
  },
  {
    rule: 'structure/row-code-unknown',
    name: 'a space after the code',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Mã'), `${CODE} `),
  },
  {
    rule: 'structure/merged-cells',
    name: 'two cells of a column merged',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').merges = [`${letterOf('note')}4:${letterOf('note')}5`];
    },
    at: () => [`Nhiệm vụ!${letterOf('note')}4`],
  },
  {
    rule: 'structure/merged-cells',
    name: 'the title merged',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').merges = ['A1:F1'];
    },
  },
  {
    rule: 'structure/uncalculated',
    name: 'saved without results',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').uncalculated = [
        `${letterOf('due')}4`,
        `${letterOf('dueStatus')}4`,
        `${letterOf('due')}5`,
      ];
    },
    at: () => [`Nhiệm vụ!${letterOf('due')}4`],
  },
  {
    rule: 'structure/uncalculated',
    name: 'a formula of their own elsewhere',
    edit: ({ sheet }) => {
      sheet('Nhiệm vụ').uncalculated = ['A1'];
    },
  },
  {
    rule: 'structure/entry-outside-table',
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
    rule: 'structure/entry-outside-table',
    name: 'a remark beside the title',
    edit: (bench) => bench.put('Nhiệm vụ!H1', 'Bản nháp'),
  },
  {
    rule: 'structure/plan-text-changed',
    name: 'a deadline and a hidden helper changed',
    edit: (bench) => {
      bench.put(bench.at('NhiemVu', CODE, 'Thời gian'), 'Quý I năm 2025');
      bench.put(bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch'), 46000);
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Thời gian'), bench.at('NhiemVu', CODE, 'Hạn theo kế hoạch')],
  },
  {
    rule: 'structure/plan-text-changed',
    name: 'the same text, decomposed and with old tones',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Nhiệm vụ');
      bench.put(place, ` ${String(bench.get(place)).replace(/oà/g, 'òa').normalize('NFD')}\u00a0`);
    },
  },
  {
    rule: 'structure/formula-overwritten',
    name: 'a result typed over',
    edit: (bench) => bench.put(bench.at('NhiemVu', CODE, 'Tình trạng hạn'), 'Đúng hạn'),
    at: (bench) => [bench.at('NhiemVu', CODE, 'Tình trạng hạn')],
  },
  { rule: 'structure/formula-overwritten', name: 'untouched', edit: () => undefined },
  {
    rule: 'structure/formula-changed',
    name: 'a constant added',
    edit: (bench) => {
      const place = bench.at('NhiemVu', CODE, 'Số ngày trễ');
      bench.put(place, 0, '0*1');
    },
    at: (bench) => [bench.at('NhiemVu', CODE, 'Số ngày trễ')],
  },
  {
    rule: 'structure/formula-changed',
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
  {
    rule: 'structure/error-value',
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
  { rule: 'structure/error-value', name: 'none', edit: () => undefined },
];

import type { CellScalar } from '../../../workbook/spec';
import type { RuleCase } from '../ruleCase';
import { isBodyCode } from '../../../workbook/agency/bodyCode';
import { day, type AgencyTableName, type Workbench } from '../ruleCase';
import { deleteColumn } from '../structure/caseParts';

/** Whole year; Quý II, so overdue in December; khi có phát sinh; theo kế hoạch riêng; thường xuyên. */
export const YEAR = 'I.1.1.HD1';
export const LATE = 'VII.4.3.HD1';
export const EVENT = 'II.1.1.HD1';
export const OWN = 'II.2.1.HD4';
export const ONGOING = 'II.3.2.HD1';
/** A row whose lead prepares a plan; one that promises a decision; one where every agency prepares its own plan. */
export const OWN_PLAN = 'VII.3.1.HD1';
export const DECISION = 'III.1.4.HD1';
export const EACH_OWN = 'P.IV.1.1.a';
export const QUARTER_4 = 'III.1.1.HD1';

/** No agency's name: the workbook is the province's own, with every row. */
export const PROVINCE = 'Toàn tỉnh';

export type Row = Record<string, CellScalar>;
export const HEADER = {
  status: 'Trạng thái',
  percent: '% hoàn thành',
  doneOn: 'Ngày hoàn thành',
  number: 'Số, ký hiệu văn bản',
  date: 'Ngày văn bản',
  ownDate: 'Hạn riêng hoặc ngày phát sinh',
  spent: 'Kinh phí thực hiện (triệu đồng)',
  note: 'Khó khăn, ghi chú',
} as const;
export type Key = keyof typeof HEADER;

const tableOf = (code: string): AgencyTableName => (isBodyCode(code) ? 'NhiemVuChung' : 'NhiemVu');

export const fill = (code: string, row: Row) => (bench: Workbench) => {
  for (const [key, value] of Object.entries(row))
    bench.put(bench.at(tableOf(code), code, HEADER[key as Key]), value);
};
export const at =
  (code: string, ...keys: Key[]) =>
  (bench: Workbench) =>
    keys.map((key) => bench.at(tableOf(code), code, HEADER[key]));

export const DONE: Row = {
  status: 'Hoàn thành',
  percent: 100,
  doneOn: day('2024-11-20'),
  number: '145/KH-SNV',
  date: day('2024-11-18'),
};

export const wrong = (name: string, code: string, row: Row, ...keys: Key[]): RuleCase => ({
  name,
  edit: fill(code, row),
  at: at(code, ...keys),
});
export const right = (name: string, code: string, row: Row): RuleCase => ({
  name,
  edit: fill(code, row),
});

/** An error in an entry cell is told as such. */
export const withError = (key: Key): RuleCase => ({
  name: 'an error, which is told otherwise',
  edit: (bench) => {
    const place = bench.at('NhiemVu', YEAR, HEADER[key]);
    bench.put(place, '#N/A');
    bench.sheet('Nhiệm vụ').errors = [place.split('!')[1]!];
  },
  also: ['structure/error-value'],
});

/** Of a column that is missing only its absence is told. */
export const withoutColumn = (key: Key): RuleCase => ({
  name: 'a missing column, which is told otherwise',
  edit: (bench) => deleteColumn(bench, 'Nhiệm vụ', HEADER[key]),
  also: ['structure/column-missing'],
});

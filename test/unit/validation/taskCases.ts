import type { CellScalar } from '../../../src/workbook/spec';
import type { RuleCase } from './ruleCase';
import { day, type Workbench } from './workbook';

/** Whole year; Quý II, so late in December; khi có phát sinh; theo kế hoạch riêng; thường xuyên. */
const YEAR = 'I.1.1.HD1';
const LATE = 'VII.4.3.HD1';
const EVENT = 'II.1.1.HD1';
const OWN = 'II.2.1.HD4';
const ONGOING = 'II.3.2.HD1';
const QUARTER_4 = 'III.1.1.HD1';

type Row = Record<string, CellScalar>;
const HEADER = {
  status: 'Trạng thái',
  percent: '% hoàn thành',
  doneOn: 'Ngày hoàn thành',
  number: 'Số, ký hiệu văn bản',
  date: 'Ngày văn bản',
  ownDate: 'Hạn riêng hoặc ngày phát sinh',
  spent: 'Kinh phí thực hiện (triệu đồng)',
  note: 'Khó khăn, ghi chú',
} as const;
type Key = keyof typeof HEADER;

const fill = (code: string, row: Row) => (bench: Workbench) => {
  for (const [key, value] of Object.entries(row))
    bench.put(bench.at('NhiemVu', code, HEADER[key as Key]), value);
};
const at =
  (code: string, ...keys: Key[]) =>
  (bench: Workbench) =>
    keys.map((key) => bench.at('NhiemVu', code, HEADER[key]));

const DONE: Row = {
  status: 'Hoàn thành',
  percent: 100,
  doneOn: day('2024-11-20'),
  number: '145/KH-SNV',
  date: day('2024-11-18'),
};

const wrong = (rule: string, name: string, code: string, row: Row, ...keys: Key[]): RuleCase => ({
  rule: `task/${rule}`,
  name,
  edit: fill(code, row),
  at: at(code, ...keys),
});
const right = (rule: string, name: string, code: string, row: Row): RuleCase => ({
  rule: `task/${rule}`,
  name,
  edit: fill(code, row),
});

export const TASK_CASES: RuleCase[] = [
  wrong('status-missing', 'blank', YEAR, { status: null }, 'status'),
  right('status-missing', 'chosen', YEAR, { status: 'Không phát sinh', percent: null }),
  wrong('status-unknown', 'typed without diacritics', YEAR, { status: 'Dang thuc hien' }, 'status'),
  wrong('status-unknown', 'a space after it', YEAR, { status: 'Đang thực hiện ' }, 'status'),
  wrong('status-unknown', 'something else', YEAR, { status: 'Chờ ý kiến' }, 'status'),
  right('status-unknown', 'in small letters, as the sheet accepts it', YEAR, { status: 'đang thực hiện' }),
  wrong('percent-invalid', 'above 100', YEAR, { percent: 120 }, 'percent'),
  wrong('percent-invalid', 'negative', YEAR, { percent: -5 }, 'percent'),
  wrong('percent-invalid', 'text with a sign', YEAR, { percent: '50%' }, 'percent'),
  right('percent-invalid', 'zero and hundred are in', YEAR, { percent: 0, status: 'Chưa thực hiện' }),
  wrong('percent-as-fraction', 'half', YEAR, { percent: 0.5 }, 'percent'),
  wrong('percent-as-fraction', 'one for done', YEAR, { ...DONE, percent: 1 }, 'percent'),
  right('percent-as-fraction', 'one percent under way', YEAR, { percent: 1 }),
  wrong('done-below-100', 'done at 90', YEAR, { ...DONE, percent: 90 }, 'percent'),
  right('done-below-100', 'done without a percentage', YEAR, { ...DONE, percent: null }),
  wrong(
    'not-started-above-zero',
    'not started at 30',
    YEAR,
    { status: 'Chưa thực hiện', percent: 30 },
    'percent',
  ),
  right('not-started-above-zero', 'not started at 0', YEAR, { status: 'Chưa thực hiện', percent: 0 }),
  wrong('done-without-date', 'blank', YEAR, { ...DONE, doneOn: null }, 'doneOn'),
  right('done-without-date', 'done on time', YEAR, DONE),
  wrong('date-as-text', 'day first', YEAR, { ...DONE, doneOn: '20/11/2024' }, 'doneOn'),
  wrong(
    'date-as-text',
    'document date in words',
    YEAR,
    { ...DONE, date: 'ngày 18 tháng 11 năm 2024' },
    'date',
  ),
  wrong('date-as-text', 'with a time', YEAR, { ...DONE, doneOn: '20/11/2024 08:30' }, 'doneOn'),
  right('date-as-text', 'a serial', OWN, { ownDate: day('2024-06-30') }),
  wrong('date-invalid', 'no such day', YEAR, { ...DONE, doneOn: '31/02/2024' }, 'doneOn'),
  wrong('date-invalid', 'a far year', YEAR, { ...DONE, doneOn: day('2204-11-20') }, 'doneOn'),
  wrong('date-invalid', 'words', OWN, { ownDate: 'chưa rõ' }, 'ownDate'),
  right('date-invalid', 'a day of the year after', OWN, { ownDate: day('2024-12-31') }),
  wrong(
    'date-with-time',
    'half past eight',
    YEAR,
    { ...DONE, doneOn: day('2024-11-20') + 8.5 / 24 },
    'doneOn',
  ),
  right('date-with-time', 'a day', YEAR, DONE),
  wrong(
    'done-in-future',
    'the day after the reporting date',
    YEAR,
    { ...DONE, doneOn: day('2024-12-15') },
    'doneOn',
  ),
  right('done-in-future', 'on the reporting date', YEAR, { ...DONE, doneOn: day('2024-12-14') }),
  wrong(
    'done-before-plan',
    'a year too early',
    'V.1.2.HD1',
    { ...DONE, doneOn: day('2023-11-20'), date: day('2023-11-18') },
    'doneOn',
  ),
  right('done-before-plan', 'in January', 'V.1.2.HD1', {
    ...DONE,
    doneOn: day('2024-01-05'),
    date: day('2024-01-05'),
  }),
  wrong('done-without-document', 'blank', YEAR, { ...DONE, number: null, date: null }, 'number'),
  right('done-without-document', 'two documents', YEAR, { ...DONE, number: '145/KH-SNV; 02/BC-SNV' }),
  wrong('document-malformed', 'small letters and spaces', YEAR, { ...DONE, number: '145 /kh-snv' }, 'number'),
  wrong('document-malformed', 'a number alone', YEAR, { ...DONE, number: 145 }, 'number'),
  wrong('document-malformed', 'a date', YEAR, { ...DONE, number: '15/03/2024' }, 'number'),
  right('document-malformed', 'a law, a Party document, an official letter', YEAR, {
    ...DONE,
    number: 'Luật số 72/2025/QH15; 18-NQ/TW; Số 2231/SNV-CCHC&PC ngày 18/11/2024',
  }),
  right('document-malformed', 'a submission, whose kind has a small letter', YEAR, {
    ...DONE,
    number: '45/TTr-SNV',
  }),
  wrong('document-leading-zero', 'a number under ten', YEAR, { ...DONE, number: '2/BC-SNV' }, 'number'),
  right('document-leading-zero', 'with it', YEAR, { ...DONE, number: '02/BC-SNV' }),
  wrong(
    'document-issuer',
    'of an agency with no part in it',
    'VII.4.4.HD1',
    { ...DONE, doneOn: day('2024-10-20'), date: day('2024-10-18'), number: '145/BC-STC' },
    'number',
  ),
  right('document-issuer', 'a submission: TTr is its kind, not Thanh tra', 'VII.4.4.HD1', {
    ...DONE,
    doneOn: day('2024-10-20'),
    date: day('2024-10-18'),
    number: '45/TTr-SNV',
  }),
  right('document-issuer', 'of the province', YEAR, { ...DONE, number: '145/KH-UBND' }),
  wrong('document-without-date', 'blank', YEAR, { ...DONE, date: null }, 'date'),
  right('document-without-date', 'neither', YEAR, { number: null, date: null }),
  wrong(
    'document-in-future',
    'after the reporting date',
    YEAR,
    { number: '145/KH-SNV', date: day('2024-12-20') },
    'date',
  ),
  right('document-in-future', 'on it', YEAR, { number: '145/KH-SNV', date: day('2024-12-14') }),
  wrong('document-after-done', 'two days later', YEAR, { ...DONE, date: day('2024-11-22') }, 'date'),
  right('document-after-done', 'on the same day', YEAR, { ...DONE, date: day('2024-11-20') }),
  wrong(
    'document-before-start',
    'of the second quarter',
    QUARTER_4,
    { ...DONE, date: day('2024-06-18') },
    'date',
  ),
  right('document-before-start', 'on the first day', QUARTER_4, { ...DONE, date: day('2024-10-01') }),
  wrong('late-without-reason', 'overdue', LATE, { note: null }, 'note'),
  wrong('late-without-reason', 'done late', LATE, { ...DONE, note: null }, 'note'),
  right('late-without-reason', 'done on time', LATE, {
    ...DONE,
    doneOn: day('2024-06-30'),
    date: day('2024-06-28'),
    note: null,
  }),
  wrong(
    'due-not-started',
    'own deadline in the last week',
    OWN,
    { status: 'Chưa thực hiện', percent: 0, ownDate: day('2024-12-14') },
    'status',
  ),
  right('due-not-started', 'due after the period', YEAR, { status: 'Chưa thực hiện', percent: 0 }),
  wrong('own-deadline-missing', 'blank', OWN, { ownDate: null }, 'ownDate'),
  right('own-deadline-missing', 'nothing came up', OWN, {
    status: 'Không phát sinh',
    percent: null,
    ownDate: null,
  }),
  wrong('own-deadline-outside-year', 'the year after', OWN, { ownDate: day('2025-01-01') }, 'ownDate'),
  right('own-deadline-outside-year', 'the last day', OWN, { ownDate: day('2024-12-31') }),
  wrong('event-date-missing', 'done', EVENT, DONE, 'ownDate'),
  right('event-date-missing', 'done, with the day it came up', EVENT, {
    ...DONE,
    ownDate: day('2024-11-30'),
  }),
  wrong(
    'ongoing-without-entry',
    'a status and nothing else',
    ONGOING,
    { percent: null, note: null },
    'status',
  ),
  right('ongoing-without-entry', 'a note', ONGOING, { percent: null, note: 'Đã làm 12 lượt trong kỳ' }),
  wrong('spent-invalid', 'text', YEAR, { spent: '12,5' }, 'spent'),
  wrong('spent-invalid', 'negative', YEAR, { spent: -1 }, 'spent'),
  right('spent-invalid', 'nothing spent', YEAR, { spent: 0 }),
  wrong('spent-in-dong', 'fifty million', YEAR, { spent: 50_000_000 }, 'spent'),
  right('spent-in-dong', 'fifty', YEAR, { spent: 50 }),
];

import {
  filterFindings,
  firstOf,
  groupFindings,
  withTexts,
  type SheetGroup,
} from '../../../../src/taskpane/check/groupFindings';
import { SEVERITIES, type Finding, type Severity } from '../../../../src/validation/engine/finding';

const finding = (severity: Severity, sheet: string | null, row: string | null, rule: string): Finding => ({
  rule,
  severity,
  sheet,
  cell: sheet === null ? null : 'M8',
  row,
  values: { value: '120', header: 'Ghi chú', days: '3', due: '10/02/2024' },
  fix: null,
  cause: null,
});

const FINDINGS = [
  finding('warning', 'Nhiệm vụ', 'I.1', 'task/late-without-reason'),
  finding('hint', 'Nhiệm vụ', 'I.2', 'text/spaces'),
  finding('error', 'Nhiệm vụ', 'I.2', 'task/done-without-date'),
  finding('warning', null, null, 'identity/not-ours'),
  finding('error', 'Chỉ tiêu', 'CT04', 'target/negative'),
];
const shown = withTexts(FINDINGS, 'vi');
const places = (groups: readonly SheetGroup[]) =>
  groups.map(({ sheet, rows }) => [
    sheet,
    rows.map(({ row, findings }) => [row, findings.map((one) => one.finding.rule)]),
  ]);

test('rows with the worst come first, within a row the worst; sheets stay in their order', () => {
  expect(places(groupFindings(shown))).toEqual([
    [
      'Nhiệm vụ',
      [
        ['I.2', ['task/done-without-date', 'text/spaces']],
        ['I.1', ['task/late-without-reason']],
      ],
    ],
    [null, [[null, ['identity/not-ours']]]],
    ['Chỉ tiêu', [['CT04', ['target/negative']]]],
  ]);
});

test('a list that grows shows whole groups up to a number of findings', () => {
  expect(places(firstOf(groupFindings(shown), 2))).toEqual([
    ['Nhiệm vụ', [['I.2', ['task/done-without-date', 'text/spaces']]]],
  ]);
});

const all = { severities: new Set(SEVERITIES), sheet: null, search: '' };
test.each([
  ['no diacritics, any case, any order', { ...all, search: 'NGAY thieu' }, ['task/done-without-date']],
  ['a row code', { ...all, search: 'ct04' }, ['target/negative']],
  [
    'a sheet and a severity',
    { ...all, sheet: 'Nhiệm vụ', severities: new Set<Severity>(['hint']) },
    ['text/spaces'],
  ],
  ['nothing', { ...all, search: 'khong co o dau' }, []],
])('filter: %s', (_what, filter, rules) => {
  expect(filterFindings(shown, filter).map((one) => one.finding.rule)).toEqual(rules);
});

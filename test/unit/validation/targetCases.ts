import type { CellScalar } from '../../../src/workbook/spec';
import { parseRange, rangeAddress } from '../../../src/workbook/address';
import type { RuleCase } from './ruleCase';
import type { Workbench } from './workbook';

/** CT05 counts a part of what CT04 counts; CT06 asks for more than 95 %. */
const WHOLE = 'CT04';
const PART = 'CT05';
const TARGET = 'CT06';

type Row = Record<string, CellScalar>;
const HEADER = { numerator: 'Tử số', denominator: 'Mẫu số', explanation: 'Giải trình' } as const;
type Key = keyof typeof HEADER;

const fill = (code: string, row: Row) => (bench: Workbench) => {
  for (const [key, value] of Object.entries(row))
    bench.put(bench.at('ChiTieu', code, HEADER[key as Key]), value);
};
const wrong = (rule: string, name: string, code: string, row: Row, ...keys: Key[]): RuleCase => ({
  rule: `target/${rule}`,
  name,
  edit: fill(code, row),
  at: (bench) => keys.map((key) => bench.at('ChiTieu', code, HEADER[key])),
});
const right = (rule: string, name: string, code: string, row: Row): RuleCase => ({
  rule: `target/${rule}`,
  name,
  edit: fill(code, row),
});

function addRow(bench: Workbench, code: string, figures: Row): string {
  const sheet = bench.sheet('Chỉ tiêu');
  const table = sheet.tables[0]!;
  const range = parseRange(table.range);
  const last = range.bottom - sheet.origin.row;
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats] as unknown[][][])
    grid.splice(last + 1, 0, [...grid[last]!]);
  table.range = rangeAddress({ ...range, bottom: range.bottom + 1 });
  const place = `Chỉ tiêu!A${range.bottom + 2}`;
  bench.put(place, code);
  fill(code, figures)(bench);
  return place;
}

export const TARGET_CASES: RuleCase[] = [
  wrong('no-figures', 'nothing and no word', TARGET, { numerator: null, denominator: null }, 'numerator'),
  right('no-figures', 'nothing, but said why', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'Trong kỳ chưa phát sinh hồ sơ',
  }),
  wrong('numerator-missing', 'blank', TARGET, { numerator: null }, 'numerator'),
  right('numerator-missing', 'zero is a figure', TARGET, {
    numerator: 0,
    explanation: 'Chưa triển khai được',
  }),
  wrong('denominator-missing', 'blank', TARGET, { denominator: null }, 'denominator'),
  right('denominator-missing', 'both', TARGET, { numerator: 99, denominator: 100 }),
  wrong(
    'number-as-text',
    'the Vietnamese way',
    TARGET,
    { numerator: '1.230', denominator: 1230 },
    'numerator',
  ),
  right('number-as-text', 'numbers', TARGET, { numerator: 1230, denominator: 1230 }),
  wrong('percent-typed', 'with a sign', TARGET, { numerator: '95%' }, 'numerator'),
  wrong('percent-typed', 'a share', TARGET, { numerator: 0.97 }, 'numerator'),
  right('percent-typed', 'a count', TARGET, { numerator: 200 }),
  wrong(
    'not-a-number',
    'words',
    TARGET,
    { numerator: 'chưa có', denominator: 'chưa có' },
    'numerator',
    'denominator',
  ),
  right('not-a-number', 'blank, with the words where they belong', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'chưa có',
  }),
  wrong('negative', 'below zero', TARGET, { numerator: -1, explanation: 'x' }, 'numerator'),
  right('negative', 'zero', TARGET, { numerator: 0, explanation: 'Chưa triển khai' }),
  wrong('not-whole', 'half a dossier', TARGET, { numerator: 199.5 }, 'numerator'),
  right('not-whole', 'whole', TARGET, { numerator: 199 }),
  wrong('zero-denominator', 'nothing to count', TARGET, { numerator: 0, denominator: 0 }, 'denominator'),
  right('zero-denominator', 'left blank', TARGET, {
    numerator: null,
    denominator: null,
    explanation: 'Không phát sinh',
  }),
  wrong(
    'numerator-above-denominator',
    'turned round',
    TARGET,
    { numerator: 200, denominator: 199 },
    'numerator',
  ),
  right('numerator-above-denominator', 'all of them', TARGET, { numerator: 200, denominator: 200 }),
  {
    rule: 'target/part-above-whole',
    name: 'more before the deadline than before and on it',
    edit: (bench) => fill(WHOLE, { numerator: 190 })(bench),
    at: (bench) => [bench.at('ChiTieu', PART, 'Tử số')],
  },
  right('part-above-whole', 'as many', PART, { numerator: 200 }),
  {
    rule: 'target/part-denominator-differs',
    name: 'another total',
    edit: (bench) => fill(WHOLE, { denominator: 210 })(bench),
    at: (bench) => [bench.at('ChiTieu', PART, 'Mẫu số')],
  },
  right('part-denominator-differs', 'the whole has no figures yet', WHOLE, {
    numerator: null,
    denominator: null,
    explanation: 'Đang tổng hợp',
  }),
  wrong('missed-without-explanation', 'exactly 95 of "trên 95 %"', TARGET, { numerator: 190 }, 'explanation'),
  right('missed-without-explanation', 'one more', TARGET, { numerator: 191 }),
  {
    rule: 'target/lower-than-previous',
    name: 'fewer than half a year ago',
    edit: fill(TARGET, { numerator: 198, denominator: 198 }),
    at: (bench) => [bench.at('ChiTieu', TARGET, 'Tử số'), bench.at('ChiTieu', TARGET, 'Mẫu số')],
    withPrevious: true,
  },
  {
    rule: 'target/lower-than-previous',
    name: 'more than half a year ago',
    edit: fill(TARGET, { numerator: 230, denominator: 230 }),
    withPrevious: true,
  },
  {
    rule: 'target/lower-than-previous',
    name: 'a denominator of zero is no count that fell',
    edit: fill(TARGET, { numerator: 0, denominator: 0 }),
    withPrevious: true,
    also: ['target/zero-denominator'],
  },
  {
    rule: 'target/lower-than-previous',
    name: 'a negative figure is no count that fell',
    edit: fill(TARGET, { numerator: -1, denominator: 230 }),
    withPrevious: true,
    also: ['target/negative'],
  },
  {
    rule: 'target/other-level',
    name: 'a target of the districts, with figures',
    edit: (bench) => {
      addRow(bench, 'CT07', { numerator: 10, denominator: 10 });
    },
    at: (bench) => [bench.at('ChiTieu', 'CT07', 'Mã')],
  },
  {
    rule: 'target/other-level',
    name: "the agency's own, below the others",
    edit: () => undefined,
  },
];

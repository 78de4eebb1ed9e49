import {
  byCause,
  countsByCause,
  isNamed,
  isRestored,
  withCauses,
} from '../../../src/validation/engine/causes';
import { containedReport, earlierReport } from '../../../src/validation/engine/earlierReport';
import type { Finding, Severity } from '../../../src/validation/engine/finding';
import type { Context } from '../../../src/validation/engine/subjects';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { NO_ENTRIES } from '../../../src/fields/entry';
import { BAC_GIANG } from '../../programmes';

const finding = (cause: string | null, rule = 'task/x', more: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'warning',
  sheet: 'Nhiệm vụ',
  cell: 'A1',
  row: null,
  values: {},
  fix: null,
  cause,
  ...more,
});
const causes = (...findings: Finding[]) => withCauses(findings).map(({ cause }) => cause);
const times = (count: number, make: (at: number) => Finding) =>
  Array.from({ length: count }, (_none, at) => make(at));

test('three overwritten formulas are one event, two are slips, and with a table gone any are its loss', () => {
  expect(causes(...times(2, (at) => finding('formulas', 'task/x', { values: { at } })))).toEqual([
    null,
    null,
  ]);
  expect(causes(...times(3, (at) => finding('formulas', 'task/x', { values: { at } })))).toEqual([
    'formulas',
    'formulas',
    'formulas',
  ]);
  expect(causes(finding('formulas'), finding('program'))).toEqual(['program', 'program']);
  // One renamed header is still to be put right.
  expect(causes(finding('headers'), finding('program'))).toEqual([null, 'program']);
});

test('as many rows without a code as are missing: the codes are gone; fewer are rows of their own', () => {
  const codes = (count: number) => times(count, (at) => finding('codes', 'task/c', { values: { at } }));
  const rows = (count: number) => times(count, () => finding('rows', 'task/r'));
  expect(causes(...codes(3), ...rows(3), finding('unfilled'), finding(null))).toEqual([
    ...Array.from({ length: 6 }, () => 'codes'),
    // What else is wrong is not theirs.
    'unfilled',
    null,
  ]);
  expect(causes(...codes(2), ...rows(3))).toEqual([null, null, 'rows', 'rows', 'rows']);
  expect(causes(...codes(3), ...rows(2))).toEqual([null, null, null, 'rows', 'rows']);
});

test('three that say the same are told together, by rule and values', () => {
  const [one, two] = ['a', 'b'].map((word) => finding(null, 'task/x', { values: { word } })) as [
    Finding,
    Finding,
  ];
  expect(causes(one, one, two)).toEqual([null, null, null]);
  expect(causes(one, two, one, one, finding(null, 'task/y', { values: { word: 'a' } }))).toEqual([
    'task/x a',
    null,
    'task/x a',
    'task/x a',
    null,
  ]);
});

test('each cause is counted once, at its worst; what is not filled in yet is a state', () => {
  const of = (severity: Severity, cause: string | null) => finding(cause, 'task/x', { severity });
  const findings = [
    of('hint', 'program'),
    of('error', 'program'),
    of('warning', 'task/x a'),
    of('warning', 'task/x a'),
    of('warning', null),
    of('hint', null),
    of('error', 'unfilled'),
  ];
  expect(countsByCause(findings)).toEqual({ error: 1, warning: 2, hint: 1 });
  expect(byCause(findings).map(({ cause, findings: own }) => [cause, own.length])).toEqual([
    ['program', 2],
    ['task/x a', 2],
    [null, 1],
    [null, 1],
    ['unfilled', 1],
  ]);
  expect(countsByCause([])).toEqual({ error: 0, warning: 0, hint: 0 });
});

test('what making the workbook again mends', () => {
  const restored = ['program', 'rows', 'codes', 'formulas', 'headers'];
  // Excel calculates when the file is opened; only the agency can fill it in.
  const others = ['uncalculated', 'unfilled'];
  for (const cause of restored) expect([isNamed(cause), isRestored(cause)]).toEqual([true, true]);
  for (const cause of others) expect([isNamed(cause), isRestored(cause)]).toEqual([true, false]);
  for (const cause of ['task/x a', null]) expect([isNamed(cause), isRestored(cause)]).toEqual([false, false]);
});

describe('the report of another period', () => {
  const period = (id: string) => knownPeriod(BAC_GIANG, id);
  const context = (own: string | null, other: string | null): Context =>
    ({
      period: own === null ? null : period(own),
      previous: other === null ? null : { period: period(other), entries: NO_ENTRIES },
    }) as Context;
  test.each([
    // Six months contain the first quarter, which began with them; the third quarter began later.
    ['6t', 'q1', true, true],
    ['nam', '6t', true, true],
    ['q1', '6t', true, false],
    ['nam', 'nam', false, false],
    ['t02', 't01', true, false],
    [null, 'q1', false, false],
    ['q1', null, false, false],
  ])('of %s, with %s: earlier %s, contained %s', (own, other, earlier, contained) => {
    expect(earlierReport(context(own, other))?.period.id ?? null).toBe(earlier ? other : null);
    expect(containedReport(context(own, other))?.period.id ?? null).toBe(contained ? other : null);
  });
  test('of the same days is not contained: neither ends earlier', () => {
    const own = context('6t', null);
    const draft = { period: { ...period('6t'), id: '6t-draft' }, entries: NO_ENTRIES };
    expect(earlierReport({ ...own, previous: draft })).toBe(draft);
    expect(containedReport({ ...own, previous: draft })).toBeNull();
  });
});

import { groupTexts } from '../../../../src/validation/report/causeText';
import { rawRuleTexts, ruleTexts } from '../../../../src/validation/report/ruleText';
import { shown, shownDate, shownText } from '../../../../src/validation/report/shown';
import type { Finding } from '../../../../src/validation/engine/finding';
import { toSerial } from '../../../../src/text/calendar';
import type { CellScalar } from '../../../../src/workbook/spec';

const LONG = 'x'.repeat(120);

test.each([
  [null, ''],
  ['Hoà ', 'Hoà '],
  [true, 'true'],
  ['tiết 1.5', 'tiết 1.5'],
  [LONG, LONG],
  [`${LONG}y`, `${LONG}…`],
] as [CellScalar, string][])('%j is reported as “%s”', (value, text) => {
  expect(shown(value)).toBe(text);
  expect(shownText(value)).toBe(text);
});

test('a number is reported as one types it in the language of the message', () => {
  expect(shown(1250.5)).toBe(1250.5);
  expect(shownText(1250.5)).toBe('1250,5');
});

test.each([
  [toSerial('2024-03-15'), '15/03/2024'],
  [-3, '-3'],
  ['15/3', '15/3'],
  // Typed as text, it is no day.
  ['45366', '45366'],
  [null, ''],
] as [CellScalar, string][])('the day %j is reported as “%s”', (value, text) => {
  expect(shownDate(value)).toBe(text);
});

test('a rule that does not exist has no texts, whatever its name', () => {
  expect(() => rawRuleTexts('vi', 'task/none')).toThrow('rule task/none has no texts');
  expect(() => rawRuleTexts('vi', 'toString')).toThrow('rule toString has no texts');
  expect(() => ruleTexts('vi', 'task/done-below-100')).toThrow();
});

test('a value that says something else in each language is reported in that of the text', () => {
  const value = { vi: 'sáu mươi', en: 'sixty' };
  expect(ruleTexts('vi', 'task/done-below-100', { value }).problem).toContain('sáu mươi');
  expect(ruleTexts('en', 'task/done-below-100', { value }).problem).toContain('sixty');
});

describe('what several findings report', () => {
  const finding: Finding = {
    rule: 'task/done-below-100',
    severity: 'error',
    sheet: 'Nhiệm vụ',
    cell: 'L4',
    row: null,
    values: { value: 62.5 },
    fix: null,
    cause: null,
  };
  const FILLED = { rows: 1500, asked: 2000 };
  const told = (cause: string | null, count: number, locale: 'vi' | 'en' = 'vi') =>
    groupTexts(
      locale,
      { cause, findings: Array.from({ length: count }, () => finding) as [Finding] },
      FILLED,
    );
  const own = ruleTexts('vi', finding.rule, finding.values);

  test.each([
    ['one finding', null, 1],
    ['the same said of several cells', 'task/done-below-100 62.5', 3],
    // One that is left of a cause is told by itself.
    ['a named cause’s only finding', 'formulas', 1],
  ])('the rule’s own texts: %s', (_what, cause, count) => {
    expect(told(cause, count)).toEqual(own);
  });

  test('the cause’s, with how many, in the language asked for', () => {
    expect(told('rows', 4).problem).toBe('Thiếu 4 dòng của kế hoạch.');
    const english = told('rows', 4, 'en');
    expect(english.problem).toContain('4');
    expect(english.problem).not.toBe(told('rows', 4).problem);
    for (const text of Object.values(english)) expect(text).not.toMatch(/[{}]/);
    expect(english.title).not.toBe('');
  });

  test('what is not filled in yet, even one row, is reported as such', () => {
    expect(told('unfilled', 1).problem).toMatch(/^Đã điền 1500\/2000 dòng/);
  });
});

import type { RuleCase } from './ruleCase';
import { day, type Workbench } from './workbook';

const DATE = 'Bìa!C12';

/** Value of a key of the identity sheet. */
function identity(bench: Workbench, key: string, value: string | null): void {
  const sheet = bench.sheet('_cchc');
  const row = sheet.values.findIndex(([name]) => name === key);
  sheet.values[row]![1] = value;
  if (value !== null) bench.snapshot.properties[key] = value;
  else delete bench.snapshot.properties[key];
}

/** The activity in a column of its own, empty where there is none, and codes of the body without their prefix. */
function asLayout1(bench: Workbench): void {
  for (const table of ['NhiemVu', 'NhiemVuChung'] as const) {
    const places = bench.codes(table).map((code) => ({
      code,
      codeCell: bench.at(table, code, 'Mã'),
      content: bench.at(table, code, 'Nội dung'),
      task: bench.at(table, code, 'Nhiệm vụ'),
    }));
    bench.put(bench.header(table, 'Nội dung'), 'Hoạt động');
    for (const { code, codeCell, content, task } of places) {
      if (bench.get(content) === bench.get(task)) bench.put(content, null);
      bench.put(codeCell, code.replace(/^P\./, ''));
    }
  }
  identity(bench, 'cchc.layout', '1');
}

export const IDENTITY_CASES: RuleCase[] = [
  {
    rule: 'identity/not-ours',
    name: 'identity sheet and properties are gone',
    edit: ({ snapshot }) => {
      snapshot.sheets = snapshot.sheets.filter(({ name }) => name !== '_cchc');
      snapshot.properties = {};
    },
    at: () => ['-'],
  },
  {
    rule: 'identity/not-ours',
    name: 'the properties alone are gone (Google Sheets drops them)',
    edit: ({ snapshot }) => {
      snapshot.properties = {};
    },
  },
  {
    rule: 'identity/province-workbook',
    name: 'the consolidated workbook, of whose missing sheets nothing is said',
    edit: (bench) => {
      identity(bench, 'cchc.kind', 'province');
      bench.snapshot.sheets = bench.snapshot.sheets.filter(({ name }) => name !== 'Nhiệm vụ');
    },
    at: () => ['-'],
  },
  { rule: 'identity/province-workbook', name: 'an agency’s workbook', edit: () => undefined },
  {
    rule: 'identity/other-plan',
    name: 'the workbook of another plan',
    edit: (bench) => identity(bench, 'cchc.plan', '300-KH-UBND-2025'),
    at: () => ['-'],
  },
  {
    rule: 'identity/other-plan',
    name: 'the same plan, another year',
    edit: (bench) => identity(bench, 'cchc.year', '2023'),
    at: () => ['-'],
  },
  { rule: 'identity/other-plan', name: 'our plan', edit: () => undefined },
  {
    rule: 'identity/other-plan-version',
    name: 'made from data that was corrected since',
    edit: (bench) => identity(bench, 'cchc.planVersion', '0'),
    at: () => ['-'],
  },
  { rule: 'identity/other-plan-version', name: 'the present version', edit: () => undefined },
  {
    rule: 'identity/other-layout',
    name: 'made by a later version',
    edit: (bench) => identity(bench, 'cchc.layout', '99'),
    at: () => ['-'],
  },
  { rule: 'identity/other-layout', name: 'our layout', edit: () => undefined },
  { rule: 'identity/old-layout', name: 'an earlier layout', edit: asLayout1, at: () => ['-'] },
  { rule: 'identity/old-layout', name: 'our layout', edit: () => undefined },
  {
    rule: 'identity/agency-unknown',
    name: 'an agency of nowhere',
    edit: (bench) => {
      identity(bench, 'cchc.agency', 'SXYZ');
      identity(bench, 'cchc.agencyName', 'Sở Không Có');
    },
    at: () => ['-'],
  },
  {
    rule: 'identity/agency-unknown',
    name: 'a commune, which no catalogue names',
    edit: () => undefined,
    agency: 'UBND xã Tân Mỹ',
  },
  {
    rule: 'identity/period-unknown',
    name: 'a period of nowhere',
    edit: (bench) => identity(bench, 'cchc.period', 'q9'),
    at: () => ['-'],
  },
  {
    rule: 'identity/period-unknown',
    name: 'a quarter',
    edit: (bench) => {
      identity(bench, 'cchc.period', 'q3');
      bench.put(DATE, day('2024-09-14'));
    },
  },
  {
    rule: 'identity/reporting-date-invalid',
    name: 'blank',
    edit: (bench) => bench.put(DATE, null),
    at: () => [DATE],
  },
  {
    rule: 'identity/reporting-date-invalid',
    name: 'a date as text',
    edit: (bench) => bench.put(DATE, '14/12/2024'),
    at: () => [DATE],
  },
  {
    rule: 'identity/reporting-date-invalid',
    name: 'another day',
    edit: (bench) => bench.put(DATE, day('2024-12-10')),
  },
  {
    rule: 'identity/reporting-date-outside-period',
    name: 'the day after the period',
    edit: (bench) => bench.put(DATE, day('2024-12-15')),
    at: () => [DATE],
  },
  {
    rule: 'identity/reporting-date-outside-period',
    name: 'the last day of the period',
    edit: (bench) => bench.put(DATE, day('2024-12-14')),
  },
  {
    rule: 'identity/prepared-by-missing',
    name: 'nobody',
    edit: (bench) => bench.put('Bìa!C14', null),
    at: () => ['Bìa!C14'],
  },
  {
    rule: 'identity/prepared-by-missing',
    name: 'somebody',
    edit: (bench) => bench.put('Bìa!C14', 'Lê Văn An'),
  },
];

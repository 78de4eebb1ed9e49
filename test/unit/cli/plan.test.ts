import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Agency } from '../../../src/agency/catalogue';
import { diffCatalogues } from '../../../src/agency/diffCatalogues';
import { planText } from '../../../src/messages/planText';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import type { Programme } from '../../../src/programmes/programme';
import { planWorkbook } from '../../../src/workbook/plan/planWorkbook';
import { cellAddress } from '../../../src/workbook/address';
import { PLAN_SHEETS } from '../../../src/workbook/plan/planSheets';
import { BAC_GIANG } from '../../programmes';
import { asDocx, LAYOUTS } from '../import/plan/layouts';
import { cchc } from './cli';

const folder = mkdtempSync(join(tmpdir(), 'plan-'));
const file = (name: string) => join(folder, name);

async function saved(name: string, change: (rows: Programme['plan']['rows']) => Programme['plan']['rows']) {
  const { plan } = BAC_GIANG;
  const rows = change(plan.rows.map((row) => ({ ...row, repairs: [], inherited: [] })));
  writeFileSync(file(name), await writeXlsx(planWorkbook({ ...BAC_GIANG, plan: { ...plan, rows } })));
  return file(name);
}

test('plan export, and the workbook stands for the plan in every verb', async () => {
  const out = file('xuat.xlsx');
  expect((await cchc('plan', 'export', 'bac-giang-2024', '--out', out)).code).toBe(0);
  const [own, bundled] = [
    await cchc('plan', 'show', '--plan', out, '--json'),
    await cchc('plan', 'show', '--json'),
  ];
  expect(JSON.parse(own.out)).toEqual(JSON.parse(bundled.out));
});

/** The header is row 1, followed by one sheet row per plan row. */
const at = (column: (typeof PLAN_SHEETS.appendix)[number], code: string) =>
  cellAddress(
    BAC_GIANG.plan.rows.findIndex((row) => row.code === code) + 1,
    PLAN_SHEETS.appendix.indexOf(column),
  );

test('plan check names the cell of each thing that was planted, by its rule', async () => {
  const planted = await saved('ke-hoach.xlsx', (rows) =>
    rows.map((row) => {
      if (row.code === 'I.1.1.HD1') return { ...row, time: '45/13/2024' };
      if (row.code === 'I.1.1.HD2') return { ...row, lead: 'Sở Nội vụi Trung ương' };
      if (row.code === 'III.1.4.HD1') return { ...row, lead: '', product: '' };
      if (row.code === 'III.1.5.HD1') return { ...row, coordinating: row.lead };
      if (row.code === 'III.1.6.HD1') return { ...row, time: 'Tháng 3/2031' };
      return row;
    }),
  );
  const clean = await saved('sach.xlsx', (rows) => rows);
  const found = async (path: string) => {
    const { out } = await cchc('plan', 'check', path, '--json');
    const { findings } = JSON.parse(out) as { findings: { rule: string; row: string; cell: string }[] };
    return findings.map(({ rule, row, cell }) => `${rule} ${row} ${cell}`);
  };
  const before = await found(clean);
  expect((await found(planted)).filter((each) => !before.includes(each))).toEqual([
    `plan/unread-deadline I.1.1.HD1 ${at('time', 'I.1.1.HD1')}`,
    `plan/unknown-agency I.1.1.HD2 ${at('lead', 'I.1.1.HD2')}`,
    `plan/no-lead III.1.4.HD1 ${at('lead', 'III.1.4.HD1')}`,
    `plan/no-product III.1.4.HD1 ${at('product', 'III.1.4.HD1')}`,
    `plan/lead-coordinates III.1.5.HD1 ${at('coordinating', 'III.1.5.HD1')}`,
    `plan/outside-year III.1.6.HD1 ${at('time', 'III.1.6.HD1')}`,
  ]);
});

test('plan check tells in one line what has one cause; as JSON each cell', async () => {
  const planted = await saved('mot-nguyen-nhan.xlsx', (rows) =>
    rows.map((row, index) => (index < 5 ? { ...row, time: 'sớm nhất có thể' } : row)),
  );
  const { out } = await cchc('plan', 'check', planted);
  const column = at('time', BAC_GIANG.plan.rows[0]!.code).replace(/\d+$/, '');
  const sheet = planText('plan.sheet.appendix');
  expect(out.split('\n').filter((line) => line.includes('sớm nhất có thể'))).toEqual([
    `  Lỗi ${sheet}!${column}2, ${sheet}!${column}3, ${sheet}!${column}4 và 2 chỗ khác: ` +
      'không hiểu được thời gian “sớm nhất có thể”; biểu của cơ quan sẽ không có hạn cho dòng này [plan/unread-deadline]',
  ]);
  expect(out.split('\n').filter((line) => line.includes('agency-unnamed')).length).toBeLessThan(2);
  const { findings } = JSON.parse((await cchc('plan', 'check', planted, '--json')).out) as {
    findings: { message: string }[];
  };
  expect(findings.filter(({ message }) => message.includes('sớm nhất có thể'))).toHaveLength(5);
});

test('plan diff: added, dropped, reworded, moved', async () => {
  const one = await saved('a.xlsx', (rows) => rows);
  const other = await saved('b.xlsx', (rows) =>
    rows
      .filter(({ code }) => code !== 'IV.6.1.HD1')
      .map((row) => {
        if (row.code === 'V.2.1.HD1') return { ...row, time: 'Tháng 11/2024' };
        return row.code === 'I.1.1.HD1' ? { ...row, product: 'Nghị quyết của HĐND tỉnh' } : row;
      }),
  );
  const { code, out } = await cchc('plan', 'diff', one, other, '--json');
  const diff = JSON.parse(out) as Record<string, { code?: string; before?: string; to?: string }[]>;
  expect(code).toBe(1);
  expect(diff.added).toEqual([]);
  expect(diff.dropped?.map((row) => row.code)).toEqual(['IV.6.1.HD1']);
  expect(diff.reworded?.map(({ before }) => before)).toEqual(['I.1.1.HD1']);
  expect(diff.moved).toEqual([
    { before: 'V.2.1.HD1', after: 'V.2.1.HD1', from: 'Tháng 10/ 2024', to: 'Tháng 11/2024' },
  ]);
  expect((await cchc('plan', 'diff', one, one)).code).toBe(0);
});

test('plan diff: agencies renamed, merged, split, gone and new, by what the catalogue says they were', () => {
  const { catalogue } = BAC_GIANG;
  const [first, second, third, fourth] = catalogue.agencies as [Agency, Agency, Agency, Agency];
  const after = [
    { ...first, id: 'A', name: 'Cơ quan A', was: [first.id] },
    { ...second, id: 'B', name: 'Cơ quan B', was: [second.id, third.id] },
    {
      ...fourth,
      id: 'C1',
      name: 'Cơ quan C một',
      aliases: [],
      shortName: 'C một',
      symbol: null,
      was: [fourth.id],
    },
    {
      ...fourth,
      id: 'C2',
      name: 'Cơ quan C hai',
      aliases: [],
      shortName: 'C hai',
      symbol: null,
      was: [fourth.id],
    },
    { ...first, id: 'N', name: 'Cơ quan mới', aliases: [], shortName: 'Mới', symbol: null },
    ...catalogue.agencies.slice(5),
  ];
  const changes = diffCatalogues(catalogue, { ...catalogue, agencies: after });
  expect(changes).toEqual(
    expect.arrayContaining([
      { kind: 'renamed', before: [first.name], after: ['Cơ quan A'] },
      { kind: 'merged', before: [second.name, third.name], after: ['Cơ quan B'] },
      { kind: 'split', before: [fourth.name], after: ['Cơ quan C một', 'Cơ quan C hai'] },
      { kind: 'gone', before: [catalogue.agencies[4]!.name], after: [] },
      { kind: 'new', before: [], after: ['Cơ quan mới'] },
    ]),
  );
  expect(changes).toHaveLength(5);
  expect(diffCatalogues(catalogue, catalogue)).toEqual([]);
});

test('import --out: an appendix becomes a plan workbook that makes agency workbooks', async () => {
  const [layout] = LAYOUTS;
  if (!layout) throw new Error('no layout');
  writeFileSync(
    file('phu-luc.docx'),
    asDocx(layout.tables({ sections: BAC_GIANG.plan.sections, rows: BAC_GIANG.plan.rows })),
  );
  const out = file('moi.xlsx');
  expect((await cchc('import', file('phu-luc.docx'), '--out', out)).code).toBe(0);
  const shown = JSON.parse((await cchc('plan', 'show', '--plan', out, '--json')).out) as {
    rows: { code: string; lead: string }[];
  };
  expect(shown.rows.map(({ code, lead }) => [code, lead])).toEqual(
    BAC_GIANG.plan.rows.map(({ code, lead }) => [code, lead]),
  );
  const made = file('so.xlsx');
  expect(
    (await cchc('scaffold', '--plan', out, '--agency', 'Sở Nội vụ', '--period', '6t', '--out', made)).code,
  ).toBe(0);
  expect((await cchc('validate', made, '--plan', out, '--json')).code).toBeLessThan(2);
});

test('plan next: the province’s unfinished rows become next year’s draft, and what is left out is reported', async () => {
  const [books, province, out] = [file('bieu'), file('tong-hop.xlsx'), file('nam-sau.xlsx')];
  expect((await cchc('sample', '--seed', '3', '--agencies', '3', '--out', books)).code).toBe(0);
  const consolidated = await cchc('consolidate', books, '--period', 'nam', '--out', province, '--json');
  const { planRows } = JSON.parse(consolidated.out) as { planRows: { code: string }[] };
  const { code, out: said } = await cchc('plan', 'next', province, '--out', out, '--json');
  const draft = JSON.parse(said) as Record<'rows' | 'leftOut', { code: string }[]> & { year: number };
  expect({ code, year: draft.year }).toEqual({ code: 0, year: 2025 });
  const codes = [...draft.rows, ...draft.leftOut].map((row) => row.code);
  expect(codes).toEqual(expect.arrayContaining(planRows.map((row) => row.code)));
  const shown = JSON.parse((await cchc('plan', 'show', '--plan', out, '--json')).out) as {
    year: number;
    rows: { code: string }[];
  };
  expect(shown.year).toBe(2025);
  expect(shown.rows.map((row) => row.code)).toEqual(
    draft.rows.map((row) => row.code).filter((each) => !each.startsWith('P.')),
  );
  // An earlier file is not written over, a year that is past is refused.
  expect((await cchc('plan', 'next', province, '--out', out)).code).toBe(2);
  expect((await cchc('plan', 'next', province, '--year', '2024', '--out', file('x.xlsx'))).code).toBe(2);
});

import type { Consolidation } from '../../../src/consolidation/consolidation';
import { readConsolidation } from '../../../src/consolidation/readConsolidation';
import type { Returned } from '../../../src/consolidation/returned';
import { reasonText } from '../../../src/consolidation/rejection';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { headlineOf, provinceFigures } from '../../../src/figures/provinceFigures';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from './books';
import { saved } from './saved';

const GROUP = 'II.2.1.HD1';
const returned: Returned[] = [
  book('Sở Nội vụ', { tasks: { [GROUP]: { status: 'Hoàn thành', doneOn: day('2024-02-05') } } }),
  book('Sở Tư pháp', {
    ...sealedOn('2024-12-20'),
    counts: { error: 1, warning: 1, hint: 4 },
    findings: [
      { severity: 'error', sheet: 'Nhiệm vụ', cell: 'F7', row: GROUP, problem: 'Sai <b>', todo: 'Sửa.' },
      { severity: 'warning', sheet: null, cell: null, row: null, problem: 'Cả tệp', todo: 'Xem lại.' },
    ],
    tasks: { [GROUP]: { status: 'Đang thực hiện', note: 'Chờ "ý kiến"' } },
    targets: { CT04: { numerator: 9, denominator: 10 }, CT06: { numerator: 12, denominator: 10 } },
  }),
  book('UBND xã Tân Mỹ', { modifiedOn: '2024-12-30', targets: { CT04: { numerator: 1, denominator: 2 } } }),
  { kind: 'unread', file: 'thu/CCHC2024_NAM_STC.xlsx', reason: 'not-ours', values: {} },
];
const before = brought(returned, { arrivals: { SNV: '2024-12-15' }, today: '2025-01-02' });

async function readBack(change: (spec: WorkbookSpec) => void = () => undefined): Promise<Consolidation> {
  const spec = buildProvinceWorkbook(before, '2025-01-02');
  change(spec);
  const read = readConsolidation(bindWorkbook(await saved(spec)), BAC_GIANG);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

test('a province’s workbook tells again what it brings together, in the same numbers', async () => {
  const after = await readBack();
  const [was, is] = [provinceFigures(before), provinceFigures(after)];
  expect(before.discrepancies.length).toBeGreaterThan(0);
  expect(is.duties.done).toBe(1);
  expect(headlineOf(is)).toEqual(headlineOf(was));
  expect(is.fields.map(({ plan, duties }) => [plan, duties])).toEqual(
    was.fields.map(({ plan, duties }) => [plan, duties]),
  );
  expect(is.targets).toEqual(was.targets);
  expect(after.period).toEqual(before.period);
  expect(after.tasks.map(({ agency, row, entry }) => [agency.id, row.code, entry])).toEqual(
    before.tasks.map(({ agency, row, entry }) => [agency.id, row.code, entry]),
  );
  expect(
    after.discrepancies.map(({ kind, code, agency, lineage }) => [kind, code, agency.id, lineage]),
  ).toEqual(before.discrepancies.map(({ kind, code, agency, lineage }) => [kind, code, agency.id, lineage]));
});

test('who sent what when, what is wrong with it, and why a file was not taken', async () => {
  const after = await readBack();
  for (const [index, entry] of before.register.entries()) {
    const read = after.register[index]!;
    expect({ ...read, unusable: [] }).toEqual({ ...entry, unusable: [] });
    expect(read.unusable.map((file) => [file.file, reasonText(file)])).toEqual(
      entry.unusable.map((file) => [file.file, reasonText(file)]),
    );
  }
  const of = (id: string) => after.register.find(({ agency }) => agency.id === id)!;
  expect(of('STP').received).toMatchObject({ late: true, sentOn: '2024-12-20', doubt: null });
  expect(of('STP').received!.findings).toHaveLength(2);
  expect(of('XA-TAN-MY').received).toMatchObject({ late: false, doubt: 'inferred' });
  expect(of('STC').unusable).toHaveLength(1);
  expect(of('SNV').received).toMatchObject({ sentOn: '2024-12-15', sentOnFrom: 'entered' });
});

test('what Sở Nội vụ entered since then counts: a day of arrival, a corrected status', async () => {
  const after = await readBack((spec) => {
    const register = spec.sheets.find(({ tables }) => tables.some(({ name }) => name === 'SoNhan'))!;
    const header = register.rows.findIndex((row) => row.some((cell) => cell?.value === 'Ngày nhận thực tế'));
    const at = register.rows[header]!.findIndex((cell) => cell?.value === 'Ngày nhận thực tế');
    const row = register.rows.find((cells) => cells[0]?.value === 'UBND xã Tân Mỹ')!;
    row[at] = { ...row[at]!, value: '25/12/2024' };
    const tasks = spec.sheets.find(({ tables }) => tables.some(({ name }) => name === 'NhiemVuTongHop'))!;
    for (const cells of tasks.rows)
      for (const [index, cell] of cells.entries())
        if (cell?.value === 'Đang thực hiện') cells[index] = { ...cell, value: 'Hoàn thành' };
  });
  expect(after.register.find(({ agency }) => agency.id === 'XA-TAN-MY')!.received).toMatchObject({
    sentOn: '2024-12-25',
    sentOnFrom: 'entered',
    late: true,
    doubt: null,
  });
  expect(provinceFigures(after).duties.done).toBe(2);
});

test('an agency’s own workbook, and another plan’s, are no province’s', async () => {
  const spec = buildProvinceWorkbook(before);
  const bound = bindWorkbook(await saved(spec));
  const other = { ...BAC_GIANG, plan: { ...BAC_GIANG.plan, id: 'khac' } };
  expect(readConsolidation(bound, other)).toBe('other-plan');
  expect(readConsolidation(bound, { ...BAC_GIANG, periods: [] })).toBe('period-unknown');
});

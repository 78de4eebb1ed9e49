import type { Consolidation } from '../../../src/consolidation/consolidation';
import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { readConsolidation } from '../../../src/consolidation/readConsolidation';
import type { Returned } from '../../../src/consolidation/returned';
import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day, sealedOn } from './books';
import { rowsOf, rowWhere } from './sheetRows';
import { saved } from './saved';

const SINGLE = 'V.1.1.HD1';
const unread = (file: string): Returned => ({ kind: 'unread', file, reason: 'not-ours', values: {} });
const problem = (severity: 'error' | 'warning', text: string) => ({
  ...{ severity, sheet: 'Nhiệm vụ', cell: 'K4', row: SINGLE, problem: text, todo: 'Sửa.' },
});
const whole = brought(
  [
    book('Sở Tư pháp', {
      ...sealedOn('2024-12-16'),
      tasks: { [SINGLE]: { status: 'Hoàn thành', doneOn: day('2024-01-30') } },
      targets: { CT04: { numerator: 9, denominator: 10 }, CT06: { numerator: 12, denominator: 10 } },
      findings: [problem('error', 'Thiếu số'), problem('warning', 'Xem lại'), problem('warning', 'Thừa')],
    }),
    book('Sở Tài chính', { tasks: { [SINGLE]: { status: 'Chưa thực hiện' } } }),
    unread('CCHC2024_NAM_SYT.xlsx'),
    unread('CCHC2024_NAM_SYT (1).xlsx'),
    unread('CCHC2024_NAM_SXD.xlsx'),
    unread('ảnh.xlsx'),
  ],
  { today: '2024-12-25' },
);
/** Fresh for each caller, but for the programme, which is never written to. */
const spec = () => {
  const { programme, ...rest } = whole;
  return buildProvinceWorkbook({ programme, ...structuredClone(rest) }, '2024-12-25');
};
const read = (snapshot: WorkbookSnapshot, date?: number): Consolidation => {
  const found = readConsolidation(bindWorkbook(snapshot), BAC_GIANG, date);
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const edited = async (change: (of: WorkbookSpec) => void): Promise<Consolidation> => {
  const made = spec();
  change(made);
  return read(await saved(made));
};
const of = ({ register }: Consolidation, id: string) => register.find(({ agency }) => agency.id === id)!;
const isFilled = ({ entry }: { entry: object }) => Object.keys(entry).length > 0;
const counts = ({ register, rejected, tasks, targets, discrepancies }: Consolidation) => ({
  register: register.length,
  rejected: rejected.length,
  findings: register.flatMap(({ received }) => received?.findings ?? []).length,
  tasks: tasks.filter(isFilled).length,
  targets: targets.filter(isFilled).length,
  discrepancies: discrepancies.length,
});
const WHOLE = { register: 37, rejected: 4, findings: 3, tasks: 2, targets: 2, discrepancies: 2 };

let snapshot: WorkbookSnapshot;
beforeAll(async () => {
  snapshot = await saved(spec());
});
const without = (table: string): WorkbookSnapshot => {
  const sheets = snapshot.sheets.filter(({ tables }) => !tables.some(({ name }) => name === table));
  expect(sheets).toHaveLength(snapshot.sheets.length - 1);
  return { ...snapshot, sheets };
};

describe('a sheet that somebody deleted takes only its own with it', () => {
  test('none deleted', () => expect(counts(read(snapshot))).toEqual(WHOLE));
  test.each<[string, Partial<typeof WHOLE>]>([
    ['SoNhan', { register: 0, findings: 0, tasks: 0, targets: 0 }],
    ['TepKhongNhan', { rejected: 0 }],
    ['LoiTrongBieu', { findings: 0 }],
    ['NhiemVuTongHop', { tasks: 0 }],
    ['ChiTieuTongHop', { targets: 0 }],
    ['SaiLech', { discrepancies: 0 }],
  ])('%s', (table, lost) => expect(counts(read(without(table)))).toEqual({ ...WHOLE, ...lost }));

  const runOf = (from: WorkbookSnapshot) => {
    const { received, tasks, targets } = readProvinceWorkbook(bindWorkbook(from))!;
    return { received: received.length, hasTasks: tasks.length > 0, hasTargets: targets.length > 0 };
  };
  const RUN = { received: 2, hasTasks: true, hasTargets: true };
  test.each<[string, Partial<typeof RUN>]>([
    ['SoNhan', { received: 0 }],
    ['NhiemVuTongHop', { hasTasks: false }],
    ['ChiTieuTongHop', { hasTargets: false }],
    ['NhiemVuToanTinh', {}],
    ['ChiTieuToanTinh', {}],
    ['SaiLech', {}],
  ])('%s, for the next run', (table, lost) => expect(runOf(without(table))).toEqual({ ...RUN, ...lost }));
});

/** Without some columns of a table, cells and all. */
const lacking = (table: string, ...headers: string[]): WorkbookSnapshot => {
  const sheets = structuredClone(snapshot.sheets);
  const sheet = sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
  const names = sheet.values.find((row) => headers.every((header) => row.includes(header)))!;
  const gone = headers.map((header) => names.indexOf(header)).sort((a, b) => b - a);
  for (const grid of [sheet.values, sheet.formulas, sheet.numberFormats])
    for (const cells of grid) for (const at of gone) cells.splice(at, 1);
  return { ...snapshot, sheets };
};

describe('a column that somebody deleted', () => {
  const runOf = (from: WorkbookSnapshot) => readProvinceWorkbook(bindWorkbook(from))!;

  test('of the register: nothing is known of what it had', () => {
    const from = lacking('SoNhan', 'Ngày gửi', 'Ngày nhận thực tế', 'Người lập', 'Lỗi');
    expect(of(read(from), 'STP')).toMatchObject({
      arrivedOn: null,
      received: { file: 'STP.xlsx', sentOn: null, by: null, counts: { error: 0 }, rows: 3 },
    });
    expect(runOf(from).arrivals).toEqual({});
  });

  test('with its number of rows no workbook counts', () => {
    const from = lacking('SoNhan', 'Số dòng');
    expect(counts(read(from))).toEqual({ ...WHOLE, findings: 0, tasks: 0, targets: 0 });
    expect(runOf(from).received).toEqual([]);
  });

  test.each([
    ['NhiemVuTongHop', 'Trạng thái', 'status'],
    ['ChiTieuTongHop', 'Tử số', 'numerator'],
  ])('of %s, %s: what differs from what was sent only lacks it', (table, header, key) => {
    const { corrections } = runOf(lacking(table, header));
    expect(corrections.length).toBeGreaterThan(0);
    for (const { missing, entry } of corrections) {
      expect(missing).toEqual([key]);
      expect(entry).not.toHaveProperty(key);
    }
  });
});

describe('the reporting date', () => {
  const dated = (value: CellScalar) =>
    edited((made) => {
      for (const { rows } of made.sheets)
        for (const cells of rows)
          for (const [at, cell] of cells.entries())
            if (cell?.value === whole.reportingDate && cell.style !== undefined && cell.formula === undefined)
              cells[at] = { ...cell, value };
    });
  test('is the workbook’s, without its time of the day; the period’s last if it has none', async () => {
    expect(read(snapshot).reportingDate).toBe(day('2024-12-14'));
    expect((await dated(day('2024-11-30') + 0.5)).reportingDate).toBe(day('2024-11-30'));
    expect((await dated('hôm nay')).reportingDate).toBe(day('2024-12-14'));
  });
  test('is the period’s last without a cover', () => {
    const sheets = snapshot.sheets.filter(({ name }) => name !== 'Tổng hợp');
    expect(sheets).toHaveLength(snapshot.sheets.length - 1);
    expect(read({ ...snapshot, sheets }).reportingDate).toBe(day('2024-12-14'));
  });
  test('another that is asked for counts', () => {
    expect(read(snapshot, day('2024-10-01')).reportingDate).toBe(day('2024-10-01'));
  });
});

describe('rows that somebody emptied or typed over', () => {
  const typed = (table: string, row: Record<string, CellScalar>, header: string, value: CellScalar) =>
    edited((made) => {
      const { cell } = rowWhere(made, table, row);
      cell[header]!.value = value;
    });

  test('an agency that nobody knows is no line of the register', async () => {
    const after = await typed('SoNhan', { 'Mã cơ quan': 'SYT' }, 'Cơ quan', 'Sở Không Có');
    expect(after.register).toHaveLength(WHOLE.register - 1);
    expect(after.register.map(({ agency }) => agency.id)).not.toContain('SYT');
  });

  test.each(['Cơ quan', 'Mã cơ quan', 'Mức', 'Nội dung cần xem'])(
    'a finding without what its column %s says is none',
    async (header) => {
      const made = spec();
      const [first] = rowsOf(made, 'LoiTrongBieu');
      expect(Object.keys(first!.value)).toContain(header);
      first!.cell[header]!.value = null;
      const { received } = of(read(await saved(made)), 'STP');
      // Its agency is known by its id.
      const left = ['Xem lại', 'Thừa'];
      expect(received!.findings.map((finding) => finding.problem)).toEqual(
        header === 'Cơ quan' ? ['Thiếu số', ...left] : left,
      );
    },
  );

  test.each([
    ['2024-12-17', false],
    ['2024-12-18', true],
  ])('a day of arrival of %s is late: %s (to be sent by the 17th)', async (on, late) => {
    const after = await typed('SoNhan', { 'Mã cơ quan': 'STP' }, 'Ngày nhận thực tế', day(on));
    expect(of(after, 'STP').received).toMatchObject({ sentOn: on, sentOnFrom: 'entered', late, doubt: null });
  });

  test('entries are of the agency whose id has spaces around it', async () => {
    const row = { Mã: SINGLE, 'Mã cơ quan': 'STP' };
    expect(counts(await typed('NhiemVuTongHop', row, 'Mã cơ quan', ' STP '))).toEqual(WHOLE);
  });

  test('a file without its name is nobody’s', async () => {
    const after = await typed('TepKhongNhan', { Tệp: 'ảnh.xlsx' }, 'Tệp', null);
    const theirs = after.register.filter(({ unusable }) => unusable.length > 0);
    expect(theirs.map(({ agency }) => agency.id)).toEqual(['SXD', 'SYT']);
  });

  test('a day whose source somebody emptied stays uncertain', async () => {
    const made = buildProvinceWorkbook(
      brought([book('Sở Tư pháp', { modifiedOn: '2024-12-30' })], { today: '2025-01-02' }),
      '2025-01-02',
    );
    rowWhere(made, 'SoNhan', { 'Mã cơ quan': 'STP' }).cell['Ngày gửi lấy từ']!.value = null;
    expect(of(read(await saved(made)), 'STP').received).toMatchObject({ late: false, doubt: 'unknown' });
  });

  test('the other side of a discrepancy is known without its place', async () => {
    const after = await typed('SaiLech', { Mã: SINGLE }, 'Nơi bên kia ghi', null);
    expect(after.discrepancies[0]?.other).toMatchObject({ agency: { id: 'STC' }, code: SINGLE });
  });

  test('entries of nobody are not merged', async () => {
    const task = await typed('NhiemVuTongHop', { Mã: SINGLE, 'Mã cơ quan': 'STP' }, 'Mã cơ quan', null);
    expect(counts(task)).toEqual({ ...WHOLE, tasks: 1 });
    const target = await typed('ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'STP' }, 'Mã cơ quan', null);
    expect(counts(target)).toEqual({ ...WHOLE, targets: 1 });
  });

  test('a discrepancy without a kind, or of an agency that nobody knows, is none', async () => {
    const row = { Mã: SINGLE };
    for (const [header, value] of [
      ['Khóa', 'khac STP'],
      ['Cơ quan', 'Sở Không Có'],
    ] as const) {
      const after = await typed('SaiLech', row, header, value);
      expect(after.discrepancies.map(({ kind }) => kind)).toEqual(['impossible-figure']);
    }
  });
});

test('both sides of a discrepancy, with their places; the plan’s own rule is no side', () => {
  const [status, figure] = read(snapshot).discrepancies;
  expect(status).toMatchObject({
    kind: 'status',
    agency: { id: 'STP' },
    lineage: { file: 'STP.xlsx', sheet: 'Nhiệm vụ', cell: 'K4' },
    other: {
      agency: { id: 'STC' },
      code: SINGLE,
      lineage: { file: 'STC.xlsx', sheet: 'Nhiệm vụ', cell: 'K4' },
    },
    values: { mine: 'Hoàn thành', theirs: 'Chưa thực hiện' },
  });
  expect(figure).toMatchObject({ kind: 'impossible-figure', code: 'CT06', other: null });
});

test('each agency has the files of its own that cannot be used', () => {
  const after = read(snapshot);
  const files = (id: string) =>
    of(after, id)
      .unusable.map(({ file }) => file)
      .sort();
  expect(files('SYT')).toEqual(['CCHC2024_NAM_SYT (1).xlsx', 'CCHC2024_NAM_SYT.xlsx']);
  expect(files('SXD')).toEqual(['CCHC2024_NAM_SXD.xlsx']);
  expect(files('STP')).toEqual([]);
  expect(of(after, 'SYT').received).toBeNull();
});

test('which file counts, changes, notes and waiting corrections are of a run, and not read back', () => {
  const nothing = { decisions: [], changes: [], notes: [], keptCorrections: [] };
  expect(read(snapshot)).toMatchObject(nothing);
});

test('an open question is no file that was not taken', async () => {
  const asked = brought([
    book('Sở Tư pháp', { file: 'a.xlsx', tasks: { [SINGLE]: { status: 'Hoàn thành' } } }),
    book('Sở Tư pháp', { file: 'b.xlsx', tasks: { [SINGLE]: { status: 'Đang thực hiện' } } }),
  ]);
  expect(asked.decisions).toHaveLength(1);
  const after = read(await saved(buildProvinceWorkbook(asked)));
  expect(after.rejected.map(({ file }) => file)).toEqual(['a.xlsx']);
});

test('without the list of files that were not taken it is not known who sent one', () => {
  expect(of(read(without('TepKhongNhan')), 'SYT').unusable).toEqual([]);
});

test('a workbook that is nobody’s, or an agency’s, is no province’s', async () => {
  const { period } = whole;
  const [agency] = BAC_GIANG.catalogue.agencies;
  const own = await saved(buildAgencyWorkbook({ programme: BAC_GIANG, agency: agency!, period }));
  for (const other of [await createFileHost().read(), own])
    expect(readConsolidation(bindWorkbook(other), BAC_GIANG)).toBe('not-province');
});

test('a sample stays one', async () => {
  expect(read(snapshot).sample).toBe(false);
  const sample = brought([book('Sở Tư pháp', { sample: true }), book('Sở Y tế')]);
  expect(sample.sample).toBe(true);
  expect(read(await saved(buildProvinceWorkbook(sample))).sample).toBe(true);
});

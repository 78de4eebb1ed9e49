import { buildProvinceWorkbook } from '../../../src/consolidation/sheets/provinceWorkbook';
import { columnLetters, parseRange } from '../../../src/workbook/address';
import type { Programme } from '../../../src/programmes/programme';
import { BAC_GIANG } from '../../programmes';
import { book, brought, day } from './books';
import { lineOf, rowWhere } from './sheetRows';

/** Each led by Sở Tài chính alone: due 31 January, 31 October, and no day. */
const [JANUARY, OCTOBER, ALWAYS] = ['V.1.1.HD1', 'V.2.1.HD1', 'V.3.1.HD1'] as const;
const rowOf = (code: string) => BAC_GIANG.plan.rows.find((row) => row.code === code)!;
const LONG = 'Ban hành văn bản chỉ đạo, hướng dẫn việc thực hiện '.repeat(5).trim();
const small = (change: Partial<Programme['plan']> = {}): Programme => ({
  ...BAC_GIANG,
  plan: {
    ...BAC_GIANG.plan,
    rows: [rowOf(JANUARY), { ...rowOf(OCTOBER), activity: LONG }, { ...rowOf(ALWAYS), time: 'Thường xuyên' }],
    generalTasks: [],
    assignments: [],
    targets: BAC_GIANG.plan.targets.slice(0, 2),
    ...change,
  },
});
const made = (programme: Programme, ...books: Parameters<typeof brought>[0]) =>
  buildProvinceWorkbook(brought(books, { programme, reportingDate: day('2024-12-25') }), '2024-12-25');
const sheetOf = (spec: ReturnType<typeof made>, name: string) =>
  spec.sheets.find((sheet) => sheet.name === name)!;

const spec = made(
  small(),
  book('Sở Tài chính', {
    tasks: {
      [JANUARY]: { status: 'Hoàn thành', doneOn: day('2024-02-10') },
      [OCTOBER]: { status: 'Đang thực hiện' },
    },
  }),
  // It coordinates, and leads nothing.
  book('Sở Y tế', { tasks: { [JANUARY]: { status: 'Hoàn thành', doneOn: day('2024-01-10') } } }),
);

test('it begins with its title and the period over the whole width, and lies in the middle of the paper', () => {
  const { rows, merges, rowHeights, page } = sheetOf(spec, 'Phân tích');
  const begins = (row: number) => [rows[row]![0], rows[row]!.length, merges[row], rowHeights[row]];
  expect([begins(0), begins(1)]).toEqual([
    [{ value: 'PHÂN TÍCH KẾT QUẢ CẢI CÁCH HÀNH CHÍNH NĂM 2024', style: 'title' }, 15, 'A1:O1', 26],
    [{ value: 'Năm 2024', style: 'subtitleCentre' }, 15, 'A2:O2', 22],
  ]);
  expect(page?.centerHorizontally).toBe(true);
  expect(sheetOf(spec, 'Bảng điều hành').page?.centerHorizontally).toBe(true);
});

test('a board shows no grid, hides the two columns of ids, and lets nobody write', () => {
  for (const name of ['Phân tích', 'Bảng điều hành']) {
    const sheet = sheetOf(spec, name);
    expect(sheet).toMatchObject({
      visibility: 'visible',
      showGridlines: false,
      zoom: 90,
      tables: [],
      validations: [],
      protection: { formatCells: false, sort: false },
    });
    expect(sheet.columns.map(({ width, hidden = false }) => [width, hidden])).toEqual([
      [38, false],
      ...Array.from({ length: 14 }, () => [10, false]),
      [12, true],
      [12, true],
    ]);
  }
});

test('a level of which nobody leads a task has no page', () => {
  const headings = sheetOf(spec, 'Phân tích').rows.map(([first]) => String(first?.value ?? ''));
  expect(headings.filter((text) => text.startsWith('IV. '))).toEqual([
    'IV. XẾP HẠNG THEO TỶ LỆ HOÀN THÀNH NHIỆM VỤ CHỦ TRÌ: CẤP TỈNH',
  ]);
});

test('the ranking’s columns, twice side by side', () => {
  const { rows } = sheetOf(spec, 'Phân tích');
  const at = rows.findIndex(([first]) => String(first?.value).startsWith('IV. '));
  const own = [
    ['Nhiệm vụ', 'header'],
    ['Số nhiệm vụ tính tỷ lệ', 'header'],
    ['Hoàn thành', 'header'],
    ['Quá hạn', 'header'],
    ['Tỷ lệ hoàn thành (%)', 'header'],
  ];
  const agency = ['Cơ quan', 'header'];
  const spanned = [null, 'header'];
  expect(rows[at + 2]!.map((cell) => [cell?.value, cell?.style])).toEqual([
    agency,
    ...own,
    agency,
    spanned,
    spanned,
    ...own,
  ]);
});

test('the spans of the year by name, and what each counts', () => {
  const { rows } = sheetOf(spec, 'Phân tích');
  const from = rows.findIndex(([first]) => first?.value === 'Tháng đến hạn') + 1;
  expect(rows.slice(from, from + 16).map(([first]) => first?.value)).toEqual([
    'Trước năm 2024',
    ...Array.from({ length: 12 }, (_none, index) => `Tháng ${index + 1}`),
    'Sau năm 2024',
    'Không có hạn cụ thể',
    'Cộng',
  ]);
  const counted = (index: number) => rows[from + index]![1]?.formula;
  const within = (...criteria: string[]) =>
    `COUNTIFS(${['NhiemVuTongHop[Vai trò],"Chủ trì"', ...criteria.map((each) => `NhiemVuTongHop[Hạn],"${each}"`)].join(',')})`;
  expect([0, 1, 13].map(counted)).toEqual([
    within(`<${day('2024-01-01')}`),
    within(`>=${day('2024-01-01')}`, `<${day('2024-02-01')}`),
    within(`>=${day('2025-01-01')}`),
  ]);
});

test('every number of a board is a formula, but for what the plan gives: thresholds and due dates', () => {
  for (const name of ['Phân tích', 'Bảng điều hành']) {
    const typed = sheetOf(spec, name).rows.flatMap((cells) =>
      cells.flatMap((cell) =>
        typeof cell?.value === 'number' && cell.formula === undefined ? [String(cell.style)] : [],
      ),
    );
    expect(typed.filter((style) => !['planCentre', 'planDate'].includes(style))).toEqual([]);
  }
});

test('each number of a table stands below its name', () => {
  const named = (sheet: string, label: string) =>
    lineOf(spec, sheet, label).slice(1, -1).map(String).join('; ');
  expect(named('Phân tích', 'Tháng đến hạn')).toBe(
    'Nhiệm vụ; Đã báo cáo; Hoàn thành; Đúng hạn; Trễ hạn; Quá hạn; Có nguy cơ chậm; Không phát sinh; Chưa báo cáo',
  );
  expect(named('Bảng điều hành', 'Lĩnh vực')).toBe(
    'Nhiệm vụ; Hoàn thành; Đúng hạn; Trễ hạn; Đang thực hiện; Chưa thực hiện; Không phát sinh; Chưa có số liệu; Chưa xác định cơ quan chủ trì; Quá hạn; Có nguy cơ chậm; Lượt nhiệm vụ; Lượt hoàn thành',
  );
  expect(named('Bảng điều hành', 'Cấp')).toBe(
    'Cơ quan; Đúng hạn; Gửi chậm; Chưa rõ ngày gửi; Đã gửi, chưa dùng được; Chưa gửi; Lượt nhiệm vụ; Đã báo cáo; Hoàn thành; Không phát sinh; Trễ hạn; Quá hạn; Chưa báo cáo',
  );
  const { rows } = sheetOf(spec, 'Bảng điều hành');
  const above = (label: string) => {
    const names = rows[rows.findIndex(([first]) => first?.value === label) - 1]!;
    return names.map((cell) => String(cell?.value)).join('; ');
  };
  expect(above('Nhiệm vụ của kế hoạch')).toBe(
    '; Nhiệm vụ; Hoàn thành; Đúng hạn; Trễ hạn; Đang thực hiện; Chưa thực hiện; Không phát sinh; Chưa có số liệu; Chưa xác định cơ quan chủ trì; Quá hạn; Có nguy cơ chậm; Tỷ lệ hoàn thành (%)',
  );
  expect(above('Gửi báo cáo, chỉ tiêu')).toBe(
    '; Cơ quan; Đã gửi; Gửi chậm; Chưa rõ ngày gửi; Đã gửi, chưa dùng được; Chưa gửi; Chỉ tiêu đạt; Chỉ tiêu chưa đạt; Chỉ tiêu chưa có số liệu; Sai lệch',
  );
  for (const [sheet, label] of [
    ['Phân tích', 'Tháng đến hạn'],
    ['Bảng điều hành', 'Lĩnh vực'],
    ['Bảng điều hành', 'Cấp'],
  ] as const)
    expect(lineOf(spec, sheet, label).at(-1)).toBe('Tỷ lệ hoàn thành (%)');
});

test('what is led, by the month in which it is due', () => {
  const line = (label: string) => lineOf(spec, 'Phân tích', label).slice(1, 11);
  // Tasks, reported, done, on time, late, overdue, soon, not arisen, not reported; rate.
  expect(line('Tháng 1')).toEqual([1, 1, 1, 0, 1, 0, 0, 0, 0, 100]);
  expect(line('Tháng 10')).toEqual([1, 1, 0, 0, 0, 1, 0, 0, 0, 0]);
  expect(line('Tháng 5')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, '']);
  expect(line('Không có hạn cụ thể')).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, '']);
  expect(line('Cộng').slice(0, 9)).toEqual([3, 2, 1, 0, 1, 1, 0, 0, 1]);
  expect(line('Cộng')[9]).toBeCloseTo(100 / 3, 10);
});

test('the year’s months alone are in the chart', () => {
  const { rows, charts } = sheetOf(spec, 'Phân tích');
  const at = (label: string) => rows.findIndex(([first]) => first?.value === label) + 1;
  const chart = charts!.find(({ name }) => name === 'TienDoTheoThang')!;
  expect(chart.categories).toBe(`A${at('Tháng 1')}:A${at('Tháng 12')}`);
  expect(at('Tháng 12') - at('Tháng 1')).toBe(11);
  // Late tasks are in the fifth column after the label.
  expect(chart.series.find(({ name }) => name === 'Trễ hạn')).toMatchObject({
    nameCell: `F${at('Tháng đến hạn')}`,
    values: `F${at('Tháng 1')}:F${at('Tháng 12')}`,
  });
});

test.each([
  [
    'TienDoLinhVuc',
    'Lĩnh vực',
    ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Không phát sinh', 'Chưa có số liệu'],
  ],
  [
    'GuiBaoCaoTheoCap',
    'Cấp',
    ['Đúng hạn', 'Gửi chậm', 'Chưa rõ ngày gửi', 'Đã gửi, chưa dùng được', 'Chưa gửi'],
  ],
])('the chart %s shows the columns of its table, without the sum', (name, label, shown) => {
  const { rows, charts } = sheetOf(spec, 'Bảng điều hành');
  const header = rows.findIndex(([first]) => first?.value === label);
  const sum = rows.findIndex(([first], at) => at > header && first?.value === 'Cộng');
  const chart = charts!.find((each) => each.name === name)!;
  expect(chart.categories).toBe(`A${header + 2}:A${sum}`);
  expect(chart.series.map((each) => [each.name, each.nameCell, each.values])).toEqual(
    shown.map((text) => {
      const column = columnLetters(rows[header]!.findIndex((cell) => cell?.value === text));
      return [text, `${column}${header + 1}`, `${column}${header + 2}:${column}${sum}`];
    }),
  );
  expect(new Set(chart.series.map(({ color }) => color)).size).toBe(shown.length);
});

test('what is overdue: how much in all, and a long text cut between words', () => {
  expect(lineOf(spec, 'Phân tích', 'Tổng số nhiệm vụ quá hạn (cơ quan chủ trì đã báo cáo)')[6]).toBe(1);
  const row = sheetOf(spec, 'Phân tích').rows.find((cells) => cells[1]?.value === OCTOBER)!;
  const shown = String(row[3]?.value);
  expect(shown).toMatch(/ …$/);
  expect(shown.length).toBeLessThanOrEqual(142);
  expect(LONG.startsWith(`${shown.slice(0, -2)} `)).toBe(true);
  // 31 October to 25 December.
  expect([row[0]?.value, row[10]?.value, row[12]?.value]).toEqual(['Sở Tài chính', day('2024-10-31'), 55]);
  expect(row[12]?.formula).toContain('NhiemVuTongHop[Số ngày trễ]');
});

test('above what is overdue: where all of it is listed, and a name over each column', () => {
  const { rows, merges } = sheetOf(spec, 'Phân tích');
  const at = rows.findIndex(([first]) => first?.value === 'II. NHIỆM VỤ QUÁ HẠN LÂU NHẤT');
  const texts = (row: number) =>
    rows[row]!.flatMap((cell, column) =>
      cell && cell.value !== null ? [[column, cell.value, cell.style]] : [],
    );
  expect(texts(at + 2)).toEqual([
    [0, 'Danh sách đầy đủ: trang “Nhiệm vụ tổng hợp”, lọc cột “Tình trạng hạn” là “Quá hạn”.', 'subtitle'],
  ]);
  const names = texts(at + 3);
  expect(names).toEqual([
    [0, 'Cơ quan', 'header'],
    [1, 'Mã', 'header'],
    [3, 'Nội dung', 'header'],
    [10, 'Hạn', 'header'],
    [12, 'Số ngày trễ', 'header'],
  ]);
  // Each name spans what its column spans.
  const spans = (row: number) =>
    merges.flatMap((each) => {
      const { top, left, right } = parseRange(each);
      return top === row ? [[left, right]] : [];
    });
  const own = [
    [1, 2],
    [3, 9],
    [10, 11],
    [12, 13],
  ];
  expect([spans(at + 3), spans(at + 4)]).toEqual([own, own]);
  expect(rows[at + 4]!.map((cell) => cell?.style)).toEqual([
    'plan',
    ...['planCentre', 'planCentre'],
    ...Array.from({ length: 7 }, () => 'plan'),
    ...['planDate', 'planDate', 'computedInteger', 'computedInteger'],
    undefined,
    'plan',
  ]);
});

test('a text of 140 characters stands whole, a longer one is cut', () => {
  const shown = (activity: string) => {
    const rows = [{ ...rowOf(OCTOBER), activity }];
    const late = made(
      small({ rows }),
      book('Sở Tài chính', { tasks: { [OCTOBER]: { status: 'Đang thực hiện' } } }),
    );
    return sheetOf(late, 'Phân tích').rows.find((cells) => cells[1]?.value === OCTOBER)![3]?.value;
  };
  const fits = `${'a'.repeat(69)} ${'b'.repeat(70)}`;
  expect(shown(fits)).toBe(fits);
  expect(shown(`${fits}b`)).toBe(`${'a'.repeat(69)} …`);
});

test('fifteen that are overdue fit on the page', () => {
  const names = BAC_GIANG.catalogue.agencies.filter(({ level }) => level === 'tinh').map(({ name }) => name);
  const late = names.map((name) => book(name, { tasks: { 'II.2.1.HD1': { status: 'Đang thực hiện' } } }));
  const many = made(small({ rows: [rowOf('II.2.1.HD1')] }), ...late);
  const { rows } = sheetOf(many, 'Phân tích');
  expect(rows.filter((cells) => cells[1]?.value === 'II.2.1.HD1')).toHaveLength(15);
  expect(
    Number(lineOf(many, 'Phân tích', 'Tổng số nhiệm vụ quá hạn (cơ quan chủ trì đã báo cáo)')[6]),
  ).toBeGreaterThan(15);
});

describe('targets beside their thresholds', () => {
  const titles = (of: ReturnType<typeof made>) =>
    sheetOf(of, 'Phân tích').rows.flatMap(([first]) =>
      String(first?.value ?? '').startsWith('III.') ? [String(first!.value)] : [],
    );
  const charts = (of: ReturnType<typeof made>) =>
    sheetOf(of, 'Phân tích')
      .charts!.filter(({ name }) => name.startsWith('ChiTieu'))
      .map(({ title, from, to }) => [title, from.column, to.column, to.row - from.row]);
  const NAME = 'III. KẾT QUẢ CHỈ TIÊU SO VỚI MỨC CHỈ TIÊU';

  test('few are one table, and a chart over the whole page', () => {
    expect(titles(spec)).toEqual([NAME, `${NAME} (BIỂU ĐỒ)`]);
    expect(charts(spec)).toEqual([['CT01 - CT02 (%)', 0, 15, 30]]);
  });

  test('what a target is, asks for and has come to, from its row of the whole province', () => {
    const { rows, merges, charts: drawn } = sheetOf(spec, 'Phân tích');
    const at = rows.findIndex(([first]) => first?.value === NAME) + 1;
    const texts = rows[at]!.flatMap((cell, column) =>
      cell && cell.value !== null ? [[column, cell.value]] : [],
    );
    expect(texts).toEqual([
      [0, 'Chỉ tiêu'],
      [6, 'Mã'],
      [7, 'So sánh'],
      [8, 'Mức chỉ tiêu'],
      [9, 'Đơn vị'],
      [10, 'Tỷ lệ'],
      [11, 'Kết luận'],
      [13, 'Đã báo cáo'],
    ]);
    expect(new Set(rows[at]!.map((cell) => cell?.style))).toEqual(new Set(['header']));
    const [target] = BAC_GIANG.plan.targets;
    const own = rows[at + 1]!;
    expect([own[0]?.value, own[6]?.value]).toEqual([target!.text, 'CT01']);
    const { value } = rowWhere(spec, 'ChiTieuToanTinh', { Mã: 'CT01' });
    const asked = [value['So sánh'], value['Mức chỉ tiêu'], value['Đơn vị']];
    expect(own.slice(7, 10).map((cell) => cell?.value)).toEqual(asked);
    expect(asked.slice(1)).toEqual([target!.threshold, '%']);
    expect(own.map((cell) => cell?.style)).toEqual([
      ...Array.from({ length: 6 }, () => 'plan'),
      ...Array.from({ length: 4 }, () => 'planCentre'),
      ...['rate', 'computedCentre', 'computedCentre', 'computedInteger'],
    ]);
    const code = `$G${at + 2}`;
    const linked = (header: string) =>
      `INDEX(ChiTieuToanTinh[${header}],MATCH(${code},ChiTieuToanTinh[Mã],0))`;
    expect([10, 11, 13].map((column) => own[column]?.formula)).toEqual(
      ['Tỷ lệ', 'Kết luận', 'Đã báo cáo'].map(linked),
    );
    for (const row of [at, at + 1, at + 2])
      expect(merges).toEqual(expect.arrayContaining([`A${row + 1}:F${row + 1}`, `L${row + 1}:M${row + 1}`]));
    // The chart has the same two numbers of each.
    const chart = drawn!.find(({ name }) => name === 'ChiTieu1')!;
    const column = (letter: string) => `${letter}${at + 2}:${letter}${at + 3}`;
    expect(chart.categories).toBe(column('G'));
    expect(chart.series.map(({ name, nameCell, values }) => [name, nameCell, values])).toEqual([
      ['Tỷ lệ', `K${at + 1}`, column('K')],
      ['Mức chỉ tiêu', `I${at + 1}`, column('I')],
    ]);
  });

  test('eighteen on a page, those of another unit last and in no chart', () => {
    const { targets } = BAC_GIANG.plan;
    const other = targets.find(({ unit }) => unit !== '%')!;
    // 36 of the plan, its only one of another unit first.
    const all = made(small({ targets: [other, ...targets.filter((each) => each !== other)] }));
    expect(titles(all)).toEqual([`${NAME} (1/2)`, `${NAME} (2/2)`, `${NAME} (BIỂU ĐỒ)`]);
    expect(charts(all)).toEqual([
      ['CT01 - CT18 (%)', 0, 6, 30],
      ['CT19 - CT35 (%)', 6, 15, 30],
    ]);
    const { rows } = sheetOf(all, 'Phân tích');
    const at = (code: string) => rows.findIndex((cells) => cells[6]?.value === code);
    expect(at(other.code)).toBe(at('CT35') + 1);
    // Side by side, over the same rows.
    const [left, right] = sheetOf(all, 'Phân tích').charts!.filter(({ name }) => name.startsWith('ChiTieu'));
    expect(left!.from.row).toBe(right!.from.row);
  });

  test('charts lie two by two, with room below for the next two and for what comes after', () => {
    const percents = BAC_GIANG.plan.targets.filter(({ unit }) => unit === '%').slice(0, 20);
    const copies = percents.map((target) => ({ ...target, code: `${target.code}B` }));
    const all = made(small({ targets: [...percents, ...copies] }));
    const { charts: drawn, rows } = sheetOf(all, 'Phân tích');
    const [first, second, third] = drawn!.filter(({ name }) => name.startsWith('ChiTieu'));
    expect([first, second, third].map((chart) => [chart!.from.column, chart!.to.column])).toEqual([
      [0, 6],
      [6, 15],
      [0, 6],
    ]);
    expect([second!.from.row, third!.from.row]).toEqual([first!.from.row, first!.to.row]);
    const next = rows.findIndex(([cell]) => String(cell?.value).startsWith('IV. '));
    expect(next).toBe(third!.to.row);
  });

  test('none of them in percent: no chart', () => {
    const other = BAC_GIANG.plan.targets.find(({ unit }) => unit !== '%')!;
    const only = made(small({ targets: [other] }));
    expect([titles(only), charts(only)]).toEqual([[NAME], []]);
  });
});

test('the dashboard begins with the province and the year, then the period and the plan', () => {
  const { rows } = sheetOf(spec, 'Bảng điều hành');
  expect(rows.slice(0, 2).map(([first]) => first)).toEqual([
    { value: 'BẢNG ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH TỈNH BẮC GIANG NĂM 2024', style: 'title' },
    { value: `Năm 2024 · Kế hoạch số ${BAC_GIANG.plan.number}`, style: 'subtitleCentre' },
  ]);
});

test('a sample says so on the dashboard, and nothing else does', () => {
  const SAMPLE = 'DỮ LIỆU MẪU - KHÔNG DÙNG ĐỂ BÁO CÁO';
  const says = (of: ReturnType<typeof made>) =>
    sheetOf(of, 'Bảng điều hành').rows.some(([first]) => first?.value === SAMPLE);
  expect(says(spec)).toBe(false);
  expect(says(made(small(), book('Sở Y tế', { sample: true })))).toBe(true);
});

test('the body’s tasks have a line of their own where the plan has any', () => {
  const hasLine = (of: ReturnType<typeof made>) =>
    sheetOf(of, 'Bảng điều hành').rows.some(
      ([first]) => first?.value === 'Nhiệm vụ chung (phần nội dung của kế hoạch)',
    );
  expect([hasLine(spec), hasLine(made(small({ generalTasks: BAC_GIANG.plan.generalTasks })))]).toEqual([
    false,
    true,
  ]);
});

test('the plan’s tasks stand out from what is below them', () => {
  const { rows, rowHeights } = sheetOf(spec, 'Bảng điều hành');
  const at = rows.findIndex(([first]) => first?.value === 'Nhiệm vụ của kế hoạch');
  expect(rows[at]!.map((cell) => cell?.style)).toEqual([
    'label',
    ...Array.from({ length: 11 }, () => 'kpi'),
    'kpiRate',
  ]);
  expect(rowHeights![at]!).toBeGreaterThan(rowHeights![at + 1]!);
});

test('what has no number for agencies’ rows is an empty cell within the line', () => {
  const { rows } = sheetOf(spec, 'Bảng điều hành');
  const headers = rows.find((cells) =>
    cells.some((cell) => cell?.value === 'Chưa xác định cơ quan chủ trì'),
  )!;
  const nobody = headers.findIndex((cell) => cell?.value === 'Chưa xác định cơ quan chủ trì');
  const line = rows.find(([first]) => first?.value === 'Lượt nhiệm vụ (mỗi cơ quan chủ trì tính một lượt)')!;
  expect(line[nobody]).toEqual({ value: null, style: 'plan' });
  expect(line.map((cell) => cell?.style)).toEqual(
    headers.map((_cell, at) => {
      if (at === 0 || at === nobody) return 'plan';
      return at === headers.length - 1 ? 'rate' : 'computedInteger';
    }),
  );
});

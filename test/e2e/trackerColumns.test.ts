import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendColumns, firstFreeColumn } from '../../src/host/file/ooxml/patch/appendColumns';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { planColumns } from '../../src/import/tracker/columns/planColumns';
import { withColumns } from '../../src/cli/adopt/columns';
import { isSummary } from '../../src/import/tracker/summary/summarySheet';
import { readTracker } from '../../src/import/tracker/readTracker';
import { workbookOf, type Office, type Typed } from '../unit/import/tracker/office';
import { recalculate } from './libreoffice';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-tracker-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const ROWS = 400;

/** Park and Miller's generator: the same entries on every machine. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

/** How the sheet shows that a task is done. */
type DoneBy = 'status' | 'percent' | 'result';

function randomOffice(below: (limit: number) => number, table: boolean, doneBy: DoneBy = 'status'): Office {
  const pick = <T>(...items: T[]): T => items[below(items.length)]!;
  const date = (): Typed => ({
    day: new Date(Date.UTC(2025, 6, 1 + below(700))).toISOString().slice(0, 10),
  });
  const deadline = (): Typed =>
    pick<() => Typed>(
      date,
      date,
      () => `${1 + below(31)}/${1 + below(13)}/${2025 + below(3)}`,
      () => `${pick('Quý', 'quý')} ${pick('I', 'II', 'III', 'IV')}/2026`,
      () => `Tháng ${pick('0', '')}${1 + below(12)}/2026`,
      () => 'Năm 2026',
      () => pick('Trước 30/6/2026', '30/9', 'Quý III', '2026-07-18', 'Quý II/2026'.normalize('NFD')),
      () => ({ day: '2026-08-01', format: '"Tháng "m/yyyy' }),
      () => pick<Typed>(20_260_315, 46_203, 30),
      () => pick('Thường xuyên', 'Khi có yêu cầu', ' 15/3/2026 ', '15/3', 'x', 'Quý V/2026', 'Tháng 13/2026'),
      () => null,
    )();
  const status = () =>
    pick(
      'Hoàn thành',
      'Đã hoàn thành',
      'hoàn thành trễ hạn',
      'Đang thực hiện',
      'Chưa thực hiện',
      'Xong',
      'Đã thực hiện',
      'Hoàn thành 80%',
      'Quá hạn',
      'Đã hoàn thành'.normalize('NFD'),
      null,
      null,
    );
  const done: Record<DoneBy, () => Typed[]> = {
    status: () => [
      pick<() => Typed>(
        date,
        () => pick('28/6/2026', '2-7-2026', '31/2/2026', ' 05/06/2026 ', 'x'),
        () => null,
        () => null,
      )(),
      status(),
      pick<Typed>({ number: 1, format: '0%' }, '100 %', { number: 0.4, format: '0%' }, null, null),
      pick('Đã ban hành', 'Đang làm', 'Kế hoạch số 5/KH-STP', null),
    ],
    percent: () => [pick<Typed>(100, 99.5, 0, '100%', ' 100% ', '80%', 'xong', null)],
    result: () => [
      pick('Đã ban hành', 'đã', 'Hoàn thành', 'Đang làm theo 2/KH-STP', 'QĐ 12/QĐ-STP', 'Đãi ngộ', ' ', null),
      pick('12/KH-SNV', null, ' '),
    ],
  };
  const rows = Array.from({ length: ROWS }, (_, index): Typed[] => [
    index + 1,
    `Nhiệm vụ ${index + 1}`,
    pick('Phòng 1', 'Phòng 2', 'phòng 2', 'Phòng *', 'Phòng ~', 'Văn phòng?', ' ', null),
    deadline(),
    ...done[doneBy](),
  ]);
  const headers = {
    status: ['Ngày hoàn thành', 'Tình trạng', '% hoàn thành', 'Kết quả'],
    percent: ['% hoàn thành'],
    result: ['Kết quả', 'Số văn bản'],
  };
  return {
    name: `${table ? 'bang' : 'vung'}-${doneBy}`,
    sheet: 'Việc',
    rows: [['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', ...headers[doneBy]], ...rows],
    ...(table && { table: `A1:${'ABCDEFGH'[3 + headers[doneBy].length]}${ROWS + 1}` }),
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
  };
}

/** Every ten leads, the first is merged down over the next two to five; what they had is gone. */
function withMergedNames(office: Office): Office {
  const rows = office.rows.map((row) => [...row]);
  const merges: string[] = [];
  for (let row = 2; row + 6 < rows.length; row += 10) {
    const last = row + 2 + (row % 4);
    for (let below = row + 1; below <= last; below += 1) rows[below - 1]![2] = null;
    merges.push(`C${row}:C${last}`);
  }
  return { ...office, name: `${office.name}-gop`, rows, merges };
}

const LONGEST_FORMULA = 8192;

/** Targets as numbers of one kind or as sentences; figures present, missing or wrong. */
function randomTargets(
  below: (limit: number) => number,
  table: boolean,
  numbers: 'shares' | 'percents' | 'mixed' | 'counts',
): Office {
  const pick = <T>(...items: T[]): T => items[below(items.length)]!;
  const share = (value: number): Typed => ({ number: value, format: '0.0%' });
  const number = (): Typed => {
    const percent = 2 + below(99);
    if (numbers === 'counts') return 10 * below(60);
    if (numbers === 'shares') return share(percent / 100);
    return numbers === 'mixed' && below(2) === 0 ? share(percent / 100) : percent;
  };
  const words = () => {
    const beginning = pick(
      'Trên',
      'Tối thiểu',
      'Đạt',
      'Từ',
      'Không quá',
      'dưới',
      '>',
      '≥',
      '>=',
      '',
      'Giảm',
      'khoảng',
    );
    const end = pick(
      '%',
      ' %',
      '% trở lên',
      '% hồ sơ đúng hạn',
      '% so với năm 2025',
      '\u00a0%',
      '% năm 2026',
      '',
    );
    return `${beginning} ${pick('90', '99,5', '66,7', '100', '120', '80-85', '4,35', '1,2,3', '0')}${end}`;
  };
  const count = () =>
    pick(
      ...['Ít nhất 12 tin', 'tối thiểu 500 hồ sơ', 'Không quá 15 ngày làm việc', 'Trên 200 lượt người'],
      ...[
        'Đạt 3 sáng kiến trở lên',
        'dưới 40 văn bản',
        'Ít nhất 2 tin/tháng',
        'Tối thiểu 1.200 hồ sơ',
        '30 hồ sơ',
      ],
    );
  const figure = (): Typed =>
    pick<() => Typed>(
      ...Array.from({ length: 8 }, () => () => 20 * below(60)),
      () => below(40) - 5,
      () => null,
      () => pick('', ' ', 'chưa có', '12'),
      () => below(100) / 10,
    )();
  const rows = Array.from({ length: ROWS }, (_, index): Typed[] => [
    index + 1,
    `Nội dung ${index + 1}`,
    'Phòng CCHC',
    pick<() => Typed>(number, words, words, count, () => null)(),
    figure(),
    ...(numbers === 'counts'
      ? []
      : [
          pick<() => Typed>(
            () => 1200,
            figure,
            () => null,
          )(),
        ]),
  ]);
  // A header of sixty letters, as formulas grow with it.
  const target = table ? 'Mức chỉ tiêu được giao tại kế hoạch của Ủy ban nhân dân tỉnh' : 'Chỉ tiêu';
  return {
    name: `chi-tieu-${numbers}-${table}`,
    sheet: 'Chỉ tiêu',
    rows: [
      [
        'STT',
        'Nội dung',
        'Đơn vị chủ trì',
        target,
        ...(numbers === 'counts' ? ['Đã thực hiện'] : ['Tử số', 'Mẫu số']),
      ],
      ...rows,
    ],
    ...(table && { table: `A1:${numbers === 'counts' ? 'E' : 'F'}${ROWS + 1}` }),
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
  };
}

async function expectRecalculated(offices: readonly Office[], columnsOfOurs: number) {
  const written = await Promise.all(
    offices.map(async (office) => {
      const original = await writeXlsx(workbookOf(office));
      const sheet = (await readXlsx(original)).sheets[0]!;
      const tracker = readTracker(sheet, { otherwise: 2026 })!;
      expect(tracker.rows).toHaveLength(ROWS);
      const left = firstFreeColumn(original, sheet.name, { from: 0, to: ROWS });
      const columns = planColumns(tracker, sheet, { left, date: '2026-07-15' })!;
      const file = join(dir, `${office.name}.xlsx`);
      // The stored values are wrong: only what LibreOffice calculates can be right.
      const wrong = columns.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -1 }));
      writeFileSync(file, appendColumns(original, { ...columns, cells: wrong }));
      return { file, columns };
    }),
  );
  const recalculated = await recalculate(written.map(({ file }) => file));
  const seen = new Map<unknown, number>();
  written.forEach(({ columns }, index) => {
    const sheet = recalculated[index]!.sheets[0]!;
    const computed = columns.cells.filter(({ formula }) => formula !== undefined);
    expect(computed).toHaveLength(ROWS * columnsOfOurs);
    for (const { cell, value, formula } of computed) {
      expect(formula!.length).toBeLessThan(LONGEST_FORMULA);
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
      const got =
        sheet.values[Number(row) - 1 - sheet.origin.row]?.[letter.charCodeAt(0) - 65 - sheet.origin.column];
      if (typeof value === 'number') expect([cell, got]).toEqual([cell, expect.closeTo(value, 9)]);
      else expect([cell, got ?? '']).toEqual([cell, value]);
      seen.set(value, (seen.get(value) ?? 0) + 1);
    }
  });
  return seen;
}

test('deadlines: LibreOffice gives what the core gives, beside a table and beside bare cells', async () => {
  const offices = [true, false].map((table) => randomOffice(numbersFrom(table ? 20_261_128 : 7), table));
  offices.push(randomOffice(numbersFrom(8), false, 'percent'), randomOffice(numbersFrom(9), false, 'result'));
  await expectRecalculated(offices, 4);
});

test('targets: LibreOffice gives what the core gives, whatever the column of targets holds', async () => {
  const offices = [
    randomTargets(numbersFrom(11), true, 'shares'),
    randomTargets(numbersFrom(12), false, 'percents'),
    randomTargets(numbersFrom(13), false, 'mixed'),
    randomTargets(numbersFrom(14), true, 'counts'),
    randomTargets(numbersFrom(15), false, 'counts'),
  ];
  const seen = await expectRecalculated(offices, 5);
  const verdicts = ['Đạt', 'Chưa đạt', 'Chưa có số liệu', 'Xem lại số liệu', 'Chưa rõ chỉ tiêu'];
  for (const verdict of verdicts) expect([verdict, (seen.get(verdict) ?? 0) > 20]).toEqual([verdict, true]);
});

test('the summary: LibreOffice counts what the core counts, over a table and over bare cells', async () => {
  const offices = [
    randomOffice(numbersFrom(21), true),
    randomOffice(numbersFrom(22), false, 'percent'),
    withMergedNames(randomOffice(numbersFrom(23), false)),
  ];
  const written = await Promise.all(
    offices.map(async (office) => {
      const original = await writeXlsx(workbookOf(office));
      const snapshot = await readXlsx(original);
      const trackers = [readTracker(snapshot.sheets[0]!, { otherwise: 2026 })!];
      const { bytes } = await withColumns(office.name, original, snapshot, trackers, {
        date: '2026-07-15',
        summary: true,
      });
      const file = join(dir, `tong-hop-${office.name}.xlsx`);
      writeFileSync(file, bytes);
      return { file, summary: (await readXlsx(bytes)).sheets.find(isSummary)! };
    }),
  );
  const recalculated = await recalculate(written.map(({ file }) => file));
  written.forEach(({ summary }, index) => {
    const got = recalculated[index]!.sheets.find(isSummary)!;
    const counted = summary.formulas.flatMap((cells, row) =>
      cells.flatMap((formula, column) => (formula === null ? [] : [[row, column] as const])),
    );
    expect(counted.length).toBeGreaterThan(40);
    for (const [row, column] of counted)
      expect([row, column, got.values[row]?.[column] ?? '']).toEqual([
        row,
        column,
        summary.values[row]![column] ?? '',
      ]);
  });
});

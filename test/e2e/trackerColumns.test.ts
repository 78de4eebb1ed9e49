import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendColumns, firstFreeColumn } from '../../src/host/file/ooxml/patch/appendColumns';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { deadlineColumnsOf } from '../../src/import/tracker/columns/appendColumns';
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

function randomOffice(below: (limit: number) => number, table: boolean): Office {
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
      null,
    );
  const rows = Array.from({ length: ROWS }, (_, index): Typed[] => [
    index + 1,
    `Nhiệm vụ ${index + 1}`,
    `Phòng ${1 + below(5)}`,
    deadline(),
    pick<() => Typed>(
      date,
      () => null,
      () => null,
    )(),
    status(),
  ]);
  return {
    name: table ? 'bang' : 'vung',
    sheet: 'Việc',
    rows: [['STT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng'], ...rows],
    ...(table && { table: `A1:F${ROWS + 1}` }),
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
  };
}

test('LibreOffice gives what the core gives, beside a table and beside bare cells', async () => {
  const written = await Promise.all(
    [true, false].map(async (table) => {
      const office = randomOffice(numbersFrom(table ? 20_261_128 : 7), table);
      const original = await writeXlsx(workbookOf(office));
      const sheet = (await readXlsx(original)).sheets[0]!;
      const tracker = readTracker(sheet, { otherwise: 2026 })!;
      expect(tracker.rows).toHaveLength(ROWS);
      const left = firstFreeColumn(original, sheet.name, { from: 0, to: ROWS });
      const columns = deadlineColumnsOf(tracker, sheet, left, '2026-07-15')!;
      const file = join(dir, `${office.name}.xlsx`);
      // What is stored is wrong: only what LibreOffice calculates can be right.
      const wrong = columns.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: -1 }));
      writeFileSync(file, appendColumns(original, { ...columns, cells: wrong }));
      return { file, columns };
    }),
  );
  const recalculated = await recalculate(written.map(({ file }) => file));
  written.forEach(({ columns }, index) => {
    const sheet = recalculated[index]!.sheets[0]!;
    const computed = columns.cells.filter(({ formula }) => formula !== undefined);
    expect(computed).toHaveLength(ROWS * 4);
    for (const { cell, value } of computed) {
      const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
      const got =
        sheet.values[Number(row) - 1 - sheet.origin.row]?.[letter.charCodeAt(0) - 65 - sheet.origin.column];
      expect([cell, got ?? '']).toEqual([cell, value]);
    }
  });
});

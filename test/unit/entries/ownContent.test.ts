import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnLetters, parseRange } from '../../../src/workbook/address';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { NO_ENTRIES } from '../../../src/fields/entry';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { createFileHost } from '../../../src/host/file/fileHost';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { layOut } from '../../../src/taskpane/make/layOut';
import { ownContent } from '../../../src/entries/ownContent';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';

const agency = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV')!;
const choice = { agency, period: knownPeriod(BAC_GIANG, 'q1') };
const later = { agency, period: knownPeriod(BAC_GIANG, 'nam') };

test('content only the user can have added is found; entries in our cells are not', async () => {
  const host = createFileHost();
  await host.write(
    layOut(BAC_GIANG, choice, {
      ...NO_ENTRIES,
      tasks: { 'II.2.1.HD3': { status: 'Hoàn thành', percent: 100, note: 'x' } },
      preparedBy: 'Nguyễn Thị Hoà',
      phone: '0204',
    }).spec,
  );
  const sheets = (await host.read()).sheets.map(({ name }) => name);
  const { spec } = layOut(BAC_GIANG, later, null);
  expect(ownContent(bindWorkbook(await host.read()), sheets, spec)).toEqual([]);

  const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const beside = `${columnLetters(tasks.columns.length)}5`;
  const below = `C${tasks.rows.length + 4}`;
  await host.apply([
    { sheet: 'Nhiệm vụ', cell: below, value: 'ghi chú dưới bảng' },
    { sheet: 'Nhiệm vụ', cell: beside, value: 12 },
    { sheet: 'Bìa', cell: 'H40', value: null, formula: 'SUM(1,2)' },
  ]);
  expect(ownContent(bindWorkbook(await host.read()), sheets, spec)).toEqual([
    { sheet: 'Bìa', cell: 'H40' },
    { sheet: 'Nhiệm vụ', cell: beside },
    { sheet: 'Nhiệm vụ', cell: below },
  ]);
  // A foreign sheet is not replaced.
  expect(ownContent(bindWorkbook(await host.read()), ['Bìa'], spec)).toHaveLength(1);
});

test('a column of the user’s own within a table of ours, not an empty cell of ours', async () => {
  const host = createFileHost();
  await host.write(layOut(BAC_GIANG, choice, null).spec);
  const snapshot = await host.read();
  const { spec } = layOut(BAC_GIANG, later, null);
  const sheet = snapshot.sheets.find(({ name }) => name === 'Chỉ tiêu')!;
  const [table] = sheet.tables;
  const [first, last] = table!.range.split(':') as [string, string];
  const [top, bottom] = [first, last].map((cell) => Number(/\d+/.exec(cell)![0])) as [number, number];
  const { column, row } = sheet.origin;
  const wide = column + Math.max(...sheet.values.map((cells) => cells.length));
  const own = columnLetters(wide);
  const grown = sheet.values.map((cells, at) =>
    at === top - 1 - row ? [...cells, 'Của tôi'] : at === bottom - 1 - row ? [...cells, 5] : [...cells, null],
  );
  const edited = {
    ...snapshot,
    sheets: snapshot.sheets.map((each) =>
      each === sheet
        ? {
            ...sheet,
            values: grown,
            formulas: sheet.formulas.map((cells) => [...cells, null]),
            tables: [{ ...table!, range: `${first}:${own}${bottom}` }],
          }
        : each,
    ),
  };
  expect(ownContent(bindWorkbook(edited), ['Chỉ tiêu'], spec)).toEqual([
    { sheet: 'Chỉ tiêu', cell: `${own}${top}` },
    { sheet: 'Chỉ tiêu', cell: `${own}${bottom}` },
  ]);
});

test('a sheet that the new workbook lacks is the user’s whole', async () => {
  const host = createFileHost();
  await host.write(layOut(BAC_GIANG, choice, null).spec);
  const { spec } = layOut(BAC_GIANG, later, null);
  const without = { ...spec, sheets: spec.sheets.filter(({ name }) => name !== 'Bìa') };
  const filled = (await host.read()).sheets
    .find(({ name }) => name === 'Bìa')!
    .values.flat()
    .filter((cell) => cell !== null);
  expect(ownContent(bindWorkbook(await host.read()), ['Bìa'], without).length).toBeGreaterThanOrEqual(
    filled.length,
  );
});

describe('above a table, in the first cell that is filled', () => {
  /** With a cell of a sheet replaced; the others of its row stay. */
  const put = (
    snapshot: WorkbookSnapshot,
    name: string,
    [row, column]: readonly [number, number],
    value: CellScalar,
  ): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const [y, x] = [row - sheet.origin.row, column - sheet.origin.column];
      const values = sheet.values.map((cells, at) =>
        at === y ? cells.map((cell, c) => (c === x ? value : cell)) : cells,
      );
      return { ...sheet, values };
    }),
  });
  const { spec } = layOut(BAC_GIANG, later, null);
  const own = (snapshot: WorkbookSnapshot, name = 'Nhiệm vụ') =>
    ownContent(bindWorkbook(snapshot), [name], spec).map(({ cell }) => cell);
  const old = () => readXlsx(readFileSync(join(__dirname, '../../fixtures/layout1/agency.xlsx')));

  test('of a workbook of today stands what the user wrote', async () => {
    const host = createFileHost();
    await host.write(layOut(BAC_GIANG, choice, null).spec);
    const snapshot = await host.read();
    const laidOut = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!.rows[0]!;
    const { values, origin } = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const title = origin.column + values[0]!.findIndex((value) => value !== null);
    const free = laidOut.findIndex((cell, column) => cell === null && column !== title);
    expect(free).toBeGreaterThan(-1);
    const moved = put(put(snapshot, 'Nhiệm vụ', [0, title], null), 'Nhiệm vụ', [0, free], 'của tôi');
    expect(own(moved)).toEqual([`${columnLetters(free)}1`]);
  });

  test('of one of layout 1 stands its title; what stands beside it is the user’s', async () => {
    const snapshot = await old();
    expect(own(snapshot)).toEqual([]);
    const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const first = sheet.values[0]!.findIndex((value) => value !== null);
    expect(first).toBeGreaterThan(0);
    expect(
      own(put(snapshot, 'Nhiệm vụ', [sheet.origin.row, sheet.origin.column + first + 2], 'của tôi')),
    ).toEqual([`${columnLetters(sheet.origin.column + first + 2)}${sheet.origin.row + 1}`]);
  });

  test('of one without an identity stands what the user wrote', async () => {
    const host = createFileHost();
    await host.write(layOut(BAC_GIANG, choice, null).spec);
    const { sheets, ...rest } = await host.read();
    const anonymous = { ...rest, properties: {}, sheets: sheets.filter(({ name }) => !name.startsWith('_')) };
    expect(bindWorkbook(anonymous).identity).toBeNull();
    expect(own(anonymous)).toEqual([]);
    const columns = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!.columns.length;
    const wide = {
      ...anonymous,
      sheets: anonymous.sheets.map((sheet) => ({
        ...sheet,
        values: sheet.values.map((cells) => [...cells, null]),
        formulas: sheet.formulas.map((cells) => [...cells, null]),
      })),
    };
    expect(own(put(wide, 'Nhiệm vụ', [0, columns], 'của tôi'))).toEqual([`${columnLetters(columns)}1`]);
  });

  test('where a copy was filled in instead, also on the original', async () => {
    const { sheets, ...rest } = await old();
    const original = sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const status = original.values[2]!.indexOf('Trạng thái');
    const emptied = original.values.map((cells, y) =>
      cells.map((cell, x) => (y > 2 && x === status ? null : cell)),
    );
    const copy = {
      ...original,
      name: 'Nhiệm vụ (2)',
      tables: original.tables.map((table) => ({ ...table, name: 'NhiemVu5' })),
    };
    const copied = {
      ...rest,
      sheets: [...sheets.map((sheet) => (sheet === original ? { ...sheet, values: emptied } : sheet)), copy],
    };
    expect(bindWorkbook(copied).tasks?.copyOf?.name).toBe('Nhiệm vụ');
    expect(own(copied)).toEqual([]);
    expect(own(copied, 'Nhiệm vụ (2)')).toEqual([]);
    // The copy of another sheet says nothing about the cover.
    expect(own(put(copied, 'Bìa', [0, 0], null), 'Bìa')).toEqual(own(copied, 'Bìa'));
    const cover = put(put(put(copied, 'Bìa', [0, 0], null), 'Bìa', [0, 2], null), 'Bìa', [0, 1], 'của tôi');
    expect(own(cover, 'Bìa')).toContain('B1');
  });

  test('of layout 1, what stands beside the table is the user’s, where today’s is wider too', async () => {
    const { sheets, ...rest } = await old();
    const [header, right] = [2, 26];
    expect(sheets.find(({ name }) => name === 'Nhiệm vụ')!.tables[0]!.range).toBe('A3:Z75');
    expect(spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!.rows[header]![right]).not.toBeNull();
    const beside = (left: boolean) => ({
      ...rest,
      sheets: sheets.map((sheet) => {
        if (sheet.name !== 'Nhiệm vụ') return sheet;
        const mine = (y: number) => (y === header ? 'Của tôi' : null);
        const wide = <Cell>(cells: Cell[], cell: Cell) => (left ? [cell, ...cells] : [...cells, cell]);
        return {
          ...sheet,
          values: sheet.values.map((cells, y) => wide(cells, mine(y))),
          formulas: sheet.formulas.map((cells) => wide(cells, null)),
          tables: sheet.tables.map((table) => (left ? { ...table, range: 'B3:AA75' } : table)),
        };
      }),
    });
    expect(own(beside(false))).toEqual(['AA3']);
    expect(own(beside(true))).toEqual(['A3']);
  });

  test('below the table it is no title, in any layout', async () => {
    const snapshot = await old();
    const sheets = snapshot.sheets.map((sheet) =>
      sheet.name === 'Nhiệm vụ'
        ? {
            ...sheet,
            values: [...sheet.values, [null, 'của tôi']],
            formulas: [...sheet.formulas, [null, null]],
          }
        : sheet,
    );
    const { origin, values } = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    expect(own({ ...snapshot, sheets })).toEqual([
      `${columnLetters(origin.column + 1)}${origin.row + values.length + 1}`,
    ]);
  });

  test('on a sheet without a table no cell is a title', async () => {
    const snapshot = await old();
    const cover = snapshot.sheets.find(({ name }) => name === 'Bìa')!;
    const empty = cover.values.findIndex((cells) => cells.every((value) => value === null));
    expect(empty).toBeGreaterThan(-1);
    const at = [cover.origin.row + empty, cover.origin.column + cover.values[0]!.length - 1] as const;
    const before = own(snapshot, 'Bìa');
    const cell = `${columnLetters(at[1])}${at[0] + 1}`;
    expect(before).not.toContain(cell);
    expect(own(put(snapshot, 'Bìa', at, 'của tôi'), 'Bìa')).toContain(cell);
  });
});

test('what the new workbook writes, computes or only styles is no content of the user’s', async () => {
  const host = createFileHost();
  await host.write(layOut(BAC_GIANG, choice, null).spec);
  const read = await host.read();
  const cover = read.sheets.find(({ name }) => name === 'Bìa')!;
  const filled = {
    ...cover,
    origin: { row: 0, column: 0 },
    values: [['a', 'b', 'c', 'd', 'e']],
    formulas: [[null, null, null, null, null]],
  };
  const { spec } = layOut(BAC_GIANG, later, null);
  const laidOut = spec.sheets.find(({ name }) => name === 'Bìa')!;
  const rows: WorkbookSpec['sheets'][number]['rows'] = [
    [
      { value: 'x' },
      { value: null, formula: 'SUM(1)' },
      { value: null, style: 'entryText' },
      { value: null },
      null,
    ],
  ];
  expect(
    ownContent(bindWorkbook({ ...read, sheets: [filled] }), ['Bìa'], {
      ...spec,
      sheets: [{ ...laidOut, rows }],
    }),
  ).toEqual([
    { sheet: 'Bìa', cell: 'D1' },
    { sheet: 'Bìa', cell: 'E1' },
  ]);
});

describe('a table that was moved or renamed is still ours', () => {
  const { spec } = layOut(BAC_GIANG, later, null);
  /** The tasks' sheet with its table so many rows lower, empty rows above it. */
  const lowered = (snapshot: WorkbookSnapshot, rows: number, name = 'Nhiệm vụ'): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== 'Nhiệm vụ') return sheet;
      const [table] = sheet.tables;
      const range = table!.range.replace(/\d+/g, (row) => String(Number(row) + rows));
      const origin = { ...sheet.origin, row: sheet.origin.row + rows };
      return { ...sheet, name, origin, tables: [{ ...table!, range }] };
    }),
  });
  const found = (snapshot: WorkbookSnapshot, name = 'Nhiệm vụ') =>
    ownContent(bindWorkbook(snapshot), [name], spec).map(({ cell }) => cell);
  const filled = async () => {
    const host = createFileHost();
    await host.write(layOut(BAC_GIANG, choice, null).spec);
    return host.read();
  };
  const rowOf = (cell: string) => Number(/\d+/.exec(cell)![0]);

  test('renamed', async () => {
    expect(found(lowered(await filled(), 0, 'Việc của Sở'), 'Việc của Sở')).toEqual([]);
  });

  test('lower by two rows: its last row, first and last column included', async () => {
    const moved = lowered(await filled(), 2);
    const header = rowOf(moved.sheets.find(({ name }) => name === 'Nhiệm vụ')!.tables[0]!.range);
    expect(found(moved).filter((cell) => rowOf(cell) >= header)).toEqual([]);
  });

  test('higher by one row: its header included', async () => {
    const moved = lowered(await filled(), -1);
    const header = rowOf(moved.sheets.find(({ name }) => name === 'Nhiệm vụ')!.tables[0]!.range);
    expect(found(moved).filter((cell) => rowOf(cell) >= header)).toEqual([]);
  });
});

describe('a table of ours beside what is not its own', () => {
  const { spec } = layOut(BAC_GIANG, later, null);
  const name = 'Nhiệm vụ';
  const found = (snapshot: WorkbookSnapshot) =>
    ownContent(bindWorkbook(snapshot), [name], spec).map(({ cell }) => cell);
  const made = async () => {
    const host = createFileHost();
    await host.write(layOut(BAC_GIANG, choice, null).spec);
    return host.read();
  };
  const withTasks = (
    snapshot: WorkbookSnapshot,
    edit: (sheet: WorkbookSnapshot['sheets'][number]) => WorkbookSnapshot['sheets'][number],
  ): WorkbookSnapshot => ({
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? edit(sheet) : sheet)),
  });
  /** With cells, by A1, set to a value or, where it begins with `=`, a formula. */
  const put = (snapshot: WorkbookSnapshot, cells: Record<string, CellScalar>): WorkbookSnapshot =>
    withTasks(snapshot, (sheet) => {
      const copy = {
        ...sheet,
        values: sheet.values.map((row) => [...row]),
        formulas: sheet.formulas.map((row) => [...row]),
      };
      for (const [address, content] of Object.entries(cells)) {
        const { top, left } = parseRange(address);
        const isFormula = typeof content === 'string' && content.startsWith('=');
        copy.values[top]![left] = isFormula ? 0 : content;
        copy.formulas[top]![left] = isFormula ? content.slice(1) : null;
      }
      return copy;
    });

  describe('another table of ours', () => {
    /** The general tasks cut, with their header, and pasted beside the tasks, one column between. */
    const sideBySide = async (isRight: boolean) => {
      const snapshot = await made();
      const moved = snapshot.sheets.find((sheet) => sheet.name === 'Nhiệm vụ chung')!;
      expect(moved.tables[0]!.range).toBe('A3:AD14');
      const beside = <Cell>(rows: Cell[][], others: Cell[][], none: Cell) =>
        rows.map((row, y) => {
          const empty = others[2]!.map(() => none);
          const pasted = others[y] ?? empty;
          if (y < 2) return [...row, none, ...empty];
          return isRight ? [...row, none, ...pasted] : [...pasted, none, ...row];
        });
      return withTasks(
        { ...snapshot, sheets: snapshot.sheets.filter((sheet) => sheet !== moved) },
        (sheet) => ({
          ...sheet,
          values: beside(sheet.values, moved.values, null),
          formulas: beside(sheet.formulas, moved.formulas, null),
          tables: [
            { ...sheet.tables[0]!, range: isRight ? 'A3:AD75' : 'AF3:BI75' },
            { ...moved.tables[0]!, range: isRight ? 'AF3:BI14' : 'A3:AD14' },
          ],
        }),
      );
    };

    test.each([true, false])('each has its own cells (to the right: %s)', async (isRight) => {
      const snapshot = await sideBySide(isRight);
      expect(bindWorkbook(snapshot).generalTasks?.sheet.name).toBe(name);
      expect(found(snapshot)).toEqual([]);
    });

    test('what stands between them and below the shorter one is the user’s', async () => {
      const own = { AE3: 'giữa', AE14: 5, AF15: 'dưới', BI75: '=1+1' };
      expect(found(put(await sideBySide(true), own))).toEqual(Object.keys(own));
    });
  });

  describe('its own columns: it was made narrower', () => {
    const narrow = async () =>
      withTasks(await made(), (sheet) => ({
        ...sheet,
        tables: [{ ...sheet.tables[0]!, range: 'A3:H75' }],
      }));

    test('what the layout puts there is not the user’s', async () => {
      const snapshot = await narrow();
      expect(bindWorkbook(snapshot).tasks?.range.right).toBe(7);
      expect(found(snapshot)).toEqual([]);
    });

    test('nor formulas that Excel wrote otherwise as their cells left the table', async () => {
      expect(found(put(await narrow(), { N4: '=IF(ISNUMBER($Z4),$Z4,"")' }))).toEqual([]);
    });

    test('what was typed there is: over an entry cell, a formula, a text of the plan', async () => {
      const typed = { M4: 'Chờ Sở Tư pháp', L5: '=3*7', N6: 7, R7: 'của tôi', S8: '=1+1', AE9: 'cạnh' };
      const snapshot = await narrow();
      const wide = withTasks(snapshot, (sheet) => ({
        ...sheet,
        values: sheet.values.map((row) => [...row, null]),
        formulas: sheet.formulas.map((row) => [...row, null]),
      }));
      expect(found(put(wide, typed))).toEqual(Object.keys(typed));
    });

    test('in layout 1 so is a formula where today’s layout computes', async () => {
      const snapshot = await readXlsx(readFileSync(join(__dirname, '../../fixtures/layout1/agency.xlsx')));
      const cut = withTasks(snapshot, (sheet) => ({
        ...sheet,
        tables: [{ ...sheet.tables[0]!, range: 'A3:P75' }],
      }));
      expect(found(put(cut, { Q4: '=100+200' }))).toContain('Q4');
    });
  });

  test('a column of the user’s own within it, where the layout computes', async () => {
    const snapshot = await made();
    const at = 13;
    const inserted = withTasks(snapshot, (sheet) => ({
      ...sheet,
      values: sheet.values.map((row, y) => [
        ...row.slice(0, at),
        y === 2 ? 'Của tôi' : null,
        ...row.slice(at),
      ]),
      formulas: sheet.formulas.map((row) => [...row.slice(0, at), null, ...row.slice(at)]),
      tables: [{ ...sheet.tables[0]!, range: 'A3:AE75' }],
    }));
    expect(spec.sheets.find((sheet) => sheet.name === name)!.rows[3]![at]!.formula).toBeDefined();
    expect(found(put(inserted, { N4: '=1+1' }))).toEqual(['N3', 'N4']);
  });
});

import type { Host } from '../../src/host/shared/host';
import { HostError, type HostErrorCode } from '../../src/host/shared/hostError';
import type { CellChange } from '../../src/workbook/change';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { FORMULA_LIKE_TEXTS, NFD_TEXT, exampleSpec, plainSpec } from './exampleSpec';
import { expectWritten } from './expectWritten';
import { formulaAt, sheetNamed, valueAt } from './snapshotLookup';

export interface HostUnderTest {
  /** A host over a workbook with nothing of ours in it. */
  host: Host;
  /** The workbook as saved and reopened, so that nothing comes from the host's memory. */
  reopen(): Promise<WorkbookSnapshot>;
  /** Makes the next write fail midway, if the host's environment allows it. */
  failNextWrite?(): void;
  /** Conditional formats as stored: `Nhiệm vụ!B5:B6 formula fill`, in order of precedence. */
  conditionalFormats(): Promise<string[]>;
  /** Parts of the example workbook this host cannot write; absent: none. */
  limitations?: string[];
}

async function refusal(action: Promise<unknown>): Promise<HostErrorCode> {
  try {
    await action;
  } catch (error) {
    if (error instanceof HostError) return error.code;
    throw error;
  }
  throw new Error('was not refused');
}

/** The contract of every host. `makeHost` is called for each test. */
export function describeHost(name: string, makeHost: () => Promise<HostUnderTest>): void {
  describe(`${name} as a host`, () => {
    let made: HostUnderTest;
    beforeEach(async () => {
      made = await makeHost();
    });

    describe('write', () => {
      test('writes every feature into an empty workbook', async () => {
        const result = await made.host.write(exampleSpec);
        expect(result.sheets).toEqual(['Bìa', 'Nhiệm vụ', "Tổng hợp d'án", 'Danh mục', '_cchc']);
        expect(result.limitations).toEqual(made.limitations ?? []);
        expectWritten(await made.reopen(), exampleSpec);
        expectWritten(await made.host.read(), exampleSpec);
      });

      test('text that looks like a formula stays text', async () => {
        await made.host.write(exampleSpec);
        const cover = sheetNamed(await made.reopen(), 'Bìa');
        FORMULA_LIKE_TEXTS.forEach((text, column) => {
          const address = `${'ABCDEFG'[column]}6`;
          expect([valueAt(cover, address), formulaAt(cover, address)]).toEqual([text, null]);
        });
      });

      test('text is kept as typed: decomposed marks, line breaks, spaces at both ends', async () => {
        await made.host.write(exampleSpec);
        const cover = sheetNamed(await made.reopen(), 'Bìa');
        expect(valueAt(cover, 'B2')).toBe(NFD_TEXT);
        expect(valueAt(cover, 'A5')).toBe('Hai dòng\nthứ hai');
        expect(valueAt(cover, 'B5')).toBe(' khoảng trắng hai đầu ');
      });

      test('an empty cell, zero, false and an empty result stay distinct', async () => {
        await made.host.write(exampleSpec);
        const snapshot = await made.reopen();
        const tasks = sheetNamed(snapshot, 'Nhiệm vụ');
        expect(valueAt(tasks, 'D6')).toBe(0);
        expect(valueAt(tasks, 'D7')).toBeNull();
        expect(valueAt(tasks, 'F5')).toBe('');
        expect(valueAt(tasks, 'G6')).toBe(0);
        expect(valueAt(tasks, 'H6')).toBe(false);
        expect(valueAt(sheetNamed(snapshot, "Tổng hợp d'án"), 'D3')).toBe('');
      });

      test('a literal empty string is an empty cell', async () => {
        await made.host.write(plainSpec('Trống', '', { rows: [[{ value: '' }, { value: 'x' }]] }));
        expect(valueAt(sheetNamed(await made.reopen(), 'Trống'), 'A1')).toBeNull();
      });

      test('leaves what the user has in other sheets', async () => {
        await made.host.write(plainSpec('Việc riêng', 'giữ nguyên'));
        await made.host.write(exampleSpec);
        const snapshot = await made.reopen();
        expect(valueAt(sheetNamed(snapshot, 'Việc riêng'), 'A1')).toBe('giữ nguyên');
        expectWritten(snapshot, exampleSpec);
      });

      test('reports progress up to the whole', async () => {
        const steps: [number, number][] = [];
        await made.host.write(exampleSpec, { onProgress: (done, total) => steps.push([done, total]) });
        const [done, total] = steps[steps.length - 1] ?? [];
        expect(total).toBeGreaterThan(0);
        expect(done).toBe(total);
        expect(steps.map(([step]) => step)).toEqual([...steps.map(([step]) => step)].sort((a, b) => a - b));
      });
    });

    describe('a clash is refused before anything is written', () => {
      const clashes: [string, HostErrorCode, ReturnType<typeof plainSpec>][] = [
        ['sheet', 'sheetExists', plainSpec('Bìa', 'của tôi')],
        ['sheet in other case', 'sheetExists', plainSpec('BÌA', 'của tôi')],
        [
          'table',
          'tableExists',
          plainSpec('Khác', 'của tôi', {
            tables: [
              {
                name: 'TBLNHIEMVU',
                range: 'A1:A2',
                columns: [{ name: 'của tôi' }],
                style: null,
                bandedRows: false,
              },
            ],
            rows: [[{ value: 'của tôi' }], [{ value: 1 }]],
          }),
        ],
        [
          'name',
          'nameExists',
          { ...plainSpec('Khác', 'của tôi'), names: [{ name: 'NGAYLAP', refersTo: "'Khác'!$A$1" }] },
        ],
      ];
      test.each(clashes)('%s', async (_kind, code, existing) => {
        await made.host.write(existing);
        const before = await made.reopen();
        expect(await refusal(made.host.write(exampleSpec))).toBe(code);
        expect(await made.reopen()).toEqual(before);
      });
    });

    describe('replaceSheets', () => {
      const own = exampleSpec.sheets.map((sheet) => sheet.name);

      test('the new sheets take the place of the old ones', async () => {
        await made.host.write(plainSpec('Việc riêng', 'giữ nguyên'));
        await made.host.write(exampleSpec);
        const second: typeof exampleSpec = {
          ...exampleSpec,
          sheets: exampleSpec.sheets.map((sheet) =>
            sheet.name === '_cchc' ? { ...sheet, rows: [[{ value: 'lần hai' }]] } : sheet,
          ),
        };
        await made.host.write(second, { replaceSheets: own });
        const snapshot = await made.reopen();
        expectWritten(snapshot, second);
        expect(snapshot.sheets).toHaveLength(own.length + 1);
        expect(valueAt(sheetNamed(snapshot, 'Việc riêng'), 'A1')).toBe('giữ nguyên');
      });

      test('a clash with a sheet not named there is still refused', async () => {
        await made.host.write(exampleSpec);
        const before = await made.reopen();
        const allButCover = own.filter((name) => name !== 'Bìa');
        expect(await refusal(made.host.write(exampleSpec, { replaceSheets: allButCover }))).toBe(
          'sheetExists',
        );
        expect(await made.reopen()).toEqual(before);
      });
    });

    describe('a write that does not finish leaves everything as it was', () => {
      test('when it is cancelled midway', async () => {
        await made.host.write(plainSpec('Việc riêng', 'giữ nguyên'));
        const before = await made.reopen();
        const controller = new AbortController();
        const writing = made.host.write(exampleSpec, {
          signal: controller.signal,
          onProgress: () => controller.abort(),
        });
        expect(await refusal(writing)).toBe('cancelled');
        expect(await made.reopen()).toEqual(before);
      });

      test('when it is cancelled while it replaces an older workbook', async () => {
        await made.host.write(exampleSpec);
        const before = await made.reopen();
        const controller = new AbortController();
        const writing = made.host.write(exampleSpec, {
          replaceSheets: exampleSpec.sheets.map((sheet) => sheet.name),
          signal: controller.signal,
          onProgress: () => controller.abort(),
        });
        expect(await refusal(writing)).toBe('cancelled');
        expect(await made.reopen()).toEqual(before);
      });

      test('when its surroundings fail it', async () => {
        if (!made.failNextWrite) return;
        await made.host.write(plainSpec('Việc riêng', 'giữ nguyên'));
        const before = await made.reopen();
        made.failNextWrite();
        expect(['rolledBack', 'failed']).toContain(await refusal(made.host.write(exampleSpec)));
        expect(await made.reopen()).toEqual(before);
      });
    });

    describe('apply', () => {
      beforeEach(async () => {
        await made.host.write(exampleSpec);
      });

      test('sets text, numbers, booleans, formulas and empty cells', async () => {
        await made.host.apply([
          { sheet: 'Nhiệm vụ', cell: 'D7', value: 0.75, expected: null },
          { sheet: 'Nhiệm vụ', cell: 'E7', value: 'Đang làm', expected: null },
          { sheet: 'Nhiệm vụ', cell: 'D8', value: null, expected: 0.5 },
          { sheet: '_cchc', cell: 'C5', value: true },
          { sheet: '_cchc', cell: 'A1', value: '=1+1', expected: 'plan' },
          { sheet: '_cchc', cell: 'D9', value: 2, formula: 'B2*2' },
        ]);
        const snapshot = await made.reopen();
        const tasks = sheetNamed(snapshot, 'Nhiệm vụ');
        expect([valueAt(tasks, 'D7'), valueAt(tasks, 'E7'), valueAt(tasks, 'D8')]).toEqual([
          0.75,
          'Đang làm',
          null,
        ]);
        const identity = sheetNamed(snapshot, '_cchc');
        expect(valueAt(identity, 'C5')).toBe(true);
        expect([valueAt(identity, 'A1'), formulaAt(identity, 'A1')]).toEqual(['=1+1', null]);
        expect([valueAt(identity, 'D9'), formulaAt(identity, 'D9')]).toEqual([2, 'B2*2']);
      });

      test('keeps everything else', async () => {
        const before = await made.reopen();
        await made.host.apply([{ sheet: 'Bìa', cell: 'C2', value: 'ghi chú', expected: null }]);
        const after = await made.reopen();
        const cover = sheetNamed(after, 'Bìa');
        const was = sheetNamed(before, 'Bìa');
        const { row, column } = cover.origin;
        expect(valueAt(cover, 'C2')).toBe('ghi chú');
        cover.values[1 - row]![2 - column] = null;
        // The format of a cell without a value is not read.
        cover.numberFormats[1 - row]![2 - column] = was.numberFormats[1 - row]![2 - column]!;
        expect(after).toEqual(before);
      });

      const refused: [string, HostErrorCode, Omit<CellChange, 'value'>][] = [
        [
          'a cell that has another value by now',
          'cellChanged',
          { sheet: '_cchc', cell: 'A1', expected: 'khác' },
        ],
        ['a cell that is no longer empty', 'cellChanged', { sheet: '_cchc', cell: 'A1', expected: null }],
        [
          'a formula that somebody typed over',
          'cellChanged',
          { sheet: '_cchc', cell: 'A1', expectsFormula: true },
        ],
        [
          'a row that is another by now',
          'cellChanged',
          { sheet: '_cchc', cell: 'A2', beside: { cell: 'A1', value: 'khác' } },
        ],
        ['a sheet that is not there', 'notFound', { sheet: 'Không có', cell: 'A1' }],
      ];
      test.each(refused)('refuses all changes for %s', async (_what, code, change) => {
        const before = await made.reopen();
        const changes = [
          { sheet: 'Bìa', cell: 'C2', value: 'ghi chú' },
          { ...change, value: 'mới' },
        ];
        expect(await refusal(made.host.apply(changes))).toBe(code);
        expect(await made.reopen()).toEqual(before);
      });
    });

    describe('mark', () => {
      const ERROR = 'N("cchc-kiem-tra")=0 FF9B9B';
      const WARNING = 'N("cchc-kiem-tra")=0 FFD966';
      const ours = async () =>
        (await made.conditionalFormats()).filter((one) => one.includes('cchc-kiem-tra'));
      let before: { formats: string[]; snapshot: WorkbookSnapshot };
      beforeEach(async () => {
        await made.host.write(exampleSpec);
        before = { formats: await made.conditionalFormats(), snapshot: await made.reopen() };
      });

      test('marks cells of open and of protected sheets, by how bad it is', async () => {
        await made.host.mark([
          { sheet: 'Bìa', cell: 'B2', kind: 'warning' },
          { sheet: 'Nhiệm vụ', cell: 'D7', kind: 'error' },
          { sheet: 'Nhiệm vụ', cell: 'D5', kind: 'error' },
        ]);
        expect((await ours()).sort()).toEqual([`Bìa!B2 ${WARNING}`, `Nhiệm vụ!D5 D7 ${ERROR}`]);
        const after = await made.reopen();
        expect(after).toEqual(before.snapshot);
        expect(sheetNamed(after, 'Nhiệm vụ').isProtected).toBe(true);
      });

      test('the formats that were there stay, in their order', async () => {
        await made.host.mark([{ sheet: 'Nhiệm vụ', cell: 'D7', kind: 'error' }]);
        const all = await made.conditionalFormats();
        expect(all.filter((one) => !one.includes('cchc-kiem-tra'))).toEqual(before.formats);
        expect(before.formats.length).toBeGreaterThan(0);
      });

      test('marking again takes the place of the earlier marks', async () => {
        await made.host.mark([{ sheet: 'Nhiệm vụ', cell: 'D7', kind: 'error' }]);
        await made.host.mark([{ sheet: 'Nhiệm vụ', cell: 'E7', kind: 'warning' }]);
        expect(await ours()).toEqual([`Nhiệm vụ!E7 ${WARNING}`]);
      });

      test('marking nothing leaves no trace', async () => {
        await made.host.mark([
          { sheet: 'Nhiệm vụ', cell: 'D7', kind: 'error' },
          { sheet: 'Bìa', cell: 'A1', kind: 'hint' },
        ]);
        await made.host.mark([]);
        expect(await made.conditionalFormats()).toEqual(before.formats);
        expect(await made.reopen()).toEqual(before.snapshot);
      });

      test('a cell on a sheet that is gone is not marked', async () => {
        // In Excel it may have been renamed since it was read; skipping it would report it as marked.
        await made.host
          .mark([{ sheet: 'Không có', cell: 'A1', kind: 'error' }])
          .catch((error: unknown) => expect(error).toMatchObject({ code: 'notFound' }));
        expect(await ours()).toEqual([]);
      });
    });

    describe('removeSheets', () => {
      test('takes a sheet away and leaves the others as they were', async () => {
        await made.host.write(exampleSpec);
        const before = await made.reopen();
        await made.host.write(plainSpec('Kiểm tra', 'tạm'));
        await made.host.removeSheets(['KIỂM TRA', 'Không có']);
        expect(await made.reopen()).toEqual(before);
      });
    });
  });
}

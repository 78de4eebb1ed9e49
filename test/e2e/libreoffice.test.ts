import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileHost } from '../../src/host/file/fileHost';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { cellAddress } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellScalar, CellSpec, WorkbookSpec } from '../../src/workbook/spec';
import { exampleSpec, plainSpec } from '../contract/exampleSpec';
import { formulaAt, sheetNamed, valueAt } from '../contract/snapshotLookup';
import { recalculate, toPdfPng } from './libreoffice';

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-e2e-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function withFormulaCells(change: (cell: CellSpec) => CellSpec): WorkbookSpec {
  return {
    ...exampleSpec,
    sheets: exampleSpec.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : change(cell)))),
    })),
  };
}

/** A wrong result of the same type. */
function wrong(value: CellScalar): CellScalar {
  if (typeof value === 'number') return value + 41;
  return typeof value === 'boolean' ? !value : `sai ${value ?? ''}`;
}

/** Sheet!cell → computed value, for the cells with a formula in the spec. */
function computed(snapshot: WorkbookSnapshot): Record<string, CellScalar> {
  const values: Record<string, CellScalar> = {};
  for (const sheet of exampleSpec.sheets) {
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        const address = cellAddress(r, c);
        const read = sheetNamed(snapshot, sheet.name);
        expect([address, formulaAt(read, address)]).not.toEqual([address, null]);
        values[`${sheet.name}!${address}`] = valueAt(read, address);
      }),
    );
  }
  return values;
}

const expected: Record<string, CellScalar> = Object.fromEntries(
  exampleSpec.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell?.formula === undefined ? [] : [[`${sheet.name}!${cellAddress(r, c)}`, cell.value] as const],
      ),
    ),
  ),
);

async function file(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(dir, name);
  writeFileSync(path, bytes);
  return path;
}

test('LibreOffice computes what the cached values say, and corrects those that are wrong', async () => {
  const stale = withFormulaCells((cell) => ({ ...cell, value: wrong(cell.value) }));
  const empty = withFormulaCells((cell) => ({ ...cell, value: null }));
  const planted = withFormulaCells((cell) =>
    cell.formula?.startsWith('SUM(') ? { ...cell, formula: 'SUM(B2:C2)+1' } : cell,
  );
  const user = createFileHost(await writeXlsx(plainSpec('Việc riêng', 7, { rows: [[{ value: 7 }]] })));
  await user.write(exampleSpec);
  await user.apply([{ sheet: 'Nhiệm vụ', cell: 'E6', value: 'Hoàn thành', expected: 'Chưa làm' }]);
  const [right, corrected, filled, caught, merged] = await recalculate([
    await file('right.xlsx', await writeXlsx(exampleSpec)),
    await file('stale.xlsx', await writeXlsx(stale)),
    await file('empty.xlsx', await writeXlsx(empty)),
    await file('planted.xlsx', await writeXlsx(planted)),
    await file('merged.xlsx', await user.bytes()),
  ]);
  expect(computed(right!)).toEqual(expected);
  expect(computed(corrected!)).toEqual(expected);
  expect(computed(filled!)).toEqual(expected);
  expect(computed(caught!)).toEqual({ ...expected, "Tổng hợp d'án!C3": 5 });
  // Written into a file with other content, then one entry changed: 2 of 4 tasks done.
  expect(computed(merged!)).toEqual({
    ...expected,
    'Nhiệm vụ!H6': true,
    "Tổng hợp d'án!B2": 2,
    "Tổng hợp d'án!C2": 2,
    "Tổng hợp d'án!D2": 0.5,
  });
  expect(valueAt(sheetNamed(merged!, 'Việc riêng'), 'A1')).toBe(7);
});

test('prints every visible sheet with its page breaks', async () => {
  const pages = await toPdfPng(await file('print.xlsx', await writeXlsx(exampleSpec)), join(dir, 'png'));
  // Cover: the long line of texts runs onto a second page; tasks: a break after row 6; summary: one before column D.
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const page of pages) expect(readFileSync(page).length).toBeGreaterThan(1000);
});

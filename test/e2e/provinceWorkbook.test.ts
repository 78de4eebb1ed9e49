import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consolidation } from '../../src/consolidation/consolidation';
import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { createFileHost } from '../../src/host/file/fileHost';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { parseRange } from '../../src/workbook/address';
import { formulaDifferences } from './formulaDifferences';
import { recalculate } from './libreoffice';
import { book, brought, day } from '../unit/consolidation/books';
import { rowWhere } from '../unit/consolidation/sheetRows';
import { consolidated, sampleReturned } from './sampleConsolidation';

let folder = '';
let consolidation: Consolidation;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-province-'));
  consolidation = consolidated(await sampleReturned({ seed: 11, agencies: 42, defects: 'random' }));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('LibreOffice computes each formula of the province’s workbook to the core’s value', async () => {
  expect(consolidation.tasks.length).toBeGreaterThan(1_000);
  const specs = [buildProvinceWorkbook(consolidation), buildProvinceWorkbook(consolidated([]))];
  const paths = await Promise.all(
    specs.map(async (spec, index) => {
      const path = join(folder, `province-${index}.xlsx`);
      writeFileSync(path, await writeXlsx(spec));
      return path;
    }),
  );
  const recalculated = await recalculate(paths);
  specs.forEach((spec, index) => expect(formulaDifferences(spec, recalculated[index]!)).toEqual([]));
}, 240_000);

test('a corrected cell of the merged tables corrects the province’s numbers', async () => {
  const code = 'II.2.1.HD1';
  const spec = buildProvinceWorkbook(
    brought([
      book('Sở Tư pháp', {
        tasks: { [code]: { status: 'Đang thực hiện' } },
        targets: { CT04: { numerator: 8, denominator: 10 } },
      }),
      book('Sở Tài chính', { targets: { CT04: { numerator: 82, denominator: 90 } } }),
      book('Sở Y tế', { targets: { CT04: { numerator: 101, denominator: 100 } } }),
    ]),
  );
  const host = createFileHost(await writeXlsx(spec));
  const task = rowWhere(spec, 'NhiemVuTongHop', { Mã: code, 'Mã cơ quan': 'STP' });
  const figures = rowWhere(spec, 'ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'STP' });
  const impossible = rowWhere(spec, 'ChiTieuTongHop', { Mã: 'CT04', 'Mã cơ quan': 'SYT' });
  const cell = (row: typeof task, header: string) => ({ sheet: row.sheet, cell: row.address[header]! });
  await host.apply([
    { ...cell(task, 'Trạng thái'), value: 'Hoàn thành' },
    { ...cell(task, 'Ngày hoàn thành'), value: day('2024-02-09') },
    { ...cell(figures, 'Tử số'), value: 9 },
    { ...cell(impossible, 'Tử số'), value: 100 },
  ]);
  const path = join(folder, 'corrected.xlsx');
  writeFileSync(path, await host.bytes());
  const [corrected] = await recalculate([path]);
  const read = (sheetName: string, address: string) => {
    const sheet = corrected!.sheets.find(({ name }) => name === sheetName)!;
    const { top, left } = parseRange(address);
    return sheet.values[top - sheet.origin.row]?.[left - sheet.origin.column] ?? null;
  };
  const planRow = rowWhere(spec, 'NhiemVuToanTinh', { Mã: code });
  expect(planRow.value['Tình hình chung']).toBe('0/29 đã hoàn thành; 1 quá hạn; 28 chưa báo cáo');
  expect(read(planRow.sheet, planRow.address['Tình hình chung']!)).toBe(
    '1/29 đã hoàn thành; 28 chưa báo cáo',
  );
  // 90 of 100 is not “trên 90 %”; 91 of 100 and 100 of 100, corrected from 101, are.
  const target = rowWhere(spec, 'ChiTieuToanTinh', { Mã: 'CT04' });
  expect([target.value['Tổng tử số'], target.value['Kết luận']]).toEqual([90, 'Chưa đạt']);
  expect(read(target.sheet, target.address['Tổng tử số']!)).toBe(191);
  expect(read(target.sheet, target.address['Kết luận']!)).toBe('Đạt');
}, 120_000);

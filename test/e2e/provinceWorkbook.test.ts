import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Consolidation } from '../../src/consolidation/consolidation';
import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { writeXlsx } from '../../src/host/file/writeWorkbook';
import { formulaDifferences } from './formulaDifferences';
import { recalculate } from './libreoffice';
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

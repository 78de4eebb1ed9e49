import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { twoTierAppendix } from '../unit/cli/twoTierAppendix';
import { cchc } from './commandLine';
import { saveAgain } from './libreoffice';
import { ensureBuilt } from './paneServer';

/** 113 workbooks of an imported two-tier plan, recalculated and saved by LibreOffice, consolidate as they did before. */
const AGENCIES = 113;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-two-tier-libreoffice-'));
const at = (...names: string[]) => path.join(folder, ...names);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

interface Result {
  received: unknown[];
  rejected: unknown[];
  missing: unknown[];
  decisions: unknown[];
  tasks: Record<string, number>;
  targets: unknown[];
}

test('Kiểm tra and Tổng hợp say the same of what LibreOffice saved', async () => {
  ensureBuilt();
  fs.writeFileSync(at('phu-luc.docx'), twoTierAppendix());
  const plan = at('ke-hoach.xlsx');
  cchc('import', at('phu-luc.docx'), '--plan', 'hai-cap-2026', '--out', plan);
  const sample = ['sample', '--seed', '11', '--agencies', String(AGENCIES), '--defects', 'none'];
  cchc(...sample, '--plan', plan, '--period', 'nam', '--out', at('filled'));
  const filled = fs.readdirSync(at('filled')).filter((name) => name.endsWith('.xlsx'));
  expect(filled).toHaveLength(AGENCIES);
  fs.mkdirSync(at('saved'));
  const saved = await saveAgain(
    filled.map((name) => at('filled', name)),
    at('saved'),
  );

  const consolidated = (name: string) =>
    JSON.parse(cchc('consolidate', at(name), '--period', 'nam', '--json')) as Result;
  const after = consolidated('saved');
  expect([after.received.length, after.rejected, after.missing, after.decisions]).toEqual([
    AGENCIES,
    [],
    [],
    [],
  ]);
  const before = consolidated('filled');
  expect({ tasks: after.tasks, targets: after.targets }).toEqual({
    tasks: before.tasks,
    targets: before.targets,
  });
  expect(after.tasks.done).toBeGreaterThan(AGENCIES);

  const errors = cchc('validate', ...saved, '--json')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { findings: { rule: string; severity: string }[] })
    .flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'));
  expect(errors).toEqual([]);
});

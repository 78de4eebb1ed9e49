import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createFileHost } from '../../../src/host/file/fileHost';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import type { Locale } from '../../../src/messages/locale';
import { ruleTexts } from '../../../src/validation/report/ruleText';
import { findingsSheet } from '../../../src/validation/report/findingsSheet';
import { cchc } from '../cli/cli';
import { check } from './check';
import { soundSpec, workbench } from './workbook';

/** 62,5 % of a task marked as done, and 1.250.000,5 million đồng spent on it. */
async function withNumbers() {
  const host = createFileHost(await writeXlsx(soundSpec()));
  const { at, codes } = workbench(await host.read());
  const code = codes('NhiemVu')[0]!;
  const change = (header: string, value: string | number) => {
    const [sheet = '', cell = ''] = at('NhiemVu', code, header).split('!');
    return { sheet, cell, value };
  };
  await host.apply([
    change('Trạng thái', 'Hoàn thành'),
    change('% hoàn thành', 62.5),
    change('Kinh phí thực hiện (triệu đồng)', 1_250_000.5),
  ]);
  return host;
}

const problemIn = (locale: Locale, findings: ReturnType<typeof check>['findings'], rule: string): string => {
  const { values } = findings.find((finding) => finding.rule === rule)!;
  return ruleTexts(locale, rule, values).problem;
};

test('numbers in a finding are written as one types them in the language', async () => {
  const { findings } = check(await (await withNumbers()).read());
  expect(problemIn('vi', findings, 'task/done-below-100')).toBe(
    'Trạng thái là Hoàn thành nhưng % hoàn thành là 62,5.',
  );
  expect(problemIn('en', findings, 'task/done-below-100')).toBe(
    'The status is Hoàn thành but % complete is 62.5.',
  );
  expect(problemIn('vi', findings, 'task/spent-in-dong')).toContain('1250000,5 triệu đồng');
  expect(problemIn('en', findings, 'task/spent-in-dong')).toContain('1250000.5 million đồng');
});

test('the sheet of findings and the command line write them in Vietnamese', async () => {
  const host = await withNumbers();
  const written = JSON.stringify(findingsSheet(check(await host.read()).findings));
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-texts-')), 'SNV.xlsx');
  fs.writeFileSync(file, await host.bytes());
  const [{ out }, { out: json }] = [await cchc('validate', file), await cchc('validate', file, '--json')];
  fs.rmSync(path.dirname(file), { recursive: true });
  for (const said of [written, out, json]) {
    expect(said).toContain('% hoàn thành là 62,5.');
    expect(said).toContain('1250000,5 triệu đồng');
    expect(said).not.toMatch(/là 62\.5|1250000\.5 triệu/);
  }
});

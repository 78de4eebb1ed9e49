import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { cchc } from './commandLine';
import { toPdf } from './libreoffice';
import { ensureBuilt } from './paneServer';

/** Reports written by the command line, opened by LibreOffice Writer. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-papers-open-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const shown = (pdf: string): string =>
  execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
    .normalize('NFC')
    .replace(/\s+/g, ' ');

test('a sở’s, a commune’s and the province’s report open as they are written', async () => {
  ensureBuilt();
  cchc('sample', '--seed', '5', '--agencies', '40', '--out', at('so'));
  const workbook = (agency: string) => at(`so/CCHC2024_NAM_${agency}.xlsx`);
  const commune = fs.readdirSync(at('so')).find((name) => /_XA-/.test(name));
  cchc('consolidate', at('so'), '--period', 'nam', '--out', at('tinh.xlsx'));
  const reports = {
    so: [workbook('STP'), 'SỞ TƯ PHÁP', 'GIÁM ĐỐC'],
    xa: [at(`so/${commune}`), 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    tinh: [at('tinh.xlsx'), 'ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  } as const;
  for (const [name, [file]] of Object.entries(reports)) cchc('report', file, '--out', at(`${name}.docx`));
  await toPdf(
    Object.keys(reports).map((name) => at(`${name}.docx`)),
    folder,
  );
  for (const [name, [, head, title]] of Object.entries(reports)) {
    const text = shown(at(`${name}.pdf`));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain(head);
    expect(text).toContain(title);
    expect(text.indexOf('Nơi nhận')).toBeGreaterThan(text.indexOf(head));
  }
});

import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';

const run = promisify(execFile);
const SOFFICE = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
];

/** LibreOffice trusts a file's cached values unless its profile says to always recalculate (mode 0). */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

function soffice(): string {
  const found = SOFFICE.find((path) => existsSync(path));
  if (!found) throw new Error('LibreOffice is not installed: apt-get install libreoffice-calc');
  return found;
}

async function convert(format: string, paths: string[], out: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'cchc-libreoffice-'));
  try {
    mkdirSync(join(profile, 'user'), { recursive: true });
    writeFileSync(join(profile, 'user/registrymodifications.xcu'), RECALCULATE_ALWAYS);
    await run(
      soffice(),
      [
        '--headless',
        `-env:UserInstallation=file://${profile}`,
        '--convert-to',
        format,
        '--outdir',
        out,
        ...paths,
      ],
      { timeout: 600_000 },
    );
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Saves the files into a folder, under their own names, in a single LibreOffice that recalculates every formula. */
export async function saveAgain(xlsxPaths: string[], out: string): Promise<string[]> {
  await convert('xlsx:Calc MS Excel 2007 XML', xlsxPaths, out);
  return xlsxPaths.map((path) => {
    const saved = join(out, basename(path));
    if (!existsSync(saved)) throw new Error(`LibreOffice could not open ${path}`);
    return saved;
  });
}

/**
 * Opens the files in a single LibreOffice that recalculates every formula, and reads back the saved results, in the
 * given order. File names must differ.
 */
export async function recalculate(xlsxPaths: string[]): Promise<WorkbookSnapshot[]> {
  const out = mkdtempSync(join(tmpdir(), 'cchc-recalculated-'));
  try {
    const saved = await saveAgain(xlsxPaths, out);
    return await Promise.all(saved.map((path) => readXlsx(readFileSync(path))));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

/** Saves the files as PDF into a folder, in a single LibreOffice. @throws Error for one that it cannot open */
export async function toPdf(paths: string[], out: string): Promise<void> {
  await convert('pdf', paths, out);
  for (const path of paths)
    if (!existsSync(join(out, basename(path).replace(/\.\w+$/, '.pdf'))))
      throw new Error(`LibreOffice could not open ${path}`);
}

/** Prints the visible sheets with LibreOffice: paths of one PNG per page, in `dir`. */
export async function toPdfPng(xlsxPath: string, dir: string, dpi = 70): Promise<string[]> {
  const pdftoppm = '/usr/bin/pdftoppm';
  if (!existsSync(pdftoppm)) throw new Error('pdftoppm is not installed: apt-get install poppler-utils');
  mkdirSync(dir, { recursive: true });
  const name = basename(xlsxPath).replace(/\.xlsx$/, '');
  await convert('pdf', [xlsxPath], dir);
  await run(pdftoppm, ['-r', String(dpi), '-png', join(dir, `${name}.pdf`), join(dir, name)]);
  return readdirSync(dir)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
    .sort()
    .map((file) => join(dir, file));
}

import fs from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import { newestChange } from './paneServer';

const ROOT = path.join(__dirname, '../..');
const CACHE = path.join(ROOT, '.cache');
const BUNDLE = path.join(CACHE, 'excelPage.js');
const SOURCES = ['src', 'test/office-host', 'test/e2e/excelPage.ts', 'package-lock.json'];

async function bundle(): Promise<void> {
  const isFresh =
    fs.existsSync(BUNDLE) &&
    SOURCES.every((source) => newestChange(path.join(ROOT, source)) < fs.statSync(BUNDLE).mtimeMs);
  if (isFresh) return;
  // Test files run in parallel: each builds its own, and the last one is kept.
  fs.mkdirSync(CACHE, { recursive: true });
  const folder = fs.mkdtempSync(path.join(CACHE, 'excel-page-'));
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'development',
        devtool: false,
        context: ROOT,
        entry: './test/e2e/excelPage.ts',
        output: { path: folder, filename: 'excelPage.js' },
        resolve: { extensions: ['.ts', '.js', '.json'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: { transpileOnly: true, compilerOptions: { noEmit: false } },
            },
          ],
        },
      },
      (error, stats) => {
        if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve();
      },
    );
  });
  fs.renameSync(path.join(folder, 'excelPage.js'), BUNDLE);
  fs.rmSync(folder, { recursive: true });
}

/**
 * Replaces office.js in a page that should believe it is in Excel: Excel's shipped runtime, and the in-memory Excel
 * that answers it.
 */
export async function excelScript(): Promise<string> {
  await bundle();
  const runtime = fs.readFileSync(path.join(ROOT, 'dist/web/office-js/excel-web-16.00.js'), 'utf8');
  return `${runtime}\n;${fs.readFileSync(BUNDLE, 'utf8')}`;
}

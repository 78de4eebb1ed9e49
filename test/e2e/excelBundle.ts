import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

const ROOT = path.join(__dirname, '../..');

/**
 * What takes the place of office.js in a page that shall think itself in Excel: the shipped runtime of Excel, and the
 * in-memory Excel that answers it.
 */
export async function excelScript(): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-excel-page-'));
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
  const runtime = fs.readFileSync(path.join(ROOT, 'dist/web/office-js/excel-web-16.00.js'), 'utf8');
  return `${runtime}\n;${fs.readFileSync(path.join(folder, 'excelPage.js'), 'utf8')}`;
}

// Bundles a benchmark for Node and runs it: npm run bench. Numbers are for docs, never for a test to fail on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const out = path.join(root, '.cache/bench');

for (const name of process.argv.length > 2 ? process.argv.slice(2) : ['xlsx']) {
  await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        target: 'node20',
        context: root,
        entry: path.join(here, `${name}.ts`),
        output: { path: out, filename: `${name}.cjs` },
        resolve: { extensions: ['.ts', '.mjs', '.js'] },
        module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
      },
      (error, stats) => {
        if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
        else resolve();
      },
    );
  });
  const { status } = spawnSync(process.execPath, [path.join(out, `${name}.cjs`)], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

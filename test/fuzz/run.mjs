// Bundles the fuzzer for Node and runs it: npm run fuzz -- --minutes N --seed S
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const out = path.join(root, '.cache/fuzz');

await new Promise((resolve, reject) => {
  webpack(
    {
      mode: 'none',
      target: 'node20',
      context: root,
      entry: { fuzz: path.join(here, 'fuzz.ts'), child: path.join(here, 'child.ts') },
      node: { __dirname: false },
      output: { path: out, filename: '[name].cjs' },
      resolve: { extensions: ['.ts', '.mjs', '.js'] },
      module: { rules: [{ test: /\.ts$/, loader: 'ts-loader', options: { transpileOnly: true } }] },
    },
    (error, stats) => {
      if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
      else resolve();
    },
  );
});
const { status } = spawnSync(process.execPath, [path.join(out, 'fuzz.cjs'), ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exit(status ?? 1);

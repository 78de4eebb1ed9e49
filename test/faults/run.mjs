// npm run faults [-- --only create --sample 200]: runs the TypeScript of this folder as it stands.
import { createRequire, Module } from 'node:module';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import swc from '@swc/core';

const here = path.dirname(fileURLToPath(import.meta.url));
process.env.TZ = 'Asia/Ho_Chi_Minh';
const require = createRequire(import.meta.url);
const options = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'commonjs' },
};
const compile = (module, filename) =>
  module._compile(swc.transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
for (const extension of ['.ts', '.tsx']) Module._extensions[extension] = compile;
const { main } = require(path.join(here, process.env.FAULTS_ENTRY ?? 'main.ts'));
process.exitCode = await main(process.argv.slice(2));

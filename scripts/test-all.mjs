// npm run test:all, after npm test: the sweeps that take too long for every run. Each part runs even if an earlier one
// failed; exit 1 if any did.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';

const { scripts } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const PROPERTY_RUNS = '600';

const PARTS = [
  { script: 'jest', args: ['--selectProjects', 'sweeps'] },
  { script: 'jest', args: ['--selectProjects', 'property'], env: { FC_RUNS: PROPERTY_RUNS } },
  { script: 'fuzz', args: ['--minutes', '3'] },
  { script: 'faults', args: ['--sample', '300'] },
];

const failed = [];
for (const { script, args, env = {} } of PARTS) {
  if (!(script in scripts)) {
    console.log(`test:all: no ${script} here`);
    continue;
  }
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) failed.push(script);
}
if (failed.length > 0) {
  console.error(`test:all: failed: ${failed.join(', ')}`);
  process.exit(1);
}

// npm run test:all [-- --report sweeps], after npm test: the sweeps that take too long for every run. Each part runs even
// if an earlier one failed; exit 1 if any did, apart from those that only report.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import process from 'node:process';

const { scripts } = JSON.parse(fs.readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const PROPERTY_RUNS = '600';

const PARTS = [
  { name: 'sweeps', script: 'jest', args: ['--selectProjects', 'sweeps'] },
  {
    name: 'property',
    script: 'jest',
    args: ['--selectProjects', 'property'],
    env: { FC_RUNS: PROPERTY_RUNS },
  },
  { name: 'fuzz', script: 'fuzz', args: ['--minutes', '3'] },
  { name: 'faults', script: 'faults', args: ['--sample', '300'] },
];

const given = process.argv.slice(2);
const reporting = given.filter((_arg, at) => given[at - 1] === '--report');
const failed = [];
for (const { name, script, args, env = {} } of PARTS) {
  if (!(script in scripts)) {
    console.log(`test:all: no ${script} here`);
    continue;
  }
  const { status } = spawnSync('npm', ['run', '-s', script, '--', ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status === 0) continue;
  if (reporting.includes(name)) console.error(`test:all: ${name} found something; see above`);
  else failed.push(name);
}
if (failed.length > 0) {
  console.error(`test:all: failed: ${failed.join(', ')}`);
  process.exit(1);
}

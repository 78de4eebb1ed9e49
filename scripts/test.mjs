// npm test: installs what the browser and spreadsheet tests need (Debian packages, if permitted), then runs everything.
import { spawn, spawnSync } from 'node:child_process';
import { Buffer } from 'node:buffer';
import fs from 'node:fs';
import process from 'node:process';

const NEEDED = [
  { program: 'chromium', packages: ['chromium'] },
  { program: 'soffice', packages: ['libreoffice-calc'] },
  { file: '/usr/lib/libreoffice/program/libswlo.so', packages: ['libreoffice-writer'] },
  { program: 'pdftoppm', packages: ['poppler-utils'] },
  // Metrically compatible with Times New Roman: without it printed pages differ from what users get.
  { file: '/usr/share/fonts/truetype/liberation', packages: ['fonts-liberation'] },
];

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status ?? 1;
}

const isThere = ({ program, file }) =>
  file === undefined ? spawnSync('which', [program], { stdio: 'ignore' }).status === 0 : fs.existsSync(file);
const missing = () => NEEDED.filter((entry) => !isThere(entry));

function installMissing() {
  const packages = missing().flatMap((entry) => entry.packages);
  if (packages.length === 0) return;
  console.error(`Missing Debian packages: ${packages.join(' ')}`);
  const mayInstall = process.getuid?.() === 0 && spawnSync('which', ['apt-get']).status === 0;
  if (mayInstall) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  if (missing().length > 0) {
    console.error(`Install them and run again: sudo apt-get install ${packages.join(' ')}`);
    process.exit(1);
  }
}

/** Runs an npm script; its output is printed as a whole when it ends. */
function together(script) {
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '-s', script], { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => output.push(data));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat(output));
      resolve(status ?? 1);
    });
  });
}

installMissing();
// Each keeps about one core busy.
const failed = (await Promise.all(['check', 'build'].map(together))).find((status) => status !== 0);
if (failed !== undefined) process.exit(failed);
// The long browser and LibreOffice suites are in test:all (scripts/test-all.mjs).
process.exit(
  run('npx', [
    'jest',
    '--selectProjects',
    'unit',
    'property',
    'contract',
    'office-host',
    'e2e',
    ...process.argv.slice(2),
  ]),
);

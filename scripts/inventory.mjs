// After the build: what dist/web is made of, for whoever has to judge it: sbom.cdx.json (CycloneDX, by npm itself) and
// THIRD-PARTY-NOTICES.txt. Both list every package that the product depends on, also where the bundler left parts of it out.
// The same lock file gives the same bytes.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const web = path.join(root, 'dist/web');
const read = (...parts) => fs.readFileSync(path.join(root, ...parts), 'utf8');
const { name, version } = JSON.parse(read('package.json'));
const LICENCE_FILE = /^(licen[cs]e|copying|notice)(\.|-|$)/i;

function sbom() {
  const made = execFileSync('npm', ['sbom', '--omit', 'dev', '--sbom-format', 'cyclonedx'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const bom = JSON.parse(made);
  // npm names it after the folder, and adds the time and a random number.
  bom.metadata.component.name = name;
  delete bom.metadata.timestamp;
  delete bom.serialNumber;
  return bom;
}

/** Each installed package that is no development tool, with its licence's own text. */
function notices() {
  const { packages } = JSON.parse(read('package-lock.json'));
  const shipped = Object.entries(packages)
    .filter(([place, entry]) => place.startsWith('node_modules/') && !entry.dev)
    .filter(([place]) => fs.existsSync(path.join(root, place)))
    .map(([place, entry]) => {
      const texts = fs
        .readdirSync(path.join(root, place))
        .filter((file) => LICENCE_FILE.test(file))
        .sort()
        .map((file) => read(place, file).trim());
      const title = `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)} ${entry.version}`;
      return { title, licence: entry.license ?? 'see its own text', texts };
    })
    .sort((a, b) => (a.title < b.title ? -1 : 1));
  const one = ({ title, licence, texts }) =>
    [`${'='.repeat(80)}\n${title}\n${licence}`, ...texts].join('\n\n');
  return [`${name} ${version} is built with these packages.`, ...shipped.map(one)].join('\n\n');
}

fs.writeFileSync(path.join(web, 'sbom.cdx.json'), `${JSON.stringify(sbom(), null, 1)}\n`);
fs.writeFileSync(path.join(web, 'THIRD-PARTY-NOTICES.txt'), `${notices()}\n`);

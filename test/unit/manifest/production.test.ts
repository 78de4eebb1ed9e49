import { version } from '../../../package.json';
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const ROOT = path.join(__dirname, '../../..');
const SCRIPT = path.join(ROOT, 'scripts/manifest.mjs');
const OUT = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-manifest-')), 'made/manifest.xml');

function make(...args: string[]): { status: number | null; errors: string } {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, errors: stderr };
}

function addresses(xml: string): string[] {
  const document = new JSDOM(xml, { contentType: 'application/xml' }).window.document;
  return [...document.querySelectorAll('[DefaultValue]')]
    .map((element) => element.getAttribute('DefaultValue')!)
    .filter((value) => value.startsWith('http'));
}

test.each([
  ['https://cchc.bacgiang.gov.vn', 'https://cchc.bacgiang.gov.vn', 'https://cchc.bacgiang.gov.vn'],
  [
    'https://snv.bacgiang.gov.vn:8443/bo-tro/cchc/',
    'https://snv.bacgiang.gov.vn:8443/bo-tro/cchc',
    'https://snv.bacgiang.gov.vn:8443',
  ],
])('for %s every address is below it and the application domain is its origin', (url, base, origin) => {
  expect(make('--url', url, '--out', OUT)).toEqual({ status: 0, errors: '' });
  const xml = fs.readFileSync(OUT, 'utf8');
  expect(xml).not.toContain('localhost');
  expect(xml).toContain(`<AppDomain>${origin}</AppDomain>`);
  const found = addresses(xml);
  expect(found.length).toBeGreaterThan(20);
  expect(
    found.filter((address) => !address.startsWith(`${base}/`) || address.slice(8).includes('//')),
  ).toEqual([]);
  expect(found).toContain(`${base}/taskpane.html?place=kiem-tra&row=selected`);
});

test('Microsoft’s manifest reader accepts what was made', () => {
  make('--url', 'https://cchc.bacgiang.gov.vn/bo-tro', '--out', OUT);
  const reader =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])" +
    '.then((info) => console.log(JSON.stringify(info)))';
  const info = JSON.parse(
    execFileSync(process.execPath, ['-e', reader, OUT], { cwd: ROOT, encoding: 'utf8' }),
  );
  expect(info).toMatchObject({
    appDomains: ['https://cchc.bacgiang.gov.vn'],
    defaultSettings: { sourceLocation: 'https://cchc.bacgiang.gov.vn/bo-tro/taskpane.html' },
    iconUrl: 'https://cchc.bacgiang.gov.vn/bo-tro/assets/icon-32.png',
    version: `${version}.0`,
  });
});

test.each([
  [[], 'Thiếu --url', '--url is missing'],
  [['--url', 'http://cchc.vn'], 'chỉ nạp phần bổ trợ qua https', 'over https only'],
  [['--url', 'cchc.bacgiang.gov.vn'], 'không phải một địa chỉ đầy đủ', 'not a whole address'],
  [['--url', 'https://a:b@cchc.vn'], 'tên đăng nhập hay mật khẩu', 'user name and password'],
  [['--url', 'https://cchc.vn/?a=1'], 'bỏ phần từ dấu “?”', 'what follows "?"'],
  [['--url', 'https://cchc.vn/#x'], 'bỏ phần từ dấu “?” hoặc “#”', 'what follows "?"'],
  [
    ['--url', 'https://cchc.vn/taskpane.html'],
    'không ghi tên tệp “taskpane.html”',
    'not the file "taskpane.html"',
  ],
  [['--url', 'https://cchc.vn/a b'], 'dấu cách', 'spaces'],
  [['--url', 'https://cchc.vn/"><x'], 'ký tự lạ', 'foreign characters'],
  [['--url', 'https://cchc.vn//a'], '“//”', '"//"'],
  [['--nope'], 'Tham số không đúng', 'Wrong option'],
])('%j is refused in both languages, and nothing is written', (args, vietnamese, english) => {
  fs.rmSync(OUT, { force: true });
  const { status, errors } = make(...args, '--out', OUT);
  expect(status).toBe(2);
  expect(errors).toContain(vietnamese);
  expect(errors).toContain(english);
  expect(errors).toContain('npm run manifest -- --url');
  expect(fs.existsSync(OUT)).toBe(false);
});

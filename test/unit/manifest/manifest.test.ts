import { version } from '../../../package.json';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { JSDOM } from 'jsdom';

const ROOT = path.join(__dirname, '../../..');
const FILE = path.join(ROOT, 'manifest.xml');
const ORIGIN = 'https://localhost:3000';

const xml = fs.readFileSync(FILE, 'utf8');
const document = new JSDOM(xml, { contentType: 'application/xml' }).window.document;
const all = (tag: string): Element[] => [...document.getElementsByTagName(tag)];

/** Width and height from a PNG's IHDR chunk. */
function pngSize(file: string): [number, number] {
  const bytes = fs.readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const assetOf = (url: string): string => path.join(ROOT, new URL(url).pathname);

test('Microsoft’s manifest reader accepts it', () => {
  // In a separate process, because the package pulls in ESM that Jest's runtime cannot load.
  const script =
    "require('office-addin-manifest').OfficeAddinManifest.readManifestFile(process.argv[1])" +
    '.then((info) => console.log(JSON.stringify(info)))';
  const info = JSON.parse(
    execFileSync(process.execPath, ['-e', script, FILE], { cwd: ROOT, encoding: 'utf8' }),
  );
  expect(info).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    version: `${version}.0`,
    defaultLocale: 'vi-VN',
    displayName: 'Kế hoạch CCHC',
    hosts: ['Workbook'],
    officeAppType: 'TaskPaneApp',
    permissions: 'ReadWriteDocument',
  });
});

test('asks for ExcelApi 1.9, which Excel 2021 has', () => {
  const sets = [...all('Set'), ...all('bt:Set')];
  expect(sets.map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')])).toEqual([
    ['ExcelApi', '1.9'],
    ['ExcelApi', '1.9'],
  ]);
});

test('its parts stand in the order that Microsoft’s schema prescribes', () => {
  expect([...document.documentElement.children].map(({ tagName }) => tagName)).toEqual([
    'Id',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ]);
  expect(all('ExtensionPoint').map((point) => point.getAttribute('xsi:type'))).toEqual([
    'PrimaryCommandSurface',
    'ContextMenu',
  ]);
  expect(all('OfficeMenu').map((menu) => menu.getAttribute('id'))).toEqual(['ContextMenuCell']);
});

test('each resource that is asked for is defined once, with an id of at most 32 characters', () => {
  const defined = [...all('bt:Image'), ...all('bt:Url'), ...all('bt:String')]
    .map((element) => element.getAttribute('id'))
    .filter((id) => id !== null);
  const asked = [...document.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid'));
  expect(new Set(defined).size).toBe(defined.length);
  expect([...new Set(asked)].sort()).toEqual([...defined].sort());
  for (const id of defined) expect(id!.length).toBeLessThanOrEqual(32);
});

test('no text is longer than Office shows, in either language', () => {
  const texts = (tag: string): string[] =>
    all(tag).flatMap((element) => [
      element.getAttribute('DefaultValue')!,
      ...[...element.children].map((override) => override.getAttribute('Value')!),
    ]);
  const short = all('bt:ShortStrings')[0]!;
  const long = all('bt:LongStrings')[0]!;
  const values = (parent: Element): string[] =>
    [...parent.querySelectorAll('[DefaultValue],[Value]')].map(
      (element) => element.getAttribute('DefaultValue') ?? element.getAttribute('Value')!,
    );
  for (const text of [...values(short), ...texts('DisplayName')])
    expect(text.length).toBeLessThanOrEqual(125);
  for (const text of [...values(long), ...texts('Description')].filter((one) => one !== null))
    expect(text.length).toBeLessThanOrEqual(250);
  expect(values(short)).toContain('Tạo biểu');
});

test('every text has its English override', () => {
  const translatable = [...all('bt:String'), ...all('DisplayName')].filter(
    (element) => element.getAttribute('DefaultValue') !== 'CCHC',
  );
  for (const element of translatable) {
    const locales = [...element.children].map((override) => override.getAttribute('Locale'));
    expect([element.getAttribute('id') ?? element.tagName, locales]).toEqual([expect.anything(), ['en-US']]);
  }
});

test('icons exist and have the size that they are named for', () => {
  const icons = new Map(
    all('bt:Image')
      .filter((one) => one.hasAttribute('id'))
      .map((one) => [one.getAttribute('id'), one.getAttribute('DefaultValue')!]),
  );
  const used = all('bt:Image').filter((one) => one.hasAttribute('size'));
  expect(used).toHaveLength(18);
  for (const image of used) {
    const size = Number(image.getAttribute('size'));
    expect(pngSize(assetOf(icons.get(image.getAttribute('resid'))!))).toEqual([size, size]);
  }
  expect(pngSize(assetOf(all('IconUrl')[0]!.getAttribute('DefaultValue')!))).toEqual([32, 32]);
  expect(pngSize(assetOf(all('HighResolutionIconUrl')[0]!.getAttribute('DefaultValue')!))).toEqual([64, 64]);
  expect(pngSize(path.join(ROOT, 'assets/icon-128.png'))).toEqual([128, 128]);
});

test('the buttons of the group and the entry of a cell’s menu open the pane at their places', () => {
  const urls = new Map(
    all('bt:Url').map((one) => [one.getAttribute('id'), one.getAttribute('DefaultValue')]),
  );
  const targets = all('Action').map((action) =>
    urls.get(action.getElementsByTagName('SourceLocation')[0]!.getAttribute('resid')),
  );
  expect(targets).toEqual(
    ['lap-so', 'kiem-tra', 'kiem-tra&row=selected', 'tong-hop', 'kiem-tra&row=selected'].map(
      (place) => `${ORIGIN}/taskpane.html?place=${place}`,
    ),
  );
});

test('every address is ours, over https', () => {
  const addresses = xml
    .match(/"https?:[^"]+"/g)!
    .filter((one) => !one.includes('schemas.microsoft.com') && !one.includes('w3.org'));
  for (const address of addresses) expect(address.startsWith(`"${ORIGIN}`)).toBe(true);
});

test('no button loads another page into a pane that is open: an address has a pane of its own, and a pane one address', () => {
  const shown = all('Action').map((action) => [
    action.getElementsByTagName('TaskpaneId')[0]!.textContent,
    action.getElementsByTagName('SourceLocation')[0]!.getAttribute('resid'),
  ]);
  const panes = new Set(shown.map(([pane]) => pane));
  const addresses = new Set(shown.map(([, address]) => address));
  expect(new Set(shown.map((pair) => pair.join(' '))).size).toBe(4);
  expect([panes.size, addresses.size]).toEqual([4, 4]);
});

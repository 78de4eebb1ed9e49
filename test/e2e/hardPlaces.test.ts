import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import { soundSpec } from '../unit/validation/workbook';
import { paneSuite } from './paneSuite';

const pane = paneSuite();
let file: string;
beforeAll(async () => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-hard-')), 'CCHC2024_NAM_SNV.xlsx');
  fs.writeFileSync(file, await writeXlsx(soundSpec()));
});
afterAll(() => fs.rmSync(path.dirname(file), { recursive: true, force: true }));

/** What browsers do if a policy forbids cookies, and some in a private window. */
const BLOCKED = {
  'storage that may not be touched': `for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
    Object.defineProperty(window, name, { configurable: true, get() { throw new Error('denied'); } });`,
  'storage that takes and gives nothing': `for (const name of ['getItem', 'setItem', 'removeItem'])
    Storage.prototype[name] = () => { throw new Error('denied'); };`,
};

test.each(Object.entries(BLOCKED))('%s keeps the pane from nothing', async (_what, initScript) => {
  await pane.open({ initScript, firstRun: true, query: '?place=kiem-tra' });
  await pane.page.locator('input[type=file]').first().setInputFiles(file);
  await pane.heading(/Còn \d+ lỗi|Không còn lỗi/).waitFor();
  pane.expectQuiet();
});

/** Workers that never respond, terminated silently, as by a browser short of memory. */
const ENDED_SILENTLY = `window.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.addEventListener('message', ({ data }) => {
      if (data.held) setTimeout(() => { this.terminate(); window.ended = true; });
    });
  }
  postMessage(message, transfer) {
    if (message.hold) super.postMessage(message, transfer);
  }
};`;

test('work goes on where the browser ends its worker without a word', async () => {
  await pane.open({ query: '?place=kiem-tra', initScript: ENDED_SILENTLY });
  await pane.page.locator('input[type=file]').first().setInputFiles(file);
  await pane.heading(/Còn \d+ lỗi|Không còn lỗi/).waitFor();
  expect(await pane.page.evaluate('window.ended')).toBe(true);
  pane.expectQuiet();
});

test('every page carries the policy', async () => {
  for (const name of ['index', 'taskpane', 'commands']) {
    const html = await (await fetch(`${pane.server.origin}/${name}.html`)).text();
    expect(html).toMatch(
      /http-equiv="?Content-Security-Policy"? content="default-src 'self'; script-src 'self'/,
    );
  }
});

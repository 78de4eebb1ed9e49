import fs from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import type { MessageKey } from '../../src/messages/catalogue';
import type { Locale } from '../../src/messages/locale';
import { en, vi } from '../allMessages';
import { PLACES, type Place } from '../../src/taskpane/app/place';
import { paneSuite } from './paneSuite';

const WEB = path.join(__dirname, '../../dist/web');
const BUDGET = 250_000;

type Mode = 'file' | 'excel';

const pane = paneSuite();
const measured: string[] = [];
afterAll(() =>
  process.stdout.write(`\nScripts until the first screen stands, kB gzip -6:\n${measured.join('\n')}\n`),
);

/** The part of a place's first screen that is rendered last. */
function lastPart(page: Page, place: Place, mode: Mode, locale: Locale): Locator {
  const messages = { vi, en }[locale];
  const text = (key: MessageKey): Locator => page.getByText(messages[key].split('{')[0]!).first();
  const button = (key: MessageKey): Locator =>
    page.getByRole('button', { name: messages[key], exact: true }).first();
  switch (place) {
    case 'lap-so':
      return button('make.submit');
    case 'kiem-tra':
      // In Excel the check starts by itself: the place is rendered before the validator is requested, and then replaced
      // by the result, here that of an empty workbook.
      return mode === 'file'
        ? button('check.open.choose')
        : text('check.intro.excel').or(text('check.foreign.title')).first();
    case 'tong-hop':
      return button('consolidate.drop.files');
    case 'ke-hoach':
      return text('plan.group.general');
    case 'tro-giup':
      return text('help.version');
  }
}

interface Case {
  place: Place;
  mode: Mode;
  locale: Locale;
}

/** Compressed size of all scripts, including workers', requested until `last` is visible. */
async function bytesUntil(last: (page: Page) => Locator, { place, mode, locale }: Case): Promise<number> {
  const scripts = new Set<string>();
  await pane.open({
    excel: mode === 'excel',
    query: `?place=${place}`,
    initScript: `localStorage.setItem('cchc.locale', '${locale}')`,
    async beforeLoad(page) {
      await page.context().route('**/*.js', async (route) => {
        const script = new URL(route.request().url()).pathname;
        if (script.startsWith('/office-js/')) return route.fallback();
        if (!(await last(page).isVisible())) scripts.add(script);
        await route.continue();
      });
    },
  });
  await last(pane.page).waitFor();
  // Later requests do not belong to any first screen.
  await pane.page.context().unrouteAll({ behavior: 'ignoreErrors' });
  const sizes = [...scripts].map(
    (script) => gzipSync(fs.readFileSync(path.join(WEB, script)), { level: 6 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const CASES: Case[] = (['file', 'excel'] as const).flatMap((mode) =>
  (['vi', 'en'] as const).flatMap((locale) => PLACES.map((place) => ({ place, mode, locale }))),
);

test.each(CASES)('$mode $locale $place: at most 250 kB of our own script', async (one) => {
  const bytes = await bytesUntil((page) => lastPart(page, one.place, one.mode, one.locale), one);
  measured.push(`${(bytes / 1000).toFixed(1).padStart(6)}  ${one.mode} ${one.locale} ${one.place}`);
  expect(bytes).toBeGreaterThan(100_000);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});

test('every script of the page has its compressed copies beside it, and they are the script', () => {
  const scripts = fs
    .readdirSync(WEB, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js') && fs.statSync(path.join(WEB, name)).size >= 1024);
  expect(scripts.length).toBeGreaterThan(20);
  const read = (name: string): Buffer => fs.readFileSync(path.join(WEB, name));
  const isWhole = (name: string): boolean =>
    gunzipSync(read(`${name}.gz`)).equals(read(name)) &&
    brotliDecompressSync(read(`${name}.br`)).equals(read(name));
  expect(scripts.filter((name) => !isWhole(name))).toEqual([]);
});

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { PaneServer } from './paneServer';

/** Only what hangs for good ends by it: how fast a machine is decides no test. */
const LONG_MS = Number(process.env.CCHC_WAIT_MS ?? 900_000);

/** A connection to the one Chromium that test/setup/sharedBrowser.cjs started; closing it closes its own contexts only. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.connect(process.env.CCHC_BROWSER ?? '', { timeout: LONG_MS });

/** What Playwright says where it blocks them. */
const BLOCKED = /^Service Worker registration blocked by Playwright/;

/** A machine on which the introduction was put away. */
export const greeted = (origin: string): BrowserContextOptions['storageState'] => ({
  cookies: [],
  origins: [{ origin, localStorage: [{ name: 'cchc.greeted', value: '1' }] }],
});

declare const document: {
  getAnimations(): { playState: string; effect: { getTiming(): { iterations: number } } }[];
  querySelector(selector: string): object | null;
};

/** Nothing fades in or out any more (what does has no contrast yet), and a page behind a dialog that is gone is back. */
function hasSettled(): boolean {
  const fading = document
    .getAnimations()
    .some(({ playState, effect }) => playState === 'running' && effect.getTiming().iterations !== Infinity);
  const isHidden = document.querySelector('#root[aria-hidden=true]') !== null;
  return !fading && (!isHidden || document.querySelector('[role=dialog],[role=alertdialog]') !== null);
}

export interface OpenedPane {
  context: BrowserContext;
  page: Page;
  /** @throws when the page asked anything of a foreign server, missed a file of ours, or complained. */
  expectQuiet: () => void;
  /** Waits until nothing fades or moves any more. */
  settled: () => Promise<void>;
  /** What axe finds amiss. */
  violations: () => Promise<unknown[]>;
  expectAccessible: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Stands in for office.js. */
  officeScript?: string;
  /** Runs before the page's own. */
  initScript?: string;
  /** Called before the page asks for anything. */
  beforeLoad?: (page: Page) => Promise<void>;
  query?: string;
  /** The introduction was not put away yet. */
  firstRun?: boolean;
  /** The page's clock stands at this time. */
  now?: string;
}

/** The pane of the built page, watched for foreign requests and complaints. */
export async function openPane(
  browser: Browser,
  server: PaneServer,
  { officeScript, initScript, beforeLoad, query = '', firstRun = false, now, ...options }: OpenOptions = {},
): Promise<OpenedPane> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 720 },
    locale: 'vi-VN',
    acceptDownloads: true,
    // What a page has from a service worker no route of a test sees; offline.test.ts allows it.
    serviceWorkers: 'block',
    ...(firstRun ? {} : { storageState: greeted(server.origin) }),
    ...options,
  });
  context.setDefaultTimeout(LONG_MS);
  const page = await context.newPage();
  const foreign: string[] = [];
  const complaints: string[] = [];
  server.missing.length = 0;
  page.on('request', (request) => {
    if (!request.url().startsWith(server.origin) && !request.url().startsWith('blob:'))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !BLOCKED.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  if (now !== undefined) await page.clock.setFixedTime(now);
  if (initScript !== undefined) await page.addInitScript(initScript);
  if (officeScript !== undefined)
    await page.route('**/office-js/office.js', (route) =>
      route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: officeScript }),
    );
  await beforeLoad?.(page);
  await page.goto(`${server.origin}/taskpane.html${query}`);
  await page
    .getByRole('heading', { level: 1 })
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(`the pane did not come up: ${complaints.join('; ')}`, { cause: error });
    });
  const settled = async (): Promise<void> => void (await page.waitForFunction(hasSettled));
  const violations = async (): Promise<unknown[]> => {
    await settled();
    // Fluent's focus guards (Tabster) are hidden and focusable on purpose: they hand the focus on at once.
    const found = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
    return found.violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  };
  return {
    context,
    page,
    expectQuiet: () =>
      expect({ foreign, complaints, missing: server.missing }).toEqual({
        foreign: [],
        complaints: [],
        missing: [],
      }),
    settled,
    violations,
    expectAccessible: async () => expect(await violations()).toEqual([]),
  };
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import type { PaneServer } from './paneServer';

/** Only ends what hangs for good: a machine's speed must not affect the result. */
const LONG_MS = Number(process.env.CCHC_WAIT_MS ?? 900_000);

/**
 * A connection to the Chromium shared by all tests (test/setup/sharedBrowser.cjs); closing it only closes its own
 * contexts.
 */
export const launchBrowser = (): Promise<Browser> =>
  chromium.connect(process.env.CCHC_BROWSER ?? '', { timeout: LONG_MS });

/** Playwright's message when it blocks them. */
const BLOCKED = /^Service Worker registration blocked by Playwright/;

/** A machine on which the introduction was dismissed. */
export const greeted = (origin: string): BrowserContextOptions['storageState'] => ({
  cookies: [],
  origins: [{ origin, localStorage: [{ name: 'cchc.greeted', value: '1' }] }],
});

declare const document: {
  getAnimations(): { playState: string; effect: { getTiming(): { iterations: number } } }[];
  querySelector(selector: string): object | null;
};

/** All fading has ended (half-faded text lacks contrast), and a page behind a closed dialog is accessible again. */
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
  /** @throws if the page requested anything from a foreign server, failed to find one of our files, or logged an error. */
  expectQuiet: () => void;
  /** Waits until all fading and movement has ended. */
  settled: () => Promise<void>;
  /** Violations found by axe. */
  violations: () => Promise<unknown[]>;
  expectAccessible: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Replaces office.js. */
  officeScript?: string;
  /** Runs before the page's own scripts. */
  initScript?: string;
  /** Called before the page requests anything. */
  beforeLoad?: (page: Page) => Promise<void>;
  query?: string;
  /** The introduction has not been dismissed yet. */
  firstRun?: boolean;
  /** The page's clock is fixed at this time. */
  now?: string;
}

/** The pane of the built page, monitored for foreign requests and errors. */
export async function openPane(
  browser: Browser,
  server: PaneServer,
  { officeScript, initScript, beforeLoad, query = '', firstRun = false, now, ...options }: OpenOptions = {},
): Promise<OpenedPane> {
  const context = await browser.newContext({
    viewport: { width: 320, height: 720 },
    locale: 'vi-VN',
    acceptDownloads: true,
    // Requests by a service worker bypass a test's routes; offline.test.ts allows it.
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
  const analysed = async () => {
    await settled();
    // Fluent's focus guards (Tabster) are hidden and focusable on purpose: they pass the focus on at once.
    return new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze();
  };
  const violations = async (): Promise<unknown[]> => {
    let found = await analysed();
    // Fading may have begun while it was looked at; what is there to stay is found again.
    if (found.violations.length > 0) found = await analysed();
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

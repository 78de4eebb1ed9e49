import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { launchBrowser, openPane, type OpenedPane, type OpenOptions } from './browser';
import { ContactSheet } from './contactSheet';
import { excelScript } from './excelBundle';
import { buildWith, ensureBuilt, servePane, type PaneServer } from './paneServer';

declare const document: { documentElement: { scrollWidth: number } };
declare const window: { innerWidth: number };

const IMAGES = path.join(__dirname, '../../docs/images');

/** Shared by the pane's test files: the built page served, one browser, one pane at a time. */
export interface PaneSuite extends OpenedPane {
  server: PaneServer;
  browser: Browser;
  /** `excel`: beside the in-memory Excel, accessed through the real office.js. */
  open(options?: Omit<OpenOptions, 'officeScript'> & { excel?: boolean }): Promise<OpenedPane>;
  /** Closes the pane, for tests that open several. */
  close(): Promise<void>;
  tab(name: string): Locator;
  button(name: string | RegExp): Locator;
  heading(name: string | RegExp): Locator;
  /** Nothing scrolls sideways. */
  fits(): Promise<boolean>;
  /** A screenshot for docs/images, when these are being updated. */
  picture(name: string, of?: Locator | { fullPage: boolean }): Promise<void>;
  /** When images are being updated: collects several for one in docs/images/states. */
  contactSheet(name: string, width: number): ContactSheet | null;
}

/** Sets up a test file and cleans up after it. `registry`: a separate build with other programmes. */
export function paneSuite(registry?: string): PaneSuite {
  let server: PaneServer | undefined;
  let browser: Browser | undefined;
  let pane: OpenedPane | undefined;
  let own: string | undefined;

  beforeAll(async () => {
    if (registry) {
      own = fs.mkdtempSync(path.join(os.tmpdir(), 'cchc-page-'));
      buildWith(registry, own);
    } else ensureBuilt();
    server = await servePane(own);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    if (own) fs.rmSync(own, { recursive: true, force: true });
  });
  const close = async (): Promise<void> => {
    await pane?.context.close();
    pane = undefined;
  };
  afterEach(close);

  const there = <T>(thing: T | undefined): T => {
    if (thing === undefined) throw new Error('not open yet');
    return thing;
  };
  const named = (role: 'button' | 'heading', name: string | RegExp): Locator =>
    there(pane).page.getByRole(role, typeof name === 'string' ? { name, exact: true } : { name });

  return {
    get server() {
      return there(server);
    },
    get browser() {
      return there(browser);
    },
    get context() {
      return there(pane).context;
    },
    get page() {
      return there(pane).page;
    },
    expectQuiet: () => there(pane).expectQuiet(),
    settled: () => there(pane).settled(),
    violations: () => there(pane).violations(),
    expectAccessible: () => there(pane).expectAccessible(),
    async open({ excel = false, ...options } = {}) {
      await close();
      pane = await openPane(there(browser), there(server), {
        ...options,
        ...(excel ? { officeScript: await excelScript() } : {}),
      });
      return pane;
    },
    close,
    // Sheets are tabs too, and may have the same name as a place.
    tab: (name) =>
      there(pane)
        .page.getByRole('tablist', { name: /^(Công việc|Tasks)$/ })
        .getByRole('tab', { name, exact: true }),
    button: (name) => named('button', name),
    heading: (name) => named('heading', name),
    fits: () => there(pane).page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    async picture(name, of = { fullPage: false }) {
      if (!process.env.UPDATE_IMAGES) return;
      await there(pane).settled();
      const path = `${IMAGES}/${name}.png`;
      await ('fullPage' in of ? there(pane).page.screenshot({ path, ...of }) : of.screenshot({ path }));
    },
    contactSheet: (name, width) =>
      process.env.UPDATE_IMAGES ? new ContactSheet(`${IMAGES}/states/${name}.webp`, width) : null,
  };
}

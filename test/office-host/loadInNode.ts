import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { OfficeHost, OfficeRuntime } from './officeHost';

interface RuntimeWindow extends OfficeRuntime {
  Excel: typeof Excel;
  Office: { context?: unknown };
  eval(code: string): void;
}

let runtime: RuntimeWindow | undefined;

/** The shipped office.js for Excel, evaluated once: it is 3 MB. */
function loadRuntime(): RuntimeWindow {
  if (runtime) return runtime;
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const { window } = new JSDOM('<!doctype html>', { url: 'https://localhost/', runScripts: 'outside-only' });
  window.eval(readFileSync(path, 'utf8'));
  runtime = window as unknown as RuntimeWindow;
  return runtime;
}

/** Puts the real `Excel` and an `Office` with this host's sets where code looks for them: on `globalThis`. */
export function loadInNode(host: OfficeHost): { run: typeof Excel.run; errorType: unknown } {
  const loaded = loadRuntime();
  host.attach(loaded);
  const requirements = { isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version) };
  Object.assign(globalThis, {
    Excel: loaded.Excel,
    Office: { context: { requirements } },
    OfficeExtension: loaded.OfficeExtension,
  });
  return { run: loaded.Excel.run, errorType: loaded.OfficeExtension };
}

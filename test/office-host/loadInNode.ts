import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import type { OfficeHost, OfficeRuntime } from './officeHost';

interface RuntimeWindow extends OfficeRuntime {
  Excel: typeof Excel;
  Office: { context?: unknown };
  eval(code: string): unknown;
}

let runtime: RuntimeWindow | undefined;

/** The shipped office.js for Excel, evaluated once because it is 3 MB. */
function loadRuntime(): RuntimeWindow {
  if (runtime) return runtime;
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const { window } = new JSDOM('<!doctype html>', { url: 'https://localhost/', runScripts: 'outside-only' });
  window.eval(readFileSync(path, 'utf8'));
  runtime = window as unknown as RuntimeWindow;
  return runtime;
}

/** Installs the real `Excel`, and an `Office` with this host's API sets, on `globalThis`, where code looks for them. */
export function loadInNode(host: OfficeHost): void {
  const loaded = loadRuntime();
  host.attach(loaded);
  const requirements = {
    isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version),
  };
  // The runtime distinguishes run's options from a context by whether they are plain objects of its own window.
  const run = (...args: unknown[]): unknown => {
    const [options, ...rest] = args;
    const isOptions = rest.length > 0 && Object.getPrototypeOf(options) === Object.prototype;
    const own = isOptions ? loaded.eval(`(${JSON.stringify(options)})`) : options;
    return (loaded.Excel.run as (...all: unknown[]) => unknown)(own, ...rest);
  };
  Object.assign(globalThis, {
    Excel: Object.create(loaded.Excel, { run: { value: run } }),
    Office: { context: { requirements } },
  });
}

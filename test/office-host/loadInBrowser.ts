import type { OfficeHost, OfficeRuntime } from './officeHost';

/**
 * Turns a page that has loaded the shipped `excel-web-16.00.js` into a task pane of the in-memory Excel. `office.js`
 * itself is not loaded, so whatever it would provide comes from here.
 */
export function loadInBrowser(
  host: OfficeHost,
  displayLanguage: string,
  page: Window & typeof globalThis = window,
): void {
  host.attach(page as unknown as OfficeRuntime);
  const requirements = {
    isSetSupported: (name: string, version?: string) => host.isSetSupported(name, version),
  };
  const diagnostics = { host: 'Excel', platform: 'PC', version: '16.0.17328.20000' };
  const shipped = (page as unknown as { Office?: object }).Office ?? {};
  // Its context cannot be set, so it is shadowed by a derived object.
  const office = Object.create(shipped, {
    onReady: { value: async () => ({ host: 'Excel', platform: 'PC' }) },
    HostType: { value: { Excel: 'Excel' } },
    context: { value: { requirements, displayLanguage, diagnostics } },
  }) as object;
  Object.assign(page, { Office: office });
}

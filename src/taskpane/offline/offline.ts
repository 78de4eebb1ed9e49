/** True if the build includes a service worker and everything it needs. Set by webpack.config.js. */
declare const OFFLINE: boolean;

/** Time allowed for a waiting version to take over. */
const TAKE_OVER_MS = 1000;
/** Delay until the essentials have been fetched. */
const FETCH_AFTER_MS = 2000;

/** The part of the browser's service worker API used; absent over http, or if unsupported. */
export type ServiceWorkers = Pick<
  ServiceWorkerContainer,
  'controller' | 'getRegistration' | 'register' | 'addEventListener'
>;

const serviceWorkers = (): ServiceWorkers | undefined =>
  OFFLINE ? (navigator as { serviceWorker?: ServiceWorkers }).serviceWorker : undefined;

/**
 * Before a page shows anything: a version fetched since takes over, unless another page is still using the previous
 * one, whose scripts would go missing. @returns whether the page has to be reloaded.
 */
export async function takesNewVersion(
  workers: ServiceWorkers | undefined,
  isOtherPageOpen: () => Promise<boolean>,
): Promise<boolean> {
  if (!workers?.controller) return false;
  try {
    const waiting = (await workers.getRegistration())?.waiting;
    if (!waiting || (await isOtherPageOpen())) return false;
    const taken = new Promise<boolean>((resolve) => {
      workers.addEventListener('controllerchange', () => resolve(true), { once: true });
      setTimeout(() => resolve(false), TAKE_OVER_MS);
    });
    waiting.postMessage('take-over');
    return await taken;
  } catch {
    // The current version works.
    return false;
  }
}

export const takesNewVersionHere = (isOtherPageOpen: () => Promise<boolean>): Promise<boolean> =>
  takesNewVersion(serviceWorkers(), isOtherPageOpen);

/** Fetches every file of the page once it is up, so that the next start needs no network. Never called in Excel. */
export function fetchForOffline(): void {
  const workers = serviceWorkers();
  if (!workers) return;
  setTimeout(() => {
    // An untrusted certificate, a policy: the page then needs its server, as before.
    workers.register('service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  }, FETCH_AFTER_MS);
}

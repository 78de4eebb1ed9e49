/** True where the build brings a service worker: all it needs lies beside it. webpack.config.js says so. */
declare const OFFLINE: boolean;

/** As long as a waiting version is given to take over. */
const TAKE_OVER_MS = 1000;
/** First what everybody waits for is fetched. */
const FETCH_AFTER_MS = 2000;

/** What of the browser's service workers is used; absent where the page came over http, or the browser has none. */
export type ServiceWorkers = Pick<
  ServiceWorkerContainer,
  'controller' | 'getRegistration' | 'register' | 'addEventListener'
>;

const serviceWorkers = (): ServiceWorkers | undefined =>
  OFFLINE ? (navigator as { serviceWorker?: ServiceWorkers }).serviceWorker : undefined;

/**
 * At the start of a page, before anything is shown: a version that was fetched since takes over where no other page works
 * with the one before, whose scripts it would miss. @returns whether the page has to be loaded anew.
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
    // The version that is here works.
    return false;
  }
}

export const takesNewVersionHere = (isOtherPageOpen: () => Promise<boolean>): Promise<boolean> =>
  takesNewVersion(serviceWorkers(), isOtherPageOpen);

/** Fetches every file of the page once it stands, so that the next start needs no network. In Excel it is never called. */
export function fetchForOffline(): void {
  const workers = serviceWorkers();
  if (!workers) return;
  setTimeout(() => {
    // A certificate that is not trusted, a policy: the page then needs its server, as before.
    workers.register('service-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
  }, FETCH_AFTER_MS);
}

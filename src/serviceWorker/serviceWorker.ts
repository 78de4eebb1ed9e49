import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precache,
} from 'workbox-precaching';

/** The part of a service worker's global object used here; the project compiles with a page's types. */
interface WorkerScope {
  /** Every file of the build with its digest, injected by webpack.config.js. */
  __WB_MANIFEST: { url: string; revision: string | null }[];
  readonly location: Location;
  readonly clients: { get(id: string): Promise<{ frameType: string } | undefined> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
interface FetchEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}
type Handled = Parameters<ReturnType<typeof createHandlerBoundToURL>>[0];
declare const self: WorkerScope;

const { location } = self;

precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

/** The build file an address refers to; the page's query only selects its starting point. */
function builtFile({ url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return null;
  const file = `${origin}${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
  return getCacheKeyForURL(file) === undefined ? null : file;
}

/** Excel on the web shows the pane in a frame, other versions say so in the address: both get the server's version. */
const isInExcel = ({ destination, url }: Request): boolean =>
  destination === 'iframe' || destination === 'frame' || new URL(url).searchParams.has('_host_Info');

async function answer(event: FetchEvent, file: string): Promise<Response> {
  const { request, clientId } = event;
  // At navigation time the page has no client yet.
  const client = clientId === '' ? undefined : await self.clients.get(clientId);
  if (client?.frameType === 'nested') return fetch(request);
  return createHandlerBoundToURL(file)({ request, url: new URL(file), event } as unknown as Handled);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || isInExcel(request)) return;
  const file = builtFile(request);
  if (file !== null) event.respondWith(answer(event, file));
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void self.skipWaiting();
});

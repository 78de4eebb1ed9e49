import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precache,
} from 'workbox-precaching';

/** What this file uses of a service worker's global object; the project compiles with a page's types. */
interface WorkerScope {
  /** Every file of the build with its digest; webpack.config.js writes it here. */
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

/** The file of the build that an address stands for: the page's query says only where it begins. */
function builtFile({ url }: Request): string | null {
  const { origin, pathname } = new URL(url);
  if (origin !== location.origin) return null;
  const file = `${origin}${pathname.endsWith('/') ? `${pathname}index.html` : pathname}`;
  return getCacheKeyForURL(file) === undefined ? null : file;
}

/** Excel on the web shows the pane in a frame, and elsewhere tells where it is in the address: it gets what the server has. */
const isInExcel = ({ destination, url }: Request): boolean =>
  destination === 'iframe' || destination === 'frame' || new URL(url).searchParams.has('_host_Info');

async function answer(event: FetchEvent, file: string): Promise<Response> {
  const { request, clientId } = event;
  // The page itself is asked for by nobody yet.
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

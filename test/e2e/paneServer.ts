import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import http from 'node:http';
import path from 'node:path';

const ROOT = path.join(__dirname, '../..');
const WEB = path.join(ROOT, 'dist/web');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** When a file, or the newest in a folder, was last modified. */
export function newestChange(place: string): number {
  if (!fs.statSync(place).isDirectory()) return fs.statSync(place).mtimeMs;
  return Math.max(
    ...fs.readdirSync(place, { recursive: true, withFileTypes: true }).map((entry) => {
      return fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs;
    }),
  );
}

/** Builds dist/web unless it is newer than all its sources: a stale build would be tested as the current one. */
export function ensureBuilt(): void {
  const built = path.join(WEB, 'taskpane.html');
  const sources = [
    newestChange(path.join(ROOT, 'src')),
    newestChange(path.join(ROOT, 'assets')),
    ...['webpack.config.js', 'manifest.xml', 'package-lock.json'].map((file) =>
      newestChange(path.join(ROOT, file)),
    ),
  ];
  if (fs.existsSync(built) && fs.statSync(built).mtimeMs > Math.max(...sources)) return;
  execFileSync('npm', ['run', '-s', 'build'], { cwd: ROOT, stdio: 'pipe' });
  fs.utimesSync(built, new Date(), new Date());
}

/** Builds just the page into a folder, with the programmes of another registry. */
export function buildWith(registry: string, folder: string): void {
  const args = ['webpack', '--mode', 'production', '--config-name', 'web', '--output-path', folder];
  execFileSync('npx', args, { cwd: ROOT, stdio: 'pipe', env: { ...process.env, PROGRAMMES: registry } });
}

export interface PaneServer {
  origin: string;
  /** Requested paths that do not exist. */
  missing: string[];
  close(): Promise<void>;
}

/** Serves a built page, dist/web by default, on a free local port. */
export async function servePane(folder = WEB): Promise<PaneServer> {
  const missing: string[] = [];
  const server = http.createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.join(folder, asked === '/' ? 'index.html' : path.normalize(asked));
    if (!file.startsWith(folder) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) {
      missing.push(asked);
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    missing,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

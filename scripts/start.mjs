// npm start [-- --port 3000] [--http] [--no-open]: builds, then serves the pane on this machine.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(import.meta.url);
const MANIFEST_PORT = 3000;
const USAGE = 'npm start -- [--port N] [--http] [--no-open]';

function fail(message) {
  console.error(message);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(MANIFEST_PORT) },
        http: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 1 || port > 65535)
      throw new Error(`--port ${values.port}: 1–65535`);
    return { port, http: values.http, open: !values['no-open'] };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

/**
 * Certificate and key trusted by this machine for https://localhost, or the reason why there are none. Windows and
 * macOS may ask the user to trust a new one; Linux has no Excel that needs it and would require root, so nothing is
 * installed there.
 */
async function trustedCertificate() {
  const certificates = require('office-addin-dev-certs');
  try {
    if (!certificates.verifyCertificates()) {
      if (process.platform === 'linux')
        return { reason: 'no trusted development certificate on this machine' };
      await certificates.ensureCertificatesAreInstalled();
    }
    const { key, cert, ca } = await certificates.getHttpsServerOptions();
    return { options: { key, cert, ca } };
  } catch (error) {
    return { reason: error.message.split('\n')[0] };
  }
}

function isPortFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, 'localhost', () => probe.close(() => resolve(true)));
  });
}

const { port, http, open } = readOptions();
if (!fs.existsSync(path.join(root, 'node_modules/webpack')))
  fail('Chưa cài thư viện: chạy npm ci trước. / Run npm ci first.');
if (!(await isPortFree(port)))
  fail(
    `Cổng ${port} đang được dùng: đóng chương trình đó, hoặc chạy npm start -- --port ${port + 1}\n` +
      `Port ${port} is in use: close that program, or run npm start -- --port ${port + 1}`,
  );

const webpack = require('webpack');
const WebpackDevServer = require('webpack-dev-server');
const certificate = http ? { reason: '--http' } : await trustedCertificate();
const scheme = certificate.options ? 'https' : 'http';
const address = `${scheme}://localhost:${port}/taskpane.html`;

console.log('Đang dựng trang… / Building…');
const configs = require(path.join(root, 'webpack.config.js'))({}, { mode: 'production' });
const web = configs.find(({ name }) => name === 'web');
// There is no network delay here: unminified, uncompressed scripts are ready in a third of the time.
const plugins = web.plugins.filter(({ constructor }) => constructor.name !== 'Precompressed');
const served = { ...web, plugins, optimization: { minimize: false } };
const compiler = webpack({ ...served, infrastructureLogging: { level: 'error' } });
compiler.hooks.done.tap('start', (stats) => {
  if (stats.hasErrors()) console.error(stats.toString('errors-only'));
});
const server = new WebpackDevServer(
  {
    port,
    host: 'localhost',
    server: certificate.options ? { type: 'https', options: certificate.options } : 'http',
    // Nothing is injected into the page.
    client: false,
    hot: false,
    liveReload: false,
    // Kept in memory, because dist/ holds the result of `npm run build`.
    static: false,
    headers: { 'Cache-Control': 'no-store' },
    open: open && (process.platform !== 'linux' || Boolean(process.env.DISPLAY)) ? [address] : false,
  },
  compiler,
);
await server.start();
await new Promise((resolve) => server.middleware.waitUntilValid(resolve));

console.log(`\n  ${address}\n`);
if (scheme === 'https') {
  console.log(
    port === MANIFEST_PORT
      ? 'Trong Excel: nạp tệp manifest.xml (xem README). / In Excel: sideload manifest.xml (see README).'
      : `manifest.xml trỏ tới cổng ${MANIFEST_PORT}: cổng ${port} chỉ dùng bằng trình duyệt. / manifest.xml names port ${MANIFEST_PORT}: this port is for a browser only.`,
  );
} else {
  console.log(
    `Chế độ trình duyệt qua http (${certificate.reason}): mở địa chỉ trên, biểu được tải về dạng tệp .xlsx.\n` +
      'Excel chỉ nạp phần bổ trợ qua https; xem README để cài chứng chỉ.\n' +
      `Browser mode over plain http (${certificate.reason}): open the address, workbooks are downloaded as .xlsx.\n` +
      'Excel loads add-ins over https only; the README says how to trust the certificate.',
  );
}
console.log('Ctrl+C để dừng. / Ctrl+C stops.');

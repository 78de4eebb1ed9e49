const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const zlib = require('node:zlib');
const CopyWebpackPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const webpack = require('webpack');

const OFFICE_JS_DIST = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
const SERVICE_WORKER = 'service-worker.js';
const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com';

/** Origin named in the manifest, from which the add-in is served. */
const MANIFEST_ORIGIN = 'https://localhost:3000';

/**
 * Files office.js requests in Excel, as read in office.debug.js: `<host>-<platform>-<version>.js` (its
 * HostSpecificFileVersionMap), `<locale>/office_strings.js` (en-us if the host's locale is missing) and the telemetry
 * sink, which only talks to the host. A browser without Excel only requests the mapping table. Other applications'
 * files are left out, and so is AgaveErrorUX (only offered to hosts outside Microsoft's domains).
 */
const OFFICE_JS_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'vi-vn/office_strings.js',
  'en-us/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** File types that compress well; images are already compressed. */
const COMPRESSIBLE = /\.(js|html|css|json|svg|xml)$/;
/** Anything smaller fits into one packet anyway. */
const LEAST_BYTES = 1024;

const COMPRESSED = {
  gz: (bytes) => zlib.gzipSync(bytes, { level: 9 }),
  br: (bytes) =>
    zlib.brotliCompressSync(bytes, { params: { [zlib.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
};

/**
 * Adds `name.gz` and `name.br` next to each file that shrinks: the server need not compress on request, and sends what
 * test/e2e/firstScreen measures. The same build gives the same bytes.
 */
class Precompressed {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Precompressed', (compilation) =>
      compilation.hooks.processAssets.tap(
        { name: 'Precompressed', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER },
        (assets) => {
          for (const [name, source] of Object.entries(assets)) {
            const bytes = source.buffer();
            if (!COMPRESSIBLE.test(name) || bytes.length < LEAST_BYTES) continue;
            for (const [ending, compress] of Object.entries(COMPRESSED)) {
              const compressed = compress(bytes);
              if (compressed.length < bytes.length)
                compilation.emitAsset(`${name}.${ending}`, new sources.RawSource(compressed));
            }
          }
        },
      ),
    );
  }
}

/** Files of dist/web that only Excel requests, and those that tell Excel where the page is. */
const ONLY_IN_EXCEL = /^(office-js\/excel-|commands\.html|js\/commands\.|manifest\.xml|assets\/(?!icon-32))/;

/** Lists every other file with its digest for the service worker, so that only changed files are fetched again. */
class Precached {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('Precached', (compilation) =>
      compilation.hooks.processAssets.tap(
        // When all names are final, and before compression.
        { name: 'Precached', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER - 1 },
        (assets) => {
          const files = Object.keys(assets)
            .filter((name) => name !== SERVICE_WORKER && !ONLY_IN_EXCEL.test(name) && !name.endsWith('.map'))
            .sort()
            .map((url) => ({
              url,
              revision: crypto.createHash('sha256').update(assets[url].buffer()).digest('hex').slice(0, 16),
            }));
          const script = assets[SERVICE_WORKER].source().toString();
          if (!script.includes('self.__WB_MANIFEST'))
            throw new Error('the service worker has no place for its files');
          compilation.updateAsset(
            SERVICE_WORKER,
            new sources.RawSource(script.replace('self.__WB_MANIFEST', JSON.stringify(files))),
          );
        },
      ),
    );
  }
}

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // Types are checked by `npm run typecheck`, not again by the build.
  use: { loader: 'ts-loader', options: { transpileOnly: true } },
};
const resolve = { extensions: ['.ts', '.tsx', '.js', '.json'] };

/**
 * `style-src 'unsafe-inline'` is needed: Fluent's Griffel and excel-web-16.00.js insert style elements, and a nonce in
 * a static page would be the same for everyone and so protect nothing.
 */
function contentSecurityPolicy(officeJsOrigin) {
  const scripts = ["'self'", officeJsOrigin].filter(Boolean).join(' ');
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function webConfig(env, mode) {
  const fromCdn = (process.env.OFFICE_JS ?? env.OFFICE_JS) === 'cdn';
  const origin = process.env.ADDIN_ORIGIN ?? env.ADDIN_ORIGIN ?? MANIFEST_ORIGIN;
  const csp = contentSecurityPolicy(fromCdn ? MICROSOFT_CDN : null);
  // Offline the page uses the files next to it; during development it must always be the latest.
  const offline = mode === 'production' && !fromCdn;
  const page = (name) =>
    new HtmlWebpackPlugin({
      filename: `${name}.html`,
      template: `src/${name}/${name}.html`,
      chunks: ['blockedStorage', name],
      // Placed by the template: one before office.js, the other after it.
      inject: false,
      scriptLoading: 'defer',
      minify: false,
      templateParameters: {
        csp,
        officeJs: fromCdn ? `${MICROSOFT_CDN}/lib/1/hosted/office.js` : 'office-js/office.js',
      },
    });

  // A registry other than the bundled one, for tests that show the pane a programme not in any build.
  const registry = process.env.PROGRAMMES ?? env.PROGRAMMES;
  const bundledProgrammes = path.join(__dirname, 'src/programmes');
  const otherProgrammes = registry
    ? [
        // Matched by request: replaced after resolution, it would look for its data in the original folder.
        new webpack.NormalModuleReplacementPlugin(/^\.|programmes$/, (asked) => {
          if (path.resolve(asked.context, asked.request) === bundledProgrammes)
            asked.request = path.resolve(registry);
        }),
      ]
    : [];

  return {
    name: 'web',
    mode,
    target: ['web', 'es2020'],
    devtool: mode === 'production' ? false : 'source-map',
    entry: {
      blockedStorage: './src/taskpane/app/blockedStorage.ts',
      taskpane: './src/taskpane/main.tsx',
      commands: './src/commands/commands.ts',
      ...(offline ? { serviceWorker: './src/serviceWorker/serviceWorker.ts' } : {}),
    },
    output: {
      path: path.join(__dirname, 'dist/web'),
      // A separate folder, which the server marks as immutable (deploy/). A service worker is identified by its URL.
      filename: ({ chunk }) =>
        chunk?.name === 'serviceWorker' ? SERVICE_WORKER : 'js/[name].[contenthash:12].js',
      chunkFilename: 'js/[name].[contenthash:12].js',
      clean: true,
    },
    module: { rules: [typescript] },
    resolve,
    // test/e2e/firstScreen keeps each place's first screen under 250 kB compressed; this would check the raw size.
    performance: { hints: false },
    plugins: [
      new webpack.DefinePlugin({ OFFLINE: JSON.stringify(offline) }),
      ...(offline ? [new Precached()] : []),
      ...(mode === 'production' ? [new Precompressed()] : []),
      ...otherProgrammes,
      page('taskpane'),
      page('commands'),
      new CopyWebpackPlugin({
        patterns: [
          { from: 'assets/*.png', to: '[path][name][ext]' },
          {
            from: 'src/taskpane/index.html',
            to: 'index.html',
            transform: (content) => content.toString().replace('<%= csp %>', csp),
          },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (content) => content.toString().replaceAll(MANIFEST_ORIGIN, origin),
          },
          ...(fromCdn
            ? []
            : OFFICE_JS_FILES.map((file) => ({
                from: path.join(OFFICE_JS_DIST, file),
                to: `office-js/${file}`,
                info: { minimized: true },
              }))),
        ],
      }),
    ],
    stats: 'errors-warnings',
  };
}

function cliConfig(mode) {
  return {
    name: 'cli',
    mode,
    target: 'node20',
    // The reading thread's script is found beside the one that starts it.
    node: { __dirname: false },
    devtool: false,
    entry: { cchc: './src/cli/main.ts', readingThread: './src/cli/consolidate/readingThread.ts' },
    output: {
      path: path.join(__dirname, 'dist/cli'),
      filename: '[name].js',
      chunkFilename: 'part-[id].js',
      clean: true,
    },
    module: { rules: [typescript] },
    resolve,
    // Keeps stack traces of the command line readable.
    optimization: { minimize: false },
    stats: 'errors-warnings',
  };
}

/**
 * `--env OFFICE_JS=cdn` (or the variable) uses office.js from Microsoft's CDN; `ADDIN_ORIGIN` is written into the
 * manifest.
 */
module.exports = (env = {}, argv = {}) => {
  const mode = argv.mode ?? 'production';
  const configs = [webConfig(env, mode)];
  if (fs.existsSync(path.join(__dirname, 'src/cli/main.ts'))) configs.push(cliConfig(mode));
  return configs;
};

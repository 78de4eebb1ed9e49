const fs = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');

const root = path.join(__dirname, '../..');
const bundle = path.join(root, '.cache/hucre-xlsx.cjs');
const stamp = path.join(root, '.cache/hucre-xlsx.version');

/** Bundles hucre's ESM into one CommonJS file, once per installed version. */
module.exports = async () => {
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/hucre/package.json'), 'utf8'));
  if (fs.existsSync(bundle) && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === version) return;
  await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'none',
        target: 'node20',
        entry: 'hucre/xlsx',
        context: root,
        output: {
          path: path.dirname(bundle),
          filename: path.basename(bundle),
          library: { type: 'commonjs2' },
          // Without dynamic chunks the bundle is one file.
          asyncChunks: false,
        },
        plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
      },
      (error, stats) => {
        if (error || stats.hasErrors()) reject(error ?? new Error(stats.toString('errors-only')));
        else resolve();
      },
    );
  });
  fs.writeFileSync(stamp, version);
};

// Renders assets/icons.svg to the PNG files named in manifest.xml. Run again after changing the drawing.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const assets = path.join(path.dirname(fileURLToPath(import.meta.url)), '../assets');
const SIZES = {
  icon: [16, 32, 64, 80, 128],
  'lap-so': [16, 32, 80],
  'kiem-tra': [16, 32, 80],
  'tong-hop': [16, 32, 80],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
const drawing = fs.readFileSync(path.join(assets, 'icons.svg'), 'utf8');
for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block}</style><div hidden>${drawing}</div>` +
        `<svg width="${size}" height="${size}"><use href="#${name}"/></svg>`,
    );
    await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();

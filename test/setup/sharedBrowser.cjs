const { chromium } = require('playwright-core');

/** One Chromium for all files of browser tests: each opens contexts of its own in it (test/e2e/browser.ts). */
module.exports = async () => {
  const server = await chromium.launchServer({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
    // Starting it may take long on a busy machine.
    timeout: 0,
  });
  globalThis.sharedBrowser = server;
  process.env.CCHC_BROWSER = server.wsEndpoint();
};

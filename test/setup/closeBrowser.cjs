module.exports = () => globalThis.sharedBrowser?.close();

import { version } from '@microsoft/office-js/package.json';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLAYED = '1.1.110';

/** Undocumented hooks: README.md explains what each is for. */
const HOOKS = [
  '_overrideSession',
  '_testSetRichApiMessageReadyImpl',
  '_testTriggerRichApiMessageEvent',
  '_createRequestExecutorOrNull',
  '_resolveRequestUrlAndHeaderInfo',
  'getEventRegistration',
  '_requestFlagModifier |= 64',
];

test('office.js is the version that the in-memory Excel was made for', () => {
  // A new version? Run every test in this folder, contract and e2e with it, then change both places.
  expect(version).toBe(PLAYED);
  expect(readFileSync(join(__dirname, 'README.md'), 'utf8')).toContain(PLAYED);
});

test.each(HOOKS)('its runtime still has %s', (hook) => {
  const path = require.resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  expect(readFileSync(path, 'utf8')).toContain(hook);
});

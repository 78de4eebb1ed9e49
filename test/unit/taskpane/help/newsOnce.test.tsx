/** @jest-environment jsdom */
import packageFile from '../../../../package.json';
import { NEWS } from '../../../../src/taskpane/help/news';
import { NewsOnce } from '../../../../src/taskpane/help/NewsOnce';
import { vi } from '../../../allMessages';
import { close, press, show } from '../inPage';

beforeEach(() => window.localStorage.clear());
afterEach(close);

const SEEN = 'cchc.version';
const lines = (): (string | null)[] =>
  [...document.querySelectorAll('li')].map(({ textContent }) => textContent);

test('news are shown to who had an earlier version, once', async () => {
  window.localStorage.setItem(SEEN, '0.1.0');
  await show(<NewsOnce />);
  expect(lines()).toEqual(NEWS.flatMap((each) => each.lines).map((line) => vi[line]));
  await close();
  // Not even where nobody pressed the button.
  await show(<NewsOnce />);
  expect(lines()).toEqual([]);
  expect(window.localStorage.getItem(SEEN)).toBe(packageFile.version);
});

test('who had the version before sees the news of the latest only', async () => {
  window.localStorage.setItem(SEEN, NEWS[1]!.version);
  await show(<NewsOnce />);
  expect(lines()).toEqual(NEWS[0].lines.map((line) => vi[line]));
});

test('one press puts them away', async () => {
  window.localStorage.setItem(SEEN, '0.1.0');
  await show(<NewsOnce />);
  await press(vi['news.dismiss']);
  expect(lines()).toEqual([]);
});

test('a machine that sees its first version has nothing new, but will know the next', async () => {
  await show(<NewsOnce />);
  expect(lines()).toEqual([]);
  expect(window.localStorage.getItem(SEEN)).toBe(packageFile.version);
});

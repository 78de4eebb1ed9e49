import fs from 'node:fs';
import path from 'node:path';
import vi from '../../../src/messages/vi.json';
import workbook from '../../../src/messages/workbook.vi.json';

const ROOT = path.join(__dirname, '../../..');
const guide = fs.readFileSync(path.join(ROOT, 'docs/huong-dan.md'), 'utf8');
const pages = ['README.md', ...fs.readdirSync(path.join(ROOT, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
/** Enough for a pane; many large pictures would make every clone of the project slow. */
const MOST_BYTES = 60_000;
const MOST_PICTURES = 20;

/** Headings of the guide's own, which the screen does not show. */
const OWN_WORDS = ['Trong Excel', 'Trong trình duyệt'];

test.each(pages)('%s shows only pictures that are there and leads only to pages that are there', (page) => {
  const text = fs.readFileSync(path.join(ROOT, page), 'utf8');
  const missing = [...text.matchAll(/\]\(([^)#]+?)(#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^https?:/.test(target))
    .filter((target) => !fs.existsSync(path.join(ROOT, path.dirname(page), target)));
  expect(missing).toEqual([]);
});

test('what the guide quotes from the screen is what the screen says', () => {
  const said = [...Object.values(vi), ...Object.values(workbook)].map((text) =>
    text.replace(/ ?\(?\{\w+\}\)?.*$/, '').replace(/…$/, ''),
  );
  const quoted = [...guide.matchAll(/\*\*(.+?)\*\*/gs)].map(([, words]) => words!.replace(/\s+/g, ' '));
  expect(quoted.length).toBeGreaterThan(30);
  expect(quoted.filter((words) => !said.includes(words) && !OWN_WORDS.includes(words))).toEqual([]);
});

test('the guide’s pictures are few and small', () => {
  const pictures = [...guide.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, target]) => target!);
  expect(pictures.length).toBeLessThanOrEqual(MOST_PICTURES);
  const large = pictures
    .map((picture) => [picture, fs.statSync(path.join(ROOT, 'docs', picture)).size] as const)
    .filter(([, bytes]) => bytes > MOST_BYTES);
  expect(large).toEqual([]);
});

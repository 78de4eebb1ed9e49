import fs from 'node:fs';
import path from 'node:path';
import { vi } from '../../allMessages';
import workbook from '../../../src/messages/workbook.vi.json';

const ROOT = path.join(__dirname, '../../..');
const guide = fs.readFileSync(path.join(ROOT, 'docs/huong-dan.md'), 'utf8');
const pages = ['README.md', ...fs.readdirSync(path.join(ROOT, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
/** Enough for a pane; many large pictures would make every clone of the project slow. */
const MOST_BYTES = 70_000;
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

const bold = (text: string): string[] =>
  [...text.matchAll(/\*\*(.+?)\*\*/gs)].map(([, words]) => words!.replace(/\s+/g, ' '));

/** What the ribbon and a cell's menu say. */
const manifest = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const inExcel = [...manifest.matchAll(/<bt:String id="(?!Group\.)\w+\.Label" DefaultValue="([^"]+)"/g)].map(
  ([, label]) => label!,
);

/** A whole message, a number or “…” in its places; the count after a title may be left out. */
function wholeMessage(text: string): RegExp {
  const [title, count] = [text.replace(/ \(\{\w+\}\)$/, ''), /( \(\{\w+\}\))$/.exec(text)?.[1] ?? ''];
  const pattern = (part: string): string =>
    part.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{\w+\}/g, '(?:…|\\d+)');
  return new RegExp(`^${pattern(title)}(?:${pattern(count)})?$`);
}

test('what the guide quotes from the screen is a whole message or a button of Excel’s', () => {
  const said = [...Object.values(vi), ...Object.values(workbook)]
    // Of a message that begins with a value there may be nothing left to know it by.
    .filter((text) => !text.startsWith('{'))
    .map(wholeMessage);
  const quoted = bold(guide);
  expect(quoted.length).toBeGreaterThan(30);
  const known = [...OWN_WORDS, ...inExcel];
  expect(quoted.filter((words) => !known.includes(words) && !said.some((one) => one.test(words)))).toEqual(
    [],
  );
});

test('the guide tells of every button on the ribbon and in a cell’s menu, by its label', () => {
  expect(inExcel.length).toBeGreaterThan(3);
  expect(inExcel.filter((label) => !bold(guide).includes(label))).toEqual([]);
  const onRibbon = guide.split('\n').filter((line) => line.includes('thẻ Trang đầu'));
  expect(onRibbon.length).toBeGreaterThan(0);
  for (const line of onRibbon)
    expect(bold(line).filter((words) => !inExcel.includes(words) && !OWN_WORDS.includes(words))).toEqual([]);
});

test('the guide’s pictures are few and small', () => {
  const pictures = [...guide.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, target]) => target!);
  expect(pictures.length).toBeLessThanOrEqual(MOST_PICTURES);
  const large = pictures
    .map((picture) => [picture, fs.statSync(path.join(ROOT, 'docs', picture)).size] as const)
    .filter(([, bytes]) => bytes > MOST_BYTES);
  expect(large).toEqual([]);
});

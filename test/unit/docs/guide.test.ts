import fs from 'node:fs';
import path from 'node:path';
import { vi } from '../../allMessages';
import plan from '../../../src/messages/plan.vi.json';
import workbook from '../../../src/messages/workbook.vi.json';

const ROOT = path.join(__dirname, '../../..');
const guide = fs.readFileSync(path.join(ROOT, 'docs/huong-dan.md'), 'utf8');
const pages = ['README.md', ...fs.readdirSync(path.join(ROOT, 'docs')).map((file) => `docs/${file}`)].filter(
  (file) => file.endsWith('.md'),
);
/** Enough for a pane; many large pictures would slow down every clone of the repository. */
const MOST_BYTES = 70_000;
const MOST_PICTURES = 22;

/** The guide's own headings, which are not on screen. */
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

/** Texts of the ribbon and the cell context menu. */
const manifest = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const inExcel = [...manifest.matchAll(/<bt:String id="(?!Group\.)\w+\.Label" DefaultValue="([^"]+)"/g)].map(
  ([, label]) => label!,
);

/** A whole message with a number or “…” in its placeholders; the count after a title is optional. */
function wholeMessage(text: string): RegExp {
  const [title, count] = [text.replace(/ \(\{\w+\}\)$/, ''), /( \(\{\w+\}\))$/.exec(text)?.[1] ?? ''];
  const pattern = (part: string): string =>
    part.replace(/[.*+?^$()[\]|\\]/g, '\\$&').replace(/\{\w+\}/g, '(?:…|\\d+)');
  return new RegExp(`^${pattern(title)}(?:${pattern(count)})?$`);
}

test('what the guide quotes from the screen is a whole message or a button of Excel’s', () => {
  const said = [...Object.values(vi), ...Object.values(workbook), ...Object.values(plan)]
    // A message that begins with a value may have too little left to recognise.
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

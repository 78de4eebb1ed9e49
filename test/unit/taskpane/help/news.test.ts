import fs from 'node:fs';
import path from 'node:path';
import packageFile from '../../../../package.json';
import { en } from '../../../allMessages';
import { NEWS, newsSince, type News } from '../../../../src/taskpane/help/news';

const ROOT = path.join(__dirname, '../../../..');

test('the version that is built has news, and the manifest names it', () => {
  expect(NEWS[0].version).toBe(packageFile.version);
  expect(fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8')).toContain(
    `<Version>${packageFile.version}.0</Version>`,
  );
});

test.each(NEWS)('CHANGELOG.md has the lines of $version under its heading', ({ version, lines }) => {
  const sections = fs.readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8').split(/^## /m);
  const section = sections.find((each) => each.startsWith(`${version}\n`))!;
  expect(section.split('\n')).toEqual(expect.arrayContaining(lines.map((line) => `- ${en[line]}`)));
});

test('CHANGELOG.md and the news go back in time, the version that is built first', () => {
  const headings = fs
    .readFileSync(path.join(ROOT, 'CHANGELOG.md'), 'utf8')
    .match(/^## \d+\.\d+\.\d+$/gm)!
    .map((heading) => heading.slice(3));
  const backwards = (versions: readonly string[]) =>
    [...new Set(versions)].sort((one, other) => other.localeCompare(one, 'en', { numeric: true }));
  expect(headings[0]).toBe(packageFile.version);
  expect(headings).toEqual(backwards(headings));
  const versions = NEWS.map(({ version }) => version);
  expect(versions).toEqual(backwards(versions));
});

test('news are those of later versions, compared by number; a first visit has none', () => {
  const news = ['1.10.0', '1.9.2', '1.9.0'].map((version): News => ({ version, lines: [] }));
  const since = (seen: string | null) => newsSince(seen, news).map(({ version }) => version);
  expect(since(null)).toEqual([]);
  expect(since('1.9.0')).toEqual(['1.10.0', '1.9.2']);
  expect(since('1.9.2')).toEqual(['1.10.0']);
  expect(since('1.10.0')).toEqual([]);
  expect(since('2.0.0')).toEqual([]);
});

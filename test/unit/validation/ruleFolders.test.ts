import fs from 'node:fs';
import path from 'node:path';
import { rawRuleTexts } from '../../../src/validation/report/ruleText';
import { rulesPage } from '../../../src/validation/report/rulesPage';
import { DEFECTS } from '../../../src/validation/rules/defectList';
import { RULES } from '../../../src/validation/rules/rules';
import { TEXTS as EN } from '../../../src/validation/rules/texts.en';
import { TEXTS as VI } from '../../../src/validation/rules/texts.vi';

const root = path.join(__dirname, '../../../src/validation/rules');
const foldersIn = (at: string) =>
  fs
    .readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
/** `task/done-without-date` → its folder, `task/doneWithoutDate`. */
const folderOf = (id: string) => id.replace(/-(.)/g, (_dash, next: string) => next.toUpperCase());

const ids = RULES.map(({ id }) => id).sort();

test('docs/rules.md is what the rules say now (npm run rules writes it)', () => {
  const file = path.join(__dirname, '../../../docs/rules.md');
  if (process.env.UPDATE_RULES === '1') fs.writeFileSync(file, rulesPage());
  expect(fs.readFileSync(file, 'utf8')).toBe(rulesPage());
});

test('every folder is a rule that is listed, with texts in both lists, and nothing else is (npm run rules)', () => {
  const folders = foldersIn(root).flatMap((group) =>
    foldersIn(path.join(root, group)).map((name) => `${group}/${name}`),
  );
  expect(ids.map(folderOf).sort()).toEqual(folders.sort());
  expect(Object.keys(VI).sort()).toEqual(ids);
  expect(Object.keys(EN).sort()).toEqual(ids);
});

const FIELDS = ['title', 'problem', 'why', 'todo'] as const;
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test.each(ids)('%s says the same in both languages, field by field, from its own folder', (id) => {
  const [vietnamese, english] = [rawRuleTexts('vi', id), rawRuleTexts('en', id)];
  for (const [language, texts] of Object.entries({ vi: vietnamese, en: english })) {
    const file = path.join(root, folderOf(id), `${language}.json`);
    expect(texts).toEqual(JSON.parse(fs.readFileSync(file, 'utf8')));
    expect(Object.keys(texts)).toEqual(FIELDS);
  }
  for (const field of FIELDS) {
    expect(vietnamese[field].trim()).not.toBe('');
    expect(english[field].trim()).not.toBe('');
    expect(vietnamese[field]).toBe(vietnamese[field].normalize('NFC'));
    expect(english[field]).not.toBe(vietnamese[field]);
    expect(places(english[field])).toEqual(places(vietnamese[field]));
  }
});

test('each rule plants a slip for itself in samples, and for no other', () => {
  const planted = foldersIn(root).flatMap((group) =>
    foldersIn(path.join(root, group)).flatMap((name) => {
      const { defects } = jest.requireActual<{ defects: { rule: string }[] }>(
        path.join(root, group, name, 'defects'),
      );
      return defects.map(({ rule }) => `${group}/${name}: ${folderOf(rule)}`);
    }),
  );
  expect([...new Set(planted)].sort()).toEqual(
    ids
      .map(folderOf)
      .map((folder) => `${folder}: ${folder}`)
      .sort(),
  );
  expect(DEFECTS).toHaveLength(planted.length);
});

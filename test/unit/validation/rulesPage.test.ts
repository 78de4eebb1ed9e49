import fs from 'node:fs';
import path from 'node:path';
import en from '../../../src/messages/rules.en.json';
import vi from '../../../src/messages/rules.vi.json';
import { RULES } from '../../../src/validation/rules/rules';
import { rulesPage } from '../../../src/validation/rulesPage';

const ids = RULES.map(({ id }) => id);
const FIELDS = ['title', 'problem', 'why', 'todo'] as const;
type Texts = Record<string, Record<(typeof FIELDS)[number], string>>;

test('docs/rules.md is what the rules say now (npm run rules writes it)', () => {
  const file = path.join(__dirname, '../../../docs/rules.md');
  if (process.env.UPDATE_RULES === '1') fs.writeFileSync(file, rulesPage());
  expect(fs.readFileSync(file, 'utf8')).toBe(rulesPage());
});

test('every rule has its texts in both languages, and no text is without a rule', () => {
  expect(Object.keys(vi).sort()).toEqual([...ids].sort());
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test.each(ids)('%s takes the same values in both languages, field by field', (id) => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const field of FIELDS) {
    const [vietnamese, english] = [(vi as Texts)[id]![field], (en as Texts)[id]![field]];
    expect(vietnamese.trim()).not.toBe('');
    expect(english.trim()).not.toBe('');
    expect(vietnamese).toBe(vietnamese.normalize('NFC'));
    expect(places(english)).toEqual(places(vietnamese));
  }
});

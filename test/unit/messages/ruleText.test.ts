import en from '../../../src/messages/rules.en.json';
import vi from '../../../src/messages/rules.vi.json';

const inVietnamese: Record<string, Record<string, string>> = vi;
const inEnglish: Record<string, Record<string, string>> = en;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

test('both languages have the same rules, in the same order', () => {
  expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test.each(Object.keys(vi))('%s is said in both languages with the same values', (rule) => {
  const [ours, theirs] = [inVietnamese[rule]!, inEnglish[rule]!];
  expect(Object.keys(theirs)).toEqual(Object.keys(ours));
  for (const [part, text] of Object.entries(ours)) {
    expect([part, placeholders(theirs[part]!)]).toEqual([part, placeholders(text)]);
    expect(theirs[part]).not.toBe(text);
  }
});

import en from '../../../../src/import/tracker/checkTexts.en.json';
import vi from '../../../../src/import/tracker/checkTexts.vi.json';
import { TRACKER_CHECKS } from '../../../../src/import/tracker/checkTracker';

const places = (texts: object) =>
  [...new Set([...JSON.stringify(texts).matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();

test('every check has its texts in both languages, and no text is without its check', () => {
  const ids = TRACKER_CHECKS.map(({ id }) => id).sort();
  expect([Object.keys(vi).sort(), Object.keys(en).sort()]).toEqual([ids, ids]);
  for (const id of ids as (keyof typeof vi)[]) expect(places(en[id])).toEqual(places(vi[id]));
});

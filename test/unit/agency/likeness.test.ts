import fc from 'fast-check';
import { likeness } from '../../../src/text/likeness';
import { nearestNames } from '../../../src/agency/nearestNames';
import { bare } from '../../../src/text/normalise';
import { BAC_GIANG } from '../../programmes';

/** Pairs crossed off one by one: shares no code with what it checks. */
function dice(one: string, other: string): number {
  const pairsOf = (text: string) =>
    [...Array(Math.max(text.length - 1, 0)).keys()].map((at) => text.slice(at, at + 2));
  const [a, b] = [pairsOf(one), pairsOf(other)];
  if (a.length + b.length === 0) return one === other ? 1 : 0;
  const left = [...b];
  const common = a.filter((pair) => {
    const at = left.indexOf(pair);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return (2 * common.length) / (a.length + b.length);
}

test('likeness is that of the letter pairs, whichever text comes first and however often it is asked', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'ộ', ' '), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      expect(likeness(one, other)).toBeCloseTo(dice(one, other), 12);
      expect(likeness(other, one)).toBeCloseTo(dice(one, other), 12);
    }),
    { seed: 20261128 },
  );
});

test('the names offered are the most alike of the whole catalogue', () => {
  const { agencies, groups } = BAC_GIANG.catalogue;
  for (const typed of ['Sở Nội vụi Trung ương', 'Trung tâm số 5 vùng 3', 'Sở Xây', 'UBND huyen Luc Ngan']) {
    const expected = [...agencies, ...groups]
      .map(({ name, aliases }) => ({
        name,
        score: Math.max(...[name, ...aliases].map((each) => dice(bare(typed), bare(each)))),
      }))
      .filter(({ score }) => score >= 0.5)
      .sort((a, b) => b.score - a.score)
      .slice(0, 3)
      .map(({ name }) => name);
    expect(nearestNames(typed, BAC_GIANG.catalogue)).toEqual(expected);
  }
});

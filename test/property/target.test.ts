import fc from 'fast-check';
import { attainment, rollUp, type Figures } from '../../src/target/attainment';
import type { Comparison } from '../../src/target/comparison';

const target = fc.record({
  operator: fc.constantFrom<Comparison>('>', '>=', '<', '<='),
  threshold: fc.integer({ min: 1, max: 100 }),
  unit: fc.constantFrom('%', 'trang/tin mỗi tháng'),
  counted: fc.constant(true),
});
type Rule = typeof target extends fc.Arbitrary<infer T> ? T : never;

/** Products with 100 stay below 2^53. */
const LARGEST = 90_000_000_000_000;
const figure = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: LARGEST }));

function side(rule: Rule, numerator: number, denominator: number): bigint {
  return BigInt(numerator) * (rule.unit === '%' ? 100n : 1n) - BigInt(rule.threshold) * BigInt(denominator);
}

/** A share of nothing, or more than the whole, is not a valid figure. */
const cannotBe = ({ unit }: Rule, numerator: number, denominator: number) =>
  denominator === 0 || (unit === '%' && numerator > denominator);

function exactVerdict(rule: Rule, numerator: number, denominator: number) {
  if (cannotBe(rule, numerator, denominator)) return 'chua-co-so-lieu';
  const over = side(rule, numerator, denominator);
  const isMet = { '>': over > 0n, '>=': over >= 0n, '<': over < 0n, '<=': over <= 0n }[rule.operator];
  return isMet ? 'dat' : 'chua-dat';
}

test('the verdict is that of exact arithmetic', () => {
  fc.assert(
    fc.property(target, figure, figure, (rule, numerator, denominator) => {
      expect(attainment(rule, numerator, denominator).verdict).toBe(
        exactVerdict(rule, numerator, denominator),
      );
    }),
  );
});

test('on the threshold itself, and one beside it, too', () => {
  fc.assert(
    fc.property(
      target,
      fc.integer({ min: 1, max: LARGEST / 100 }),
      fc.constantFrom(-1, 0, 1),
      (rule, size, step) => {
        const denominator = rule.unit === '%' ? size * 100 : size;
        const numerator = rule.threshold * size + step;
        const { verdict, gap } = attainment(rule, numerator, denominator);
        expect(verdict).toBe(exactVerdict(rule, numerator, denominator));
        expect(cannotBe(rule, numerator, denominator) ? gap : Math.sign(gap ?? NaN)).toBe(
          cannotBe(rule, numerator, denominator) ? null : step,
        );
      },
    ),
  );
});

test('a group is attained as its sums are, in any order', () => {
  const part: fc.Arbitrary<Figures> = fc.record({
    numerator: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    denominator: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  });
  fc.assert(
    fc.property(target, fc.array(part), (rule, parts) => {
      let [numerator, denominator, reported] = [0, 0, 0];
      for (const { numerator: above, denominator: below } of parts) {
        if (above === null || below === null || cannotBe(rule, above, below)) continue;
        numerator += above;
        denominator += below;
        reported += 1;
      }
      const group = rollUp(rule, parts, parts.length);
      expect(group).toMatchObject({ reported, owed: parts.length });
      expect(group.verdict).toBe(exactVerdict(rule, numerator, denominator));
      expect(rollUp(rule, [...parts].reverse(), parts.length)).toEqual(group);
    }),
  );
});

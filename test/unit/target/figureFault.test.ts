import { figureFault } from '../../../src/target/figureFault';

const counted = { unit: '%', counted: true } as Parameters<typeof figureFault>[0];
const measured = { unit: 'điểm', counted: false } as Parameters<typeof figureFault>[0];
const found = (fault: string, part: string) => ({ fault, part });

test.each([
  [counted, 5, 10, null],
  [counted, 10, 10, null],
  [counted, 11, 10, found('numerator-above-denominator', 'numerator')],
  [measured, 11, 10, null],
  [counted, null, null, null],
  [counted, '', '', null],
  [counted, '', 10, null],
  [counted, 5, null, null],
  [counted, null, 10, null],
  [counted, 'năm', 10, found('not-a-number', 'numerator')],
  [counted, 5, 'mười', found('not-a-number', 'denominator')],
  [counted, -1, 10, found('negative', 'numerator')],
  [counted, 5, -1, found('negative', 'denominator')],
  [counted, 0, 10, null],
  [counted, 0, 0, found('zero-denominator', 'denominator')],
  [counted, 2.5, 10, found('not-whole', 'numerator')],
  [counted, 2, 10.5, found('not-whole', 'denominator')],
  [measured, 2.5, 10.5, null],
  // Only the first fault, most severe first.
  [counted, -2.5, 0, found('negative', 'numerator')],
  [counted, 2.5, 0, found('zero-denominator', 'denominator')],
] as const)('%j: %j of %j', (rule, numerator, denominator, expected) => {
  expect(figureFault(rule, numerator, denominator)).toEqual(expected);
});

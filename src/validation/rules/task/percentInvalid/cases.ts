import type { RuleCase } from '../../ruleCase';
import { YEAR, wrong, right, withError } from '../caseParts';
import { proposing, surely } from '../../ruleCase';

export const cases: RuleCase[] = [
  wrong('above 100', YEAR, { percent: 120 }, 'percent'),
  wrong('negative', YEAR, { percent: -5 }, 'percent'),
  proposing(wrong('text with a sign', YEAR, { percent: '50%' }, 'percent'), surely(50)),
  proposing(wrong('hundred, as text', YEAR, { percent: '100' }, 'percent'), surely(100)),
  proposing(wrong('nothing, as text', YEAR, { percent: '0' }, 'percent'), surely(0)),
  proposing(wrong('too much, as text', YEAR, { percent: '120' }, 'percent'), null),
  wrong('a little above 100', YEAR, { percent: 100.5 }, 'percent'),
  wrong('a little below nothing', YEAR, { percent: -0.5 }, 'percent'),
  right('zero and hundred are in', YEAR, { percent: 0, status: 'Chưa thực hiện' }),
  withError('percent'),
];

import type { RuleCase } from '../../ruleCase';
import { TASKS, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('fewer than are due', TASKS, { numerator: 2, denominator: 2, explanation: null }, 'denominator'),
  wrong(
    'all in time, while rows are late',
    TASKS,
    { numerator: 200, denominator: 200, explanation: null },
    'numerator',
  ),
  right("with those of the agency's own plan", TASKS, { numerator: 300, denominator: 400 }),
];

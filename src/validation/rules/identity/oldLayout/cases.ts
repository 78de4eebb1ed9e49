import type { RuleCase } from '../../ruleCase';
import { asLayout1 } from '../caseParts';

export const cases: RuleCase[] = [
  { name: 'an earlier layout', edit: asLayout1, at: () => ['-'] },
  { name: 'our layout', edit: () => undefined },
];

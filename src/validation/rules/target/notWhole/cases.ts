import type { RuleCase } from '../../ruleCase';
import { TARGET, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('half a dossier', TARGET, { numerator: 199.5 }, 'numerator'),
  right('whole', TARGET, { numerator: 199 }),
  wrong('half of what it is of', TARGET, { denominator: 200.5 }, 'denominator'),
];

import type { RuleCase } from '../../ruleCase';
import { EACH_OWN, YEAR, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('its own plan', EACH_OWN, { status: 'Không phát sinh', percent: null }, 'status'),
  right('what may not come up', YEAR, { status: 'Không phát sinh', percent: null }),
];

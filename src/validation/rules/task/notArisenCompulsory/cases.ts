import type { RuleCase } from '../../ruleCase';
import { EACH_OWN, YEAR, wrong, right, fill } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('its own plan', EACH_OWN, { status: 'Không phát sinh', percent: null }, 'status'),
  right('what may not come up', YEAR, { status: 'Không phát sinh', percent: null }),
  {
    name: 'another’s plan, which this one only helps with',
    agency: 'Sở Tài chính',
    edit: fill('VII.3.1.HD1', { status: 'Không phát sinh', percent: null }),
  },
  {
    ...wrong('a plan of everybody’s', 'VII.3.1.HD1', { status: 'Không phát sinh', percent: null }, 'status'),
  },
];

import type { RuleCase } from '../../ruleCase';
import { day } from '../../ruleCase';
import { EVENT, OWN, wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('the year after', OWN, { ownDate: day('2025-01-01') }, 'ownDate'),
  right('the last day', OWN, { ownDate: day('2024-12-31') }),
  wrong('the year before', OWN, { ownDate: day('2023-12-31') }, 'ownDate'),
  right('the first day', OWN, { ownDate: day('2024-01-01') }),
  right('the day of an event, which is no deadline', EVENT, { ownDate: day('2023-12-31') }),
];

import type { RuleCase } from '../../ruleCase';
import { wrong, right, note } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('one character more', 'a'.repeat(2001)),
  right('as long as it may be', 'a'.repeat(2000)),
  {
    name: 'a formula that was never calculated, which has its own finding',
    edit: (bench) => bench.put(note(bench), null, '"a"&"bc"'),
    also: ['text/formula-in-entry'],
  },
];

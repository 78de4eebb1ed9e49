import type { RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [wrong('a formula', 'abc', '"a"&"bc"'), right('its value', 'abc')];

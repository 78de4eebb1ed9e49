import type { RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong('decomposed', 'Thiếu kinh phí'.normalize('NFD')),
  right('composed', 'Thiếu kinh phí'.normalize('NFC')),
];

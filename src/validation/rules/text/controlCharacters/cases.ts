import type { RuleCase } from '../../ruleCase';
import { wrong, right } from '../caseParts';

export const cases: RuleCase[] = [
  wrong("Word's line break", 'Thiếu kinh phí\u000bđã đề nghị'),
  wrong('a zero-width space', 'Thiếu\u200b kinh phí'),
  right('lines', 'Thiếu kinh phí\nĐã đề nghị'),
];

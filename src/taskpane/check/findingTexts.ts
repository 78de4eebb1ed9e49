import { checkTexts, isOwnCheck } from '../../import/tracker/checkText';
import { ruleTexts } from '../../validation/report/ruleText';

/** The texts of a finding, of our own workbook or of an agency's. @throws Error for one without */
export const findingTexts: typeof ruleTexts = (locale, rule, values = {}) =>
  (isOwnCheck(rule) ? checkTexts : ruleTexts)(locale, rule, values);

import { checkTexts, isOwnCheck } from '../../import/tracker/checkText';
import { ruleTexts } from '../../validation/report/ruleText';

/** Texts of a finding, for our own workbook or an agency's. @throws Error if there are none */
export const findingTexts: typeof ruleTexts = (locale, rule, values = {}) =>
  (isOwnCheck(rule) ? checkTexts : ruleTexts)(locale, rule, values);

import type { Locale } from '../../messages/locale';
import { formatMessage, type MessageValues } from '../../messages/format';
import { plainNumber } from '../../messages/formatNumber';
import type { RuleTexts } from '../../validation/report/ruleText';
import en from './checkTexts.en.json';
import vi from './checkTexts.vi.json';

const CATALOGUES: Record<Locale, Record<string, RuleTexts>> = { vi, en };

/**
 * Texts of a check on agencies' own sheets, with values filled in. @throws Error for a check without texts, or a
 * missing value.
 */
export function checkTexts(locale: Locale, rule: string, values: MessageValues = {}): RuleTexts {
  const texts = Object.hasOwn(CATALOGUES[locale], rule) ? CATALOGUES[locale][rule] : undefined;
  if (!texts) throw new Error(`check ${rule} has no texts`);
  const fill = (text: string) =>
    formatMessage(text, values, (value) => {
      if (typeof value === 'number') return plainNumber(value, locale);
      return typeof value === 'object' ? value[locale] : value;
    });
  return { title: texts.title, problem: fill(texts.problem), why: fill(texts.why), todo: fill(texts.todo) };
}

/** Whether a rule is a check on agencies' own sheets. */
export const isOwnCheck = (rule: string): boolean => Object.hasOwn(vi, rule);

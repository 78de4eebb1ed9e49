import type { Locale } from '../../messages/locale';
import { formatMessage, type MessageValues } from '../../messages/format';
import { plainNumber } from '../../messages/formatNumber';
import { TEXTS as en } from '../rules/texts.en';
import { TEXTS as vi } from '../rules/texts.vi';

export interface RuleTexts {
  /** The problem in a few words. */
  title: string;
  /** The problem in this cell; contains `{name}` placeholders. */
  problem: string;
  /** Why it matters, with the clause if there is one. */
  why: string;
  /** What to do about it. */
  todo: string;
}

const CATALOGUES: Record<Locale, Record<string, RuleTexts>> = { vi, en };

/**
 * A rule's texts with their values filled in, numbers as typed in the language. @throws Error for a rule without texts,
 * or a missing value.
 */
export function ruleTexts(locale: Locale, rule: string, values: MessageValues = {}): RuleTexts {
  const { title, problem, why, todo } = rawRuleTexts(locale, rule);
  const fill = (text: string) =>
    formatMessage(text, values, (value) => {
      if (typeof value === 'number') return plainNumber(value, locale);
      return typeof value === 'object' ? value[locale] : value;
    });
  return { title, problem: fill(problem), why: fill(why), todo: fill(todo) };
}

/** A rule's texts with unfilled placeholders, for the page of rules. */
export function rawRuleTexts(locale: Locale, rule: string): RuleTexts {
  const texts = Object.hasOwn(CATALOGUES[locale], rule) ? CATALOGUES[locale][rule] : undefined;
  if (!texts) throw new Error(`rule ${rule} has no texts`);
  return texts;
}

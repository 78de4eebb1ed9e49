import type { Locale } from '../../messages/locale';
import { formatMessage } from '../../messages/format';
import { isNamed, type FindingGroup } from '../engine/causes';
import en from '../rules/causes.en.json';
import vi from '../rules/causes.vi.json';
import { ruleTexts, type RuleTexts } from './ruleText';

const CATALOGUES: Record<Locale, typeof vi> = { vi, en };

/**
 * Texts describing a cause with all its findings; for a single finding, or several identical ones, the rule's own
 * texts.
 * @param filled rows filled in, out of those to be filled in
 */
export function groupTexts(
  locale: Locale,
  { cause, findings }: FindingGroup,
  filled: { rows: number; asked: number },
): RuleTexts {
  const [{ rule, values }] = findings;
  if (!isNamed(cause) || (findings.length === 1 && cause !== 'unfilled'))
    return ruleTexts(locale, rule, values);
  const texts = CATALOGUES[locale][cause];
  const fill = (text: string) => formatMessage(text, { ...filled, count: findings.length });
  return { title: texts.title, problem: fill(texts.problem), why: fill(texts.why), todo: fill(texts.todo) };
}

import { formatMessage, type MessageValues } from './format';
import texts from './plan.vi.json';

export type PlanTextKey = keyof typeof texts;

/**
 * Texts of plan workbooks; separate from those of agency workbooks, whose wording must not be mistaken for an agency's
 * entries.
 */
export function planText(key: PlanTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values);
}

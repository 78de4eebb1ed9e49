import { formatMessage, type MessageValues } from './format';
import texts from './plan.vi.json';

export type PlanTextKey = keyof typeof texts;

/** What a plan workbook says; apart from agency workbooks' texts, whose words are not taken for what an agency wrote. */
export function planText(key: PlanTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values);
}

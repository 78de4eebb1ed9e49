import { formatMessage, type MessageValue, type MessageValues } from './format';
import { formatNumber } from './formatNumber';
import texts from './paper.vi.json';

export type PaperTextKey = keyof typeof texts;

/** A thousand is “1.000” in a sentence as it is in the table below it. */
const shown = (value: MessageValue): string =>
  typeof value === 'number' ? formatNumber(value, 'vi') : typeof value === 'object' ? value.vi : value;

/** Texts of documents that leave the office. Vietnamese only: they are documents of a Vietnamese authority. */
export function paperText(key: PaperTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values, shown);
}

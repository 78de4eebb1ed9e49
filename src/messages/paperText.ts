import { formatMessage, type MessageValues } from './format';
import texts from './paper.vi.json';

export type PaperTextKey = keyof typeof texts;

/** Texts of documents that leave the office. Vietnamese only: they are documents of a Vietnamese authority. */
export function paperText(key: PaperTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values);
}

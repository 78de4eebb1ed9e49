import { formatMessage, type MessageValues } from './format';
import texts from './paper.vi.json';

export type PaperTextKey = keyof typeof texts;

/** What a paper says that leaves the office. Vietnamese only: it is a document of a Vietnamese authority. */
export function paperText(key: PaperTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values);
}

import { formatMessage, type MessageValues } from './format';
import texts from './workbook.vi.json';

export type WorkbookTextKey = keyof typeof texts;

/** What a workbook says. Vietnamese only: the workbook is a document of a Vietnamese authority. */
export function workbookText(key: WorkbookTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values);
}

import { formatMessage, type MessageValues } from './format';
import texts from './workbook.vi.json';

export type WorkbookTextKey = keyof typeof texts;

/** Texts in workbooks. Vietnamese only: a workbook is a document of a Vietnamese authority. */
export function workbookText(key: WorkbookTextKey, values?: MessageValues): string {
  return formatMessage(texts[key], values);
}

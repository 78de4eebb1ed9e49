import type { WorkbookTextKey } from '../../messages/workbookText';
import type { StyleName } from '../../workbook/styles';
import type { EntryKind } from '../entryKinds';

interface CoverField {
  readonly key: string;
  readonly label: WorkbookTextKey;
  readonly kind: EntryKind;
  readonly style: StyleName;
  /** Row of the pane's entry card. */
  readonly card: number;
}

/** What the agency fills in on the cover. */
export const COVER_FIELDS = [
  { key: 'reportingDate', label: 'cover.reportingDate', kind: 'date', style: 'inputDate', card: 1 },
  { key: 'preparedBy', label: 'cover.preparedBy', kind: 'line', style: 'inputText', card: 2 },
  { key: 'phone', label: 'cover.phone', kind: 'line', style: 'inputText', card: 2 },
] as const satisfies readonly CoverField[];

export type CoverKey = (typeof COVER_FIELDS)[number]['key'];

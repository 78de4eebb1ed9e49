import { workbookText } from '../../messages/workbookText';
import type { Column } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import type { SheetSpec } from '../../workbook/spec';
import { tableSheet } from '../../workbook/tableSheet';
import type { OwnNote } from '../consolidation';
import type { SheetContext } from './sheetContext';

export type KeptNoteKey = 'notePlace' | 'key' | 'opinion';

export const NOTE_PLACES: readonly OwnNote['place'][] = [
  'register',
  'task',
  'target',
  'planRow',
  'discrepancy',
];

export const KEPT_NOTE_COLUMNS: readonly Column<KeptNoteKey>[] = [
  { key: 'notePlace', header: 'col.notePlace', width: 30, role: 'plan', style: 'plan' },
  { key: 'key', header: 'col.key', width: 40, role: 'plan', style: 'plan' },
  { key: 'opinion', header: 'col.opinion', width: 88, role: 'entry', style: 'entryText' },
];

/** `Ý kiến cũ`: notes from earlier runs whose rows are not in this one; nothing written is lost. */
export function keptNotesSheet(context: SheetContext, notes: readonly OwnNote[]): SheetSpec {
  return tableSheet<KeptNoteKey>({
    ...context,
    sheetName: workbookText('sheet.keptNotes'),
    tableName: PROVINCE_TABLE.keptNotes,
    title: workbookText('title.keptNotes'),
    subtitle: workbookText('sub.keptNotes'),
    tabColor: '7F7F7F',
    columns: KEPT_NOTE_COLUMNS,
    rows: notes.map(({ place, key, text }) => ({
      notePlace: workbookText(`notePlace.${place}`),
      key,
      opinion: text,
    })),
    freezeColumns: 0,
    scale: 70,
    lastPrinted: 'opinion',
    conditionalFormats: () => [],
  });
}

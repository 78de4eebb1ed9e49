import { AskDialog } from '../controls/AskDialog';
import type { Exists } from './makeWorkbook';
import { useMessages } from '../app/MessagesContext';
import { placesText } from '../app/placesText';

export interface ReplaceDialogProps {
  exists: Exists;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Asks before replacing an earlier workbook of ours; its entries are kept. */
export function ReplaceDialog({ exists, onConfirm, onCancel }: ReplaceDialogProps) {
  const messages = useMessages();
  const { agencyName, period, filledRows, sheets, own, otherEdit } = exists;
  return (
    <AskDialog
      title={messages('replace.title')}
      paragraphs={[
        messages('replace.body', { agency: agencyName, period, entries: filledRows }),
        messages('replace.keep'),
        messages('replace.sheets', { sheets: sheets.join(', ') }),
        messages('replace.copy'),
        ...(otherEdit ? [messages('replace.others', { ...otherEdit })] : []),
        ...(own.length > 0 ? [messages('replace.own', { places: placesText(messages, own) })] : []),
      ]}
      confirm={messages('replace.confirm')}
      cancel={messages('replace.cancel')}
      onConfirm={onConfirm}
      onCancel={onCancel}
    />
  );
}

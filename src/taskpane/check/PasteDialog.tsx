import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { PaneDialog } from '../controls/PaneDialog';
import { useMessages } from '../app/MessagesContext';
import type { KnownCells } from './entryCells';
import { FixList } from './FixList';
import type { PlacedBlock } from './placeBlock';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
    maxHeight: '22vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
  },
});

/** Maximum number listed; the rest are counted. */
const MOST_LISTED = 50;

export interface PasteDialogProps {
  placed: PlacedBlock;
  known: KnownCells;
  year: number | undefined;
  onConfirm: () => void;
  onCancel: () => void;
}

/** What a pasted block would change, and what is skipped, before anything is written. */
export function PasteDialog({ placed, known, year, onConfirm, onCancel }: PasteDialogProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { rows, columns, fixes, same, blankOver, notTaken } = placed;
  return (
    <PaneDialog
      title={messages('check.paste.title', { rows, columns })}
      onClose={onCancel}
      actions={
        <>
          <Button onClick={onCancel}>{messages('check.paste.cancel')}</Button>
          {fixes.length > 0 && (
            <Button appearance="primary" onClick={onConfirm}>
              {messages('check.paste.confirm', { count: fixes.length })}
            </Button>
          )}
        </>
      }
    >
      <Text>
        {messages(fixes.length === 0 ? 'check.paste.nothing' : 'check.paste.what', { count: fixes.length })}
      </Text>
      {fixes.length > 0 && <FixList fixes={fixes} known={known} label={messages('check.paste.list')} />}
      {same > 0 && <Text>{messages('check.paste.same', { count: same })}</Text>}
      {blankOver > 0 && <Text>{messages('check.paste.blank', { count: blankOver })}</Text>}
      {notTaken.length > 0 && (
        <>
          <Text weight="semibold">{messages('check.paste.notTaken', { count: notTaken.length })}</Text>
          <ul
            className={styles.list}
            tabIndex={0}
            aria-label={messages('check.paste.notTaken', { count: notTaken.length })}
          >
            {notTaken.slice(0, MOST_LISTED).map(({ cell, text, why }, index) => (
              // Cells beyond the sheet's end have no address to serve as key.
              <li key={cell ?? `beyond ${index}`}>
                {[
                  cell === null ? null : messages('check.cell', { cell }),
                  `“${text}”`,
                  messages(why, { year: year ?? '' }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </li>
            ))}
            {notTaken.length > MOST_LISTED && (
              <li>{messages('check.paste.more', { count: notTaken.length - MOST_LISTED })}</li>
            )}
          </ul>
        </>
      )}
    </PaneDialog>
  );
}

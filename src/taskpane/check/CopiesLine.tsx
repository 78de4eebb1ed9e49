import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { SheetCopy } from '../../workbook/snapshot';
import { AskDialog } from '../controls/AskDialog';
import { useMessages } from '../app/MessagesContext';
import { sizeOf } from '../controls/sizeOf';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  text: { minWidth: 0, flex: '1 1 200px' },
});

export interface CopiesLineProps {
  copies: readonly SheetCopy[];
  /** The workbook can be marked as ready, which will remove the copies. */
  isSealable: boolean;
  isBusy: boolean;
  onRemove: () => void;
}

/** The sheets kept when the workbook was remade: how much they hold, and how to remove them. */
export function CopiesLine({ copies, isSealable, isBusy, onRemove }: CopiesLineProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isAsking, setAsking] = useState(false);
  if (copies.length === 0) return null;
  const size = sizeOf(copies);
  return (
    <div className={styles.root}>
      <Text className={styles.text} size={200}>
        {messages(isSealable ? 'copies.kept' : 'copies.keptProvince', size)}
      </Text>
      <Button size="small" disabledFocusable={isBusy} onClick={() => !isBusy && setAsking(true)}>
        {messages('copies.remove')}
      </Button>
      {isAsking && (
        <AskDialog
          title={messages('copies.remove.title')}
          paragraphs={[
            messages('copies.remove.body', {
              count: size.count,
              sheets: copies.map(({ name }) => name).join(', '),
            }),
          ]}
          confirm={messages('copies.remove')}
          cancel={messages('copies.remove.cancel')}
          onConfirm={() => {
            setAsking(false);
            onRemove();
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </div>
  );
}

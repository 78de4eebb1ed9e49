import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AskDialog } from '../controls/AskDialog';
import { NOTICE } from '../controls/box';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: {
    ...NOTICE,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
  list: {
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  item: { listStyleType: 'none' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
});

export interface KeptPiece {
  page: string;
  /** What it is, and when it was kept. */
  text: string;
}

export interface KeptOfferProps {
  pieces: readonly KeptPiece[];
  disabled: boolean;
  onRestore: (page: string) => void;
  onDrop: (page: string) => void;
}

/** Work left by an earlier page: to be resumed, or discarded for good. */
export function KeptOffer({ pieces, disabled, onRestore, onDrop }: KeptOfferProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [dropping, setDropping] = useState<KeptPiece | null>(null);
  if (pieces.length === 0) return null;
  return (
    <section className={styles.root} aria-label={messages('kept.title')}>
      <Text as="h2" size={300} weight="semibold" className={styles.heading}>
        {messages('kept.title')}
      </Text>
      <ul className={styles.list}>
        {pieces.map((piece) => (
          <li key={piece.page} className={styles.item}>
            <Text>{piece.text}</Text>
            <div className={styles.buttons}>
              <Button
                appearance="primary"
                disabledFocusable={disabled}
                onClick={() => !disabled && onRestore(piece.page)}
              >
                {messages('kept.restore')}
              </Button>
              <Button disabledFocusable={disabled} onClick={() => !disabled && setDropping(piece)}>
                {messages('kept.drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {dropping && (
        <AskDialog
          title={messages('kept.drop.title')}
          paragraphs={[dropping.text, messages('kept.drop.body')]}
          confirm={messages('kept.drop.confirm')}
          cancel={messages('kept.drop.cancel')}
          onConfirm={() => {
            setDropping(null);
            onDrop(dropping.page);
          }}
          onCancel={() => setDropping(null)}
        />
      )}
    </section>
  );
}

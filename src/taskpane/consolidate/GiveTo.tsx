import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Agency, Catalogue } from '../../agency/catalogue';
import { useMessages } from '../app/MessagesContext';
import { KnownAgencyField } from '../controls/KnownAgencyField';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  button: { alignSelf: 'flex-start' },
});

export interface GiveToProps {
  catalogue: Catalogue;
  /** A file that has lost its identity. */
  file: string;
  isBusy: boolean;
  onGive: (file: string, agency: Agency) => void;
}

/** Assigns a file to an agency other than the one guessed. */
export function GiveTo({ catalogue, file, isBusy, onGive }: GiveToProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [isAsking, setAsking] = useState(false);
  const [text, setText] = useState('');
  const [agency, setAgency] = useState<Agency | null>(null);
  if (!isAsking)
    return (
      <Button className={styles.button} size="small" onClick={() => setAsking(true)}>
        {messages('consolidate.give.other', { file })}
      </Button>
    );
  return (
    <div className={styles.root}>
      <KnownAgencyField
        catalogue={catalogue}
        label={messages('consolidate.give', { file })}
        value={agency}
        onValue={setAgency}
        text={text}
        onText={setText}
        disabled={isBusy}
      />
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={isBusy || !agency}
        onClick={() => agency && onGive(file, agency)}
      >
        {messages('consolidate.give.do')}
      </Button>
    </div>
  );
}

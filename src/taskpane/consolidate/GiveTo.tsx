import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Agency, Catalogue } from '../../agency/catalogue';
import { tidy } from '../../text/normalise';
import { useLocale, useMessages } from '../app/MessagesContext';
import { AgencyField } from '../controls/AgencyField';
import { agencyFault } from '../controls/agencyTexts';

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

/** Whose a file is, where it is not the agency that it seems to be of. */
export function GiveTo({ catalogue, file, isBusy, onGive }: GiveToProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
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
      <AgencyField
        catalogue={catalogue}
        label={messages('consolidate.give', { file })}
        value={agency}
        onValue={setAgency}
        text={text}
        onText={setText}
        error={agency || tidy(text) === '' ? null : agencyFault(catalogue, tidy(text), messages, locale)}
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

import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../controls/copyText';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { width: '100%' },
  copy: { alignSelf: 'flex-start' },
});

/** The reminder to agencies that have not sent or sent late, for copying. */
export function DunningView({ notice }: { notice: string }) {
  const styles = useStyles();
  const messages = useMessages();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={styles.root}>
      <Field label={messages('consolidate.dunning.text')}>
        <Textarea
          className={styles.text}
          textarea={{ lang: 'vi' }}
          readOnly
          rows={10}
          resize="vertical"
          value={notice}
        />
      </Field>
      <Button className={styles.copy} onClick={() => void copyText(notice).then(setCopied)}>
        {messages(copied ? 'consolidate.dunning.copied' : 'consolidate.dunning.copy')}
      </Button>
      <Text role="status">{copied === false ? messages('consolidate.dunning.copyFailed') : ''}</Text>
    </div>
  );
}

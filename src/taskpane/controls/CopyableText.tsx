import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../app/MessagesContext';
import { copyText } from './copyText';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { width: '100%' },
  copy: { alignSelf: 'flex-start' },
});

export interface CopyableTextProps {
  /** Prefix of its messages. */
  of: 'consolidate.dunning' | 'due' | 'plan.diff';
  text: string;
}

/** A Vietnamese text for another program: shown, so that it can be selected by hand where copying is not allowed. */
export function CopyableText({ of, text }: CopyableTextProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [copied, setCopied] = useState<boolean | null>(null);
  return (
    <div className={styles.root}>
      <Field label={messages(`${of}.text`)}>
        <Textarea
          className={styles.text}
          textarea={{ lang: 'vi' }}
          readOnly
          rows={10}
          resize="vertical"
          value={text}
        />
      </Field>
      <Button className={styles.copy} onClick={() => void copyText(text).then(setCopied)}>
        {messages(copied ? `${of}.copied` : `${of}.copy`)}
      </Button>
      <Text role="status">{copied === false ? messages(`${of}.copyFailed`) : ''}</Text>
    </div>
  );
}

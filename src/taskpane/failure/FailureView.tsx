import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { MessageKey } from '../../messages/catalogue';
import type { Failure } from './describeFailure';
import { takeFocus } from '../controls/keepFocus';
import { useMessages } from '../app/MessagesContext';
import { useSupportDetails } from './useSupportDetails';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    outlineStyle: 'none',
  },
  body: { overflowWrap: 'anywhere' },
  details: { color: tokens.colorNeutralForeground2 },
  text: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: tokens.spacingVerticalS,
    maxHeight: '160px',
    overflow: 'auto',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase100,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface FailureViewProps {
  failure: Failure;
  /** What failed. */
  title?: MessageKey;
  /** What was being done, for support. */
  context: string;
  /** Label of its dismiss button. */
  dismiss?: MessageKey;
  onDismiss: () => void;
}

/** What went wrong and what to do about it; technical details are collapsed, and can be copied in full. */
export function FailureView({
  failure,
  title: failed = 'error.title',
  context,
  dismiss = 'error.dismiss',
  onDismiss,
}: FailureViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => takeFocus(root.current), []);
  const { text: details, copied, copy } = useSupportDetails(failure, context);
  const message = messages(failure.key, failure.values);
  const title = messages(failure.cancelled ? 'error.cancelled.title' : failed);

  return (
    <div ref={root} tabIndex={-1} className={styles.root} role={failure.cancelled ? 'status' : 'alert'}>
      <MessageBar intent={failure.cancelled ? 'info' : 'error'} layout="multiline" politeness="polite">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{title}</MessageBarTitle>
          <br />
          {message}
        </MessageBarBody>
        <MessageBarActions>
          {!failure.cancelled && (
            <Button onClick={copy}>{messages(copied ? 'error.copied' : 'error.copy')}</Button>
          )}
          <Button appearance="transparent" onClick={onDismiss}>
            {messages(dismiss)}
          </Button>
        </MessageBarActions>
      </MessageBar>
      {!failure.cancelled && (
        <details className={styles.details} open={copied === false}>
          <summary>{messages('error.details')}</summary>
          {copied === false && <p role="status">{messages('error.copyFailed')}</p>}
          <pre className={styles.text} tabIndex={0} aria-label={messages('error.details')} role="region">
            {details}
          </pre>
        </details>
      )}
    </div>
  );
}

import { Button, Caption1, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { Failure } from '../failure/describeFailure';
import { FileInput } from '../controls/FileInput';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from '../controls/periodName';
import { useSupportDetails } from '../failure/useSupportDetails';
import type { PreviousFile } from './sessionState';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none', width: '100%' },
  item: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalXS },
  text: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  copy: { alignSelf: 'flex-start' },
  details: { margin: 0, whiteSpace: 'pre-wrap', fontSize: tokens.fontSizeBase100 },
  wrong: { color: tokens.colorPaletteRedForeground1 },
});

export interface PreviousFieldProps {
  previous: readonly PreviousFile[];
  periods: readonly ReportingPeriod[];
  onAdd: (files: File[]) => void;
  onRemove: (id: string) => void;
  inExcel: boolean;
  disabled: boolean;
}

/** Earlier province workbooks: the previous run, whose notes are kept, and earlier periods, for comparison. */
export function PreviousField({ previous, periods, onAdd, onRemove, inExcel, disabled }: PreviousFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const about = ({ facts, failure }: PreviousFile): string => {
    if (failure) return messages(failure.key, failure.values);
    if (!facts) return messages('consolidate.previous.reading');
    const known = periods.find(({ id }) => id === facts.period);
    const period = known ? periodName(known, locale) : facts.period;
    return messages('consolidate.previous.facts', { period, received: facts.received });
  };
  return (
    <Field
      label={messages('consolidate.previous')}
      hint={messages(inExcel ? 'consolidate.previous.hintExcel' : 'consolidate.previous.hint')}
    >
      <div className={styles.root} role="group" aria-label={messages('consolidate.previous')}>
        {previous.length > 0 && (
          <ul className={styles.list} aria-live="polite">
            {previous.map((one) => (
              <li key={one.id} className={styles.item}>
                <span className={styles.text}>
                  <Text>{one.name}</Text>
                  <Caption1 className={one.failure ? styles.wrong : undefined}>{about(one)}</Caption1>
                  {one.failure?.details && <CopyDetails failure={one.failure} />}
                </span>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<Dismiss16Regular />}
                  aria-label={messages('consolidate.previous.remove', { name: one.name })}
                  disabled={disabled}
                  onClick={() => onRemove(one.id)}
                />
              </li>
            ))}
          </ul>
        )}
        <Button size="small" disabledFocusable={disabled} onClick={() => !disabled && input.current?.click()}>
          {messages('consolidate.previous.choose')}
        </Button>
        <FileInput ref={input} label={messages('consolidate.previous.choose')} multiple onFiles={onAdd} />
      </div>
    </Field>
  );
}

/** For a workbook that should be readable: details for support. */
function CopyDetails({ failure }: { failure: Failure }) {
  const styles = useStyles();
  const messages = useMessages();
  const { text, copied, copy } = useSupportDetails(failure, 'tong-hop · previous');
  return (
    <>
      <Button className={styles.copy} size="small" appearance="transparent" onClick={copy}>
        {messages(copied ? 'error.copied' : 'error.copy')}
      </Button>
      {copied === false && (
        <>
          <Caption1 role="status">{messages('error.copyFailed')}</Caption1>
          <pre className={styles.details}>{text}</pre>
        </>
      )}
    </>
  );
}

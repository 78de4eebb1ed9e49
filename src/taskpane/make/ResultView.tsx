import { agencyNames } from '../../agency/agencyNames';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Filled } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { formatDate } from '../../text/formatDate';
import { hasUnsavedChanges } from '../check/openedWorkbook';
import { useOpenedWorkbook } from '../check/OpenedWorkbookContext';
import type { Made } from './makeWorkbook';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from '../controls/periodName';
import { placesText } from '../app/placesText';
import { sizeOf } from '../controls/sizeOf';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, overflowWrap: 'anywhere' },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    margin: 0,
    ':focus': { outlineStyle: 'none' },
  },
  mark: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  facts: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  subheading: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: '20px', lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface ResultViewProps {
  made: Made;
  onAgain: () => void;
  /** Continues in Kiểm tra with the new file; null for the open workbook. */
  onFill: (file: Made['file']) => void;
}

/** What was made and what to do next. */
export function ResultView({ made, onAgain, onFill }: ResultViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { workbook, busy } = useOpenedWorkbook();
  const heading = useRef<HTMLHeadingElement>(null);
  // The form that had the focus is gone: start reading here.
  useEffect(() => heading.current?.focus(), []);

  const { choice, file, sheets, rows, targets, keptRows, limitations, copies, notCarried, deliverAgain } =
    made;
  // Unsaved entries in another file must not be replaced by this one.
  const canFill = file === null || !hasUnsavedChanges({ workbook, busy });
  return (
    <section className={styles.root}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        <CheckmarkCircle24Filled className={styles.mark} aria-hidden />
        <Text size={500} weight="semibold">
          {messages('done.title')}
        </Text>
      </h2>
      <div className={styles.facts} role="status">
        <Text weight="semibold">
          {file === null
            ? messages('done.excel', { count: sheets.length, sheets: sheets.join(', ') })
            : messages('done.file', { file: file.name })}
        </Text>
        <Text>
          {messages('done.rows', {
            agency: agencyNames(choice.agency),
            rows,
            targets,
            period: periodName(choice.period, locale),
          })}
        </Text>
        {keptRows > 0 && <Text>{messages('done.kept', { entries: keptRows })}</Text>}
        {copies.length > 0 && <Text>{messages('done.copies', sizeOf(copies))}</Text>}
        {notCarried.length > 0 && (
          <Text>{messages('done.notCarried', { places: placesText(messages, notCarried) })}</Text>
        )}
        {limitations.map((key) => (
          <Text key={key} size={200}>
            {messages(key)}
          </Text>
        ))}
      </div>
      <Text as="h3" weight="semibold" className={styles.subheading}>
        {messages('done.next.title')}
      </Text>
      <ol className={styles.steps}>
        {file !== null && <li>{messages('done.next.open')}</li>}
        <li>{messages('done.next.fill')}</li>
        <li>{messages('done.next.send', { sendBy: formatDate(choice.period.sendBy) })}</li>
      </ol>
      <div className={styles.actions}>
        {canFill && (
          <Button appearance="primary" onClick={() => onFill(file)}>
            {messages(file === null ? 'done.fill' : 'done.fillHere')}
          </Button>
        )}
        <Button appearance={canFill ? 'secondary' : 'primary'} onClick={onAgain}>
          {messages('done.again')}
        </Button>
        {deliverAgain && <Button onClick={() => void deliverAgain()}>{messages('done.saveAgain')}</Button>}
      </div>
    </section>
  );
}

import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { CellPlace } from '../../../host/shared/host';
import type { CellScalar } from '../../../workbook/spec';
import { useLocale, useMessages } from '../../app/MessagesContext';
import { today } from '../../app/today';
import { FileInput } from '../../controls/FileInput';
import { describeFailure, type Failure } from '../../failure/describeFailure';
import { shownValue } from '../cellText';
import type { OpenedWorkbook } from '../openedWorkbook';
import { useOpenedWorkbook } from '../OpenedWorkbookContext';
import { DoubtfulRows } from './DoubtfulRows';
import { readResults, resultsFor, type NoResults, type Results } from './readResults';
import { trackersOf } from './trackersOf';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  note: { color: tokens.colorNeutralForeground2 },
  wrong: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  start: { alignSelf: 'flex-start' },
  panel: { margin: 0, paddingBlock: tokens.spacingVerticalXS },
  list: { margin: 0, padding: 0, overflowWrap: 'anywhere' },
  item: {
    listStyleType: 'none',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export interface WriteBackProps {
  workbook: OpenedWorkbook;
  /** Sheets to write to. */
  sheets: readonly string[];
  isBusy: boolean;
  onGo: (place: CellPlace) => void;
}

/** Keys whose numbers are days. */
const DAYS: readonly string[] = ['doneOn', 'documentDate'];

/** Writes the results of the agency's workbook for a plan into its own sheet, once they have been looked at. */
export default function WriteBack({ workbook, sheets, isBusy, onGo }: WriteBackProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { actions } = useOpenedWorkbook();
  const input = useRef<HTMLInputElement>(null);
  const [given, setGiven] = useState<{ file: string; results: Results } | null>(null);
  const [refused, setRefused] = useState<{ file: string; why: NoResults | Failure } | null>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, string | null>>(new Map());
  const [written, setWritten] = useState<number | null>(null);

  const { snapshot, reading } = workbook;
  const trackers = useMemo(
    () => trackersOf(snapshot, today(), reading).filter(({ sheet }) => sheets.includes(sheet)),
    [snapshot, reading, sheets],
  );
  const found = useMemo(
    () => given && resultsFor(trackers, given.results, answers),
    [trackers, given, answers],
  );

  const take = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    setAnswers(new Map());
    setWritten(null);
    try {
      const results = await readResults(new Uint8Array(await file.arrayBuffer()));
      const isRead = typeof results !== 'string';
      setGiven(isRead ? { file: file.name, results } : null);
      setRefused(isRead ? null : { file: file.name, why: results });
    } catch (error) {
      setGiven(null);
      setRefused({ file: file.name, why: describeFailure(error) });
    }
  };
  const write = async (): Promise<void> => {
    if (!found) return;
    const count = found.fixes.length;
    setWritten(null);
    if (await actions.writeBack(found.fixes)) setWritten(count);
  };
  const shown = (key: string, value: CellScalar): string =>
    shownValue(value, DAYS.includes(key) ? 'date' : null, locale);

  return (
    <div className={styles.root}>
      <Text className={styles.note}>{messages('tracker.back.intro')}</Text>
      <FileInput ref={input} label={messages('tracker.back.choose')} onFiles={(files) => void take(files)} />
      <Button className={styles.start} disabledFocusable={isBusy} onClick={() => input.current?.click()}>
        {messages('tracker.back.choose')}
      </Button>
      {refused && (
        <Text role="alert" className={styles.wrong}>
          {refused.file}
          {': '}
          {typeof refused.why === 'string'
            ? messages(`tracker.back.${refused.why}`)
            : messages(refused.why.key, refused.why.values)}
        </Text>
      )}
      {given && found && (
        <>
          <Text role="status">
            {messages('tracker.back.found', {
              agency: given.results.agency,
              period: given.results.period,
              cells: found.fixes.length,
              left: found.left.length,
              doubtful: found.doubtful.length,
            })}
          </Text>
          {found.doubtful.length > 0 && (
            <DoubtfulRows
              doubtful={found.doubtful}
              lines={given.results.lines}
              onAnswer={(said) => setAnswers(new Map([...answers, ...said]))}
            />
          )}
          <Accordion multiple collapsible defaultOpenItems={['written']}>
            {found.written.length > 0 && (
              <AccordionItem value="written">
                <AccordionHeader as="h3">
                  {messages('tracker.back.list.written', { count: found.written.length })}
                </AccordionHeader>
                <AccordionPanel className={styles.panel}>
                  <ul className={styles.list}>
                    {found.written.map(({ code, key, sheet, cell, before, after }) => (
                      <li key={`${sheet}!${cell}`} className={styles.item}>
                        <Text>
                          {messages('tracker.back.item.written', {
                            code,
                            before: before === '' ? messages('tracker.back.empty') : before,
                            after: shown(key, after),
                          })}
                        </Text>
                        <Button size="small" onClick={() => onGo({ sheet, cell })}>
                          {messages('check.go', { cell })}
                        </Button>
                      </li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            )}
            {found.left.length > 0 && (
              <AccordionItem value="left">
                <AccordionHeader as="h3">
                  {messages('tracker.back.list.left', { count: found.left.length })}
                </AccordionHeader>
                <AccordionPanel className={styles.panel}>
                  <ul className={styles.list}>
                    {found.left.map(({ code, key, value, sheet, row, why }) => (
                      <li key={`${sheet}!${row} ${key}`} className={styles.item}>
                        <Text>
                          {messages('tracker.back.item.left', {
                            code,
                            value: shown(key, value),
                            why: messages(`tracker.back.why.${why}`),
                          })}
                        </Text>
                      </li>
                    ))}
                  </ul>
                </AccordionPanel>
              </AccordionItem>
            )}
          </Accordion>
          {found.fixes.length > 0 && (
            <Button
              className={styles.start}
              appearance="primary"
              disabledFocusable={isBusy}
              onClick={() => void write()}
            >
              {messages('tracker.back.write', { count: found.fixes.length })}
            </Button>
          )}
          {written !== null && (
            <Text role="status">{messages('tracker.back.written', { count: written })}</Text>
          )}
        </>
      )}
    </div>
  );
}

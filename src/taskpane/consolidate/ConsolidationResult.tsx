import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useEffect, useMemo, useRef } from 'react';
import { dunningNotice, needsReminder } from '../../consolidation/dunningNotice';
import type { Choices } from '../../consolidation/takeFiles';
import type { MessageKey } from '../../messages/catalogue';
import { fromSerial, type IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { isFocusLost } from '../controls/keepFocus';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from '../controls/periodName';
import { ChangeList } from './ChangeList';
import { countsOf } from './counts';
import { DiscrepancyList } from './DiscrepancyList';
import { CopyableText } from '../controls/CopyableText';
import { Facts } from './Facts';
import { FieldList } from './FieldList';
import { PlanProgress } from './PlanProgress';
import { QuestionList } from './QuestionList';
import { RankingList } from './RankingList';
import { RegisterList } from './RegisterList';
import { RejectedList, type RejectedListProps } from './RejectedList';
import { TargetList } from './TargetList';
import type { ConsolidationView } from './view';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  heading: { margin: 0, ':focus': { outlineStyle: 'none' } },
  of: { color: tokens.colorNeutralForeground2 },
  panel: { margin: `0 0 ${tokens.spacingVerticalM}` },
});

export interface ConsolidationResultProps {
  view: ConsolidationView;
  choices: Choices;
  planNumber: string;
  today: IsoDate;
  /** Earlier workbooks were given: changes since then are reported, even if there are none. */
  hasPrevious: boolean;
  onChoose: (agencyId: string, file: string | null | undefined) => void;
  /** Further actions for a file that is not our workbook. */
  ownFile?: RejectedListProps['more'];
  /** Assigns a file with a guessed agency to another one. */
  giveTo?: (file: string) => ReactNode;
  /** The one-page summary; nothing in a narrow pane. */
  picture: ReactNode;
  /** Documents that can be made from it. */
  papers: ReactNode;
  /** Pictures that can be exported from it. */
  charts: ReactNode;
  /** Actions on it. */
  children: ReactNode;
}

/** The result for the given files: first the numbers, then each list, collapsed by default. */
export function ConsolidationResult({
  view,
  choices,
  planNumber,
  today,
  hasPrevious,
  onChoose,
  ownFile,
  giveTo,
  picture,
  papers,
  charts,
  children,
}: ConsolidationResultProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone: start reading here.
  useEffect(() => {
    if (isFocusLost()) heading.current?.focus();
  }, []);

  const { period, reportingDate, register, rejected, questions, discrepancies, headline, changes } = view;
  const { questions: open } = headline;
  const notice = useMemo(
    () => dunningNotice({ register, period, planNumber, today }),
    [register, period, planNumber, today],
  );
  const section = (value: string, title: MessageKey, count: number, body: ReactNode) => (
    <AccordionItem key={value} value={value}>
      <AccordionHeader as="h3">{messages(title, { count })}</AccordionHeader>
      <AccordionPanel className={styles.panel}>{body}</AccordionPanel>
    </AccordionItem>
  );
  const orNone = (count: number, none: MessageKey, body: ReactNode) =>
    count === 0 ? <Text>{messages(none)}</Text> : body;
  const date = fromSerial(reportingDate);

  return (
    <section className={styles.root} aria-labelledby="consolidate-result">
      <Text
        as="h2"
        id="consolidate-result"
        ref={heading}
        tabIndex={-1}
        size={500}
        weight="semibold"
        className={styles.heading}
      >
        {messages('consolidate.result')}
      </Text>
      <Caption1 className={styles.of}>
        {messages('consolidate.result.of', {
          period: periodName(period, locale),
          date: date === null ? '' : formatDate(date),
          files: view.files,
          rows: view.rows,
        })}
      </Caption1>
      {view.sample && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{messages('consolidate.result.sample')}</MessageBarBody>
        </MessageBar>
      )}
      {picture}
      <PlanProgress headline={headline} />
      <Facts counts={countsOf(headline)} />
      {children}
      <Accordion multiple collapsible>
        {section(
          'questions',
          'consolidate.questions',
          open,
          orNone(
            questions.length,
            'consolidate.questions.none',
            <QuestionList questions={questions} choices={choices} onChoose={onChoose} more={giveTo} />,
          ),
        )}
        {section(
          'rejected',
          'consolidate.rejected',
          rejected.length,
          orNone(
            rejected.length,
            'consolidate.rejected.none',
            <RejectedList
              rejected={rejected}
              label={messages('consolidate.fact.rejected')}
              {...(ownFile && { more: ownFile })}
            />,
          ),
        )}
        {section(
          'register',
          'consolidate.register',
          register.length,
          <RegisterList register={register} period={period} />,
        )}
        {section(
          'dunning',
          'consolidate.dunning',
          register.filter(needsReminder).length,
          notice === null ? (
            <Text>{messages('consolidate.dunning.none')}</Text>
          ) : (
            <CopyableText key={notice} of="consolidate.dunning" text={notice} />
          ),
        )}
        <AccordionItem value="papers">
          <AccordionHeader as="h3">{messages('consolidate.papers')}</AccordionHeader>
          <AccordionPanel className={styles.panel}>{papers}</AccordionPanel>
        </AccordionItem>
        <AccordionItem value="charts">
          <AccordionHeader as="h3">{messages('consolidate.charts')}</AccordionHeader>
          <AccordionPanel className={styles.panel}>{charts}</AccordionPanel>
        </AccordionItem>
        {section(
          'discrepancies',
          'consolidate.discrepancies',
          discrepancies.length,
          orNone(
            discrepancies.length,
            'consolidate.discrepancies.none',
            <DiscrepancyList discrepancies={discrepancies} titles={view.titles} />,
          ),
        )}
        {section('fields', 'consolidate.fields', view.fields.length, <FieldList fields={view.fields} />)}
        {section(
          'ranking',
          'consolidate.ranking',
          view.ranking.length,
          <RankingList ranking={view.ranking} />,
        )}
        {section(
          'targets',
          'consolidate.targets',
          view.targetRollUps.length,
          <TargetList targets={view.targetRollUps} />,
        )}
        {(hasPrevious || changes.length > 0) &&
          section(
            'changes',
            'consolidate.changes',
            changes.length,
            orNone(
              changes.length,
              'consolidate.changes.none',
              <ChangeList changes={changes} titles={view.titles} />,
            ),
          )}
      </Accordion>
    </section>
  );
}

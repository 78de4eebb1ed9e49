import { agencyNames } from '../../agency/agencyNames';
import { isAboutAFile } from '../../consolidation/consolidation';
import {
  Badge,
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { Choices } from '../../consolidation/takeFiles';
import type { MessageKey, Messages } from '../../messages/catalogue';
import { formatDate } from '../../text/formatDate';
import { useLocale, useMessages } from '../app/MessagesContext';
import type { Candidate, Question } from './view';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  option: { display: 'flex', flexDirection: 'column' },
  fact: { color: tokens.colorNeutralForeground2 },
  undo: { alignSelf: 'flex-start' },
});

const SEAL = {
  intact: 'consolidate.candidate.intact',
  changed: 'consolidate.candidate.changed',
  none: 'consolidate.candidate.unsealed',
} as const;

function about({ sentOn, sealState, filledRows, errors }: Candidate, messages: Messages): string {
  return messages('consolidate.candidate', {
    date: sentOn === null ? messages('consolidate.candidate.noDate') : formatDate(sentOn),
    seal: messages(SEAL[sealState]),
    filled: filledRows,
    errors,
  });
}

/** Why this file counts until one is chosen. */
function defaultOf(candidates: readonly Candidate[], chosen: string | null): MessageKey {
  const candidate = candidates.find(({ file }) => file === chosen);
  if (!candidate) return 'consolidate.question.default.none';
  if (candidates.length === 1) return 'consolidate.question.default.only';
  return `consolidate.question.default.${candidate.sealState === 'intact' ? 'sealed' : 'newest'}`;
}

/** No file has an empty name. */
const NONE = '';

export interface QuestionListProps {
  questions: readonly Question[];
  /** Answers given; the most recent may not be in the questions yet. */
  choices: Choices;
  onChoose: (agencyId: string, file: string | null | undefined) => void;
  /** Further actions for a file with a guessed agency. */
  more?: ((file: string) => ReactNode) | undefined;
}

/** Which file counts, if only Sở Nội vụ can decide; answered questions stay, so that answers can be withdrawn. */
export function QuestionList({ questions, choices, onChoose, more }: QuestionListProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  return (
    <ul className={styles.list}>
      {questions.map(({ agency, kinds, candidates, chosen }) => {
        const answered = Object.hasOwn(choices, agency.id);
        const counts = answered ? choices[agency.id] : chosen;
        return (
          <li key={agency.id} className={styles.question}>
            <div className={styles.head}>
              <Text weight="semibold">{agencyNames(agency)[locale]}</Text>
              {answered && (
                <Badge color="success" appearance="tint">
                  {messages('consolidate.question.answered')}
                </Badge>
              )}
            </div>
            {kinds.map(
              (kind) =>
                isAboutAFile(kind) && <Text key={kind}>{messages(`consolidate.question.${kind}`)}</Text>,
            )}
            <Field hint={answered ? undefined : messages(defaultOf(candidates, chosen))}>
              <RadioGroup
                aria-label={agencyNames(agency)[locale]}
                value={counts ?? NONE}
                onChange={(_event, { value }) => onChoose(agency.id, value === NONE ? null : value)}
              >
                {candidates.map((candidate) => (
                  <Radio
                    key={candidate.file}
                    value={candidate.file}
                    label={
                      <span className={styles.option}>
                        <span>{candidate.file}</span>
                        <Caption1 className={styles.fact}>{about(candidate, messages)}</Caption1>
                      </span>
                    }
                  />
                ))}
                <Radio value={NONE} label={messages('consolidate.question.none')} />
              </RadioGroup>
            </Field>
            {candidates.map(({ file, guessed }) => guessed && <Fragment key={file}>{more?.(file)}</Fragment>)}
            {answered ? (
              <Button className={styles.undo} size="small" onClick={() => onChoose(agency.id, undefined)}>
                {messages('consolidate.question.undo')}
              </Button>
            ) : (
              <Button className={styles.undo} size="small" onClick={() => onChoose(agency.id, chosen)}>
                {messages('consolidate.question.agree')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

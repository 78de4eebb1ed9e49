import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { instancesOf } from '../../deadline/instances';
import { occurrences } from '../../deadline/occurrences';
import { parseDeadline } from '../../deadline/parseDeadline';
import type { Messages } from '../../messages/catalogue';
import { formatDate } from '../../text/formatDate';
import { datedPapers } from '../../validation/documents/datedPapers';
import { deadlineText } from '../plan/deadlineText';
import { useMessages } from '../app/MessagesContext';
import type { TargetEntryRow, TaskEntryRow } from './entryRow';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    overflowWrap: 'anywhere',
  },
  // Some activities are a paragraph long; the rest is one click away.
  title: { display: '-webkit-box', WebkitLineClamp: '4', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  summary: { width: 'fit-content', color: tokens.colorBrandForegroundLink, cursor: 'pointer' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200 },
  paragraph: { margin: `${tokens.spacingVerticalXXS} 0 0` },
});

/** The due date that applies; if it is not the printed one, the agency set it or the plan moved it. */
function resolved({ time, due, cells }: TaskEntryRow, year: number, messages: Messages): string {
  const deadline = parseDeadline(time, year);
  if (due === null || due === deadline.due) return deadlineText(deadline, messages);
  const isOwn = cells.some(({ key, value }) => key === 'ownDate' && value !== null);
  return messages(isOwn ? 'entry.due.own' : 'plan.due.by', { due: formatDate(due) });
}

/** Due dates of a recurring task, each with its document. */
function occasionsOf({ time, cells }: TaskEntryRow, year: number): string {
  const valueOf = (key: string) => cells.find((cell) => cell.key === key)?.value ?? null;
  const { papers } = datedPapers({
    documentNumber: valueOf('documentNumber'),
    documentDate: valueOf('documentDate'),
  });
  const days = occurrences(parseDeadline(time, year), year);
  return instancesOf(days, papers, `${year}-01-01`)
    .map(({ due, paper }) => `${formatDate(due)}: ${paper?.text ?? '–'}`)
    .join('; ');
}

/** More than four lines in a narrow pane. */
const LONG = 110;

export interface RowFactsProps {
  row: TaskEntryRow | TargetEntryRow;
  year: number;
}

/** What a row is about: the activity or target, its deadline or threshold, and the expected result. */
export function RowFacts({ row, year }: RowFactsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const more = row.kind === 'task' && row.task !== null ? [messages('entry.task', { task: row.task })] : [];
  if (row.title.length > LONG) more.unshift(row.title);
  const occasions = row.kind === 'task' ? occasionsOf(row, year) : '';
  if (occasions !== '') more.push(messages('entry.occasions', { occasions }));
  return (
    <div className={styles.root}>
      <Text weight="semibold" className={styles.title}>
        {row.title}
      </Text>
      {row.kind === 'task' ? (
        <>
          <Text size={200}>
            {resolved(row, year, messages)}
            {row.time !== '' && (
              <span className={styles.quiet}> {messages('plan.printed', { phrase: row.time })}</span>
            )}
            {row.standing !== '' && ` · ${row.standing}`}
          </Text>
          {row.product !== '' && (
            <Text size={200}>{messages('entry.product', { product: row.product })}</Text>
          )}
        </>
      ) : (
        <>
          <Text size={200}>
            {messages('entry.wanted', { wanted: row.wanted })}
            {row.verdict !== '' && ` · ${row.verdict}`}
          </Text>
          <Text size={200} className={styles.quiet}>
            {messages('entry.figures')}
          </Text>
        </>
      )}
      {more.length > 0 && (
        <details className={styles.more}>
          <summary className={styles.summary}>{messages('plan.more')}</summary>
          {more.map((text) => (
            <p key={text} className={styles.paragraph}>
              {text}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

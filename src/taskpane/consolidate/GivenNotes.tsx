import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ProgrammeOutline } from '../../programmes/programme';
import { formatDate } from '../../text/formatDate';
import { useLocale, useMessages } from '../app/MessagesContext';
import { periodName } from '../controls/periodName';
import { planName } from '../plan/planName';
import type { Given } from './givenFiles';
import type { ConsolidateState } from './sessionState';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
  unreadable: { color: tokens.colorStatusDangerForeground1 },
});

export interface GivenNotesProps {
  /** Null if the user chose the plan. */
  carriedPlan: ProgrammeOutline['plan'] | null;
  /** The latest files given. */
  given: Given | null;
  state: ConsolidateState;
}

/** What happened to the latest files, and to choices made before them. */
export function GivenNotes({ carriedPlan, given, state }: GivenNotesProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { files, skipped, adopted, repeated } = state;
  return (
    <div className={styles.root} role="status">
      {carriedPlan && files > 0 && (
        <Caption1>{messages('consolidate.carriedPlan', { plan: planName(messages, carriedPlan) })}</Caption1>
      )}
      {(!carriedPlan || files > 0) && <DroppedNotes state={state} />}
      {given && given.files.length + given.unreadable.length === 0 && (
        <Caption1>{messages('consolidate.drop.none')}</Caption1>
      )}
      {given?.unreadable.map((path) => (
        <Text key={path} className={styles.unreadable}>
          {messages('consolidate.drop.unreadable', { path })}
        </Text>
      ))}
      {skipped.length > 0 && (
        <Caption1>
          {messages('consolidate.drop.skipped', { count: skipped.length, files: skipped.join(', ') })}
        </Caption1>
      )}
      {adopted > 0 && <Caption1>{messages('consolidate.adopted', { count: adopted })}</Caption1>}
      {repeated > 0 && <Caption1>{messages('consolidate.drop.repeated', { count: repeated })}</Caption1>}
    </div>
  );
}

/** Choices made under another plan that have no effect under this one. */
function DroppedNotes({ state: { dropped, previous } }: Pick<GivenNotesProps, 'state'>) {
  const messages = useMessages();
  const locale = useLocale();
  if (!dropped) return null;
  const unused = previous.filter(({ failure }) => failure !== null);
  return (
    <>
      {dropped.period && (
        <Caption1>
          {messages('consolidate.dropped.period', { period: periodName(dropped.period, locale) })}
        </Caption1>
      )}
      {dropped.daysOf && (
        <Caption1>
          {messages('consolidate.dropped.days', {
            period: periodName(dropped.daysOf, locale),
            start: formatDate(dropped.daysOf.start),
            end: formatDate(dropped.daysOf.end),
          })}
        </Caption1>
      )}
      {unused.length > 0 && (
        <Caption1>
          {messages('consolidate.dropped.previous', {
            files: unused.map(({ name }) => name).join(', '),
            settings: messages('consolidate.settings'),
          })}
        </Caption1>
      )}
    </>
  );
}

import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Link,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { NextSteps, Step } from '../../guidance/nextSteps';
import type { CellPlace } from '../../host/host';
import type { Messages } from '../../messages/catalogue';
import { formatDate } from '../../text/formatDate';
import { useMessages } from '../MessagesContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  // A pane is narrow: two lines tell which task it is.
  name: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
});

const LISTS = ['overdue', 'thisWeek', 'thisMonth', 'empty'] as const;
/** Enough to work on; the list grows as they are done. */
const SHOWN_STEPS = 20;

function sendText({ send }: NextSteps, messages: Messages): string | null {
  if (send === null) return null;
  const by = formatDate(send.by);
  if (send.days === 0) return messages('next.send.today', { by });
  return send.days > 0
    ? messages('next.send.left', { by, days: send.days })
    : messages('next.send.passed', { by, days: -send.days });
}

export interface NextStepsViewProps {
  steps: NextSteps;
  onGo: (place: CellPlace) => void;
}

/** What waits for the agency today, one press from each cell. */
export function NextStepsView({ steps, onGo }: NextStepsViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const lists = LISTS.filter((name) => steps[name].length > 0);
  const send = sendText(steps, messages);
  // Of a workbook that is none of ours nothing is known.
  if (send === null && lists.length === 0) return null;

  const item = (step: Step) => (
    <li key={`${step.sheet}!${step.cell}`} className={styles.item}>
      <Link onClick={() => onGo(step)}>
        {step.due === null
          ? step.code
          : messages('next.step.due', { code: step.code, due: formatDate(step.due) })}
      </Link>
      <Text size={200} className={styles.name}>
        {step.title}
      </Text>
    </li>
  );
  return (
    <section className={styles.root} aria-label={messages('next.title')}>
      <Text as="h3" weight="semibold" className={styles.heading}>
        {messages('next.title')}
      </Text>
      {send !== null && <Text>{send}</Text>}
      {lists.length === 0 && <Text>{messages('next.none')}</Text>}
      <Accordion multiple collapsible>
        {lists.map((name) => (
          <AccordionItem key={name} value={name}>
            <AccordionHeader as="h4" size="small">
              {messages(`next.${name}`, { count: steps[name].length })}
            </AccordionHeader>
            <AccordionPanel>
              <ul className={styles.list}>{steps[name].slice(0, SHOWN_STEPS).map(item)}</ul>
              {steps[name].length > SHOWN_STEPS && (
                <Text size={200}>{messages('next.more', { count: steps[name].length - SHOWN_STEPS })}</Text>
              )}
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}

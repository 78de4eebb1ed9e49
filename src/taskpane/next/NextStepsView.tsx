import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Link,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { NextSteps, NextStep } from '../../guidance/nextSteps';
import type { CellPlace } from '../../host/shared/host';
import type { Messages } from '../../messages/catalogue';
import { formatDate } from '../../text/formatDate';
import { useMessages } from '../app/MessagesContext';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  // A pane is narrow: two lines are enough to identify a task.
  name: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground2,
  },
});

const LISTS = ['overdue', 'thisWeek', 'thisMonth', 'takenOver', 'empty'] as const;
type ListName = (typeof LISTS)[number];

/** Enough to start with, while keeping the rest of the pane near. */
const FIRST_STEPS = 5;
/** Number added with each click for more. */
const MORE_STEPS = 20;

/** Lists the user expanded or collapsed: kept while the pane is open, for any workbook. */
let folding: Readonly<Partial<Record<ListName, boolean>>> = {};

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

/** The agency's to-do list for today, one click from each cell. */
export function NextStepsView({ steps, onGo }: NextStepsViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [openedByUser, setOpenedByUser] = useState(folding);
  const [shownSteps, setShownSteps] = useState<Partial<Record<ListName, number>>>({});
  const panels = useRef<Partial<Record<ListName, HTMLUListElement | null>>>({});
  const lists = LISTS.filter((name) => steps[name].length > 0);
  const send = sendText(steps, messages);
  // Nothing is known about a workbook that is not ours.
  if (send === null && lists.length === 0) return null;

  const isOpen = (name: ListName): boolean => openedByUser[name] ?? name === lists[0];
  const toggle = (name: ListName): void => {
    folding = { ...openedByUser, [name]: !isOpen(name) };
    setOpenedByUser(folding);
  };
  /** The button may disappear, and reading continues at the first new item. */
  const showMore = (name: ListName, shown: number): void => {
    flushSync(() => setShownSteps({ ...shownSteps, [name]: shown + MORE_STEPS }));
    panels.current[name]?.children[shown]?.querySelector('button')?.focus();
  };

  const item = (step: NextStep) => (
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
      <Accordion
        multiple
        collapsible
        openItems={lists.filter(isOpen)}
        onToggle={(_event, { value }) => toggle(value as ListName)}
      >
        {lists.map((name) => {
          const all = steps[name];
          const shown = shownSteps[name] ?? FIRST_STEPS;
          const count = Math.min(MORE_STEPS, all.length - shown);
          return (
            <AccordionItem key={name} value={name}>
              <AccordionHeader as="h4" size="small">
                {messages(`next.${name}`, { count: all.length })}
              </AccordionHeader>
              <AccordionPanel>
                <ul ref={(list) => void (panels.current[name] = list)} className={styles.list}>
                  {all.slice(0, shown).map(item)}
                </ul>
                {count > 0 && (
                  <Button size="small" onClick={() => showMore(name, shown)}>
                    {messages('next.more', { count })}
                  </Button>
                )}
              </AccordionPanel>
            </AccordionItem>
          );
        })}
      </Accordion>
    </section>
  );
}

import { Button, Caption1, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { calendarFile, REMINDED } from '../../guidance/calendarFile';
import type { DueTask } from '../../guidance/dueTasks';
import type { CellPlace } from '../../host/shared/host';
import type { Messages } from '../../messages/catalogue';
import { formatDate } from '../../text/formatDate';
import { useMessages } from '../app/MessagesContext';
import type { IsoDate } from '../../text/calendar';
import type { OpenedWorkbook } from '../check/openedWorkbook';
import { CopyableText } from '../controls/CopyableText';
import { download } from '../controls/download';
import { dueInSheets, dueInWorkbook, type DueList } from './dueList';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { paddingBlock: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground2 },
  start: { alignSelf: 'flex-start' },
});

/** The nearest first; each task is listed under the nearest only. */
const WITHIN = [...REMINDED].reverse();
const [LONGEST] = REMINDED;
/** Longer lists are complete only in the text below. */
const AT_ONCE = 50;

export interface DueViewProps {
  workbook: OpenedWorkbook;
  /** Sheets of an agency's own workbook; null for one of ours. */
  sheets: readonly string[] | null;
  inExcel: boolean;
  date: IsoDate;
  onGo: (place: CellPlace) => void;
}

function listText({ tasks }: DueList, date: IsoDate, messages: Messages): string {
  const lines = (some: readonly DueTask[]) =>
    some.map(({ code, title, due }) => `${formatDate(due)}\t${code}\t${title.replace(/\s+/g, ' ')}`);
  const near = tasks.filter(({ days }) => days <= LONGEST);
  const later = tasks.filter(({ days }) => days > LONGEST);
  return [
    messages('due.text.near', { within: LONGEST, day: formatDate(date) }),
    ...(near.length > 0 ? lines(near) : [messages('due.none', { within: LONGEST })]),
    ...(later.length > 0 ? ['', messages('due.text.later'), ...lines(later)] : []),
  ].join('\n');
}

/** Tasks due within a week, the state of the unfinished ones, and their calendar. */
export default function DueView({ workbook, sheets, inExcel, date, onGo }: DueViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { snapshot, reading, fileName } = workbook;
  const [list, setList] = useState<DueList | null | 'reading' | 'failed'>('reading');
  const [made, setMade] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const found = sheets
      ? Promise.resolve().then(() => dueInSheets(snapshot, { sheets, reading }, date))
      : dueInWorkbook(snapshot, date);
    void found.then(
      (made) => isCurrent && setList(made),
      () => isCurrent && setList('failed'),
    );
    return () => {
      isCurrent = false;
    };
  }, [snapshot, sheets, reading, date]);

  if (list === 'reading') return <Text role="status">{messages('due.reading')}</Text>;
  if (list === 'failed') return <Text role="alert">{messages('due.failed')}</Text>;
  if (list === null) return <Text>{messages(sheets ? 'due.unknownDone' : 'due.unknownPlan')}</Text>;

  const { progress, risk, recurring, tasks } = list;
  const save = (): void => {
    const name = `${(fileName ?? list.owner).replace(/\.\w+$/, '')}_${date.replaceAll('-', '')}.ics`;
    download(name, new TextEncoder().encode(calendarFile(tasks, list.owner, date)), 'text/calendar');
    setMade(name);
  };
  const groups = WITHIN.map((within, index) => {
    const nearer = WITHIN[index - 1] ?? -1;
    return { within, from: nearer + 1, tasks: tasks.filter(({ days }) => days > nearer && days <= within) };
  }).filter((group) => group.tasks.length > 0);
  const item = ({ code, title, due, place }: DueTask, index: number) => {
    const name = messages('due.task', { code, due: formatDate(due) });
    return (
      <li key={index} className={styles.item}>
        {place ? <Link onClick={() => onGo(place)}>{name}</Link> : <Text>{name}</Text>}
        <br />
        <Text size={200} className={styles.note}>
          {title}
        </Text>
      </li>
    );
  };

  return (
    <div className={styles.root}>
      <Text>{messages('due.progress', { day: formatDate(date), ...progress })}</Text>
      <Caption1 className={styles.note}>
        {risk.percentBelow === null
          ? messages('due.risk', { days: risk.days })
          : messages('due.risk.percent', { days: risk.days, percent: risk.percentBelow })}
      </Caption1>
      {recurring.fallen > 0 && <Text>{messages('due.recurring', { ...recurring })}</Text>}
      {groups.length === 0 && <Text>{messages('due.none', { within: LONGEST })}</Text>}
      {groups.map(({ within, from, tasks: own }) => (
        <div key={within}>
          <Text as="h4" weight="semibold" className={styles.heading}>
            {from === 0
              ? messages('due.first', { count: own.length })
              : messages('due.within', { from, within, count: own.length })}
          </Text>
          <ul className={styles.list}>{own.slice(0, AT_ONCE).map(item)}</ul>
          {own.length > AT_ONCE && <Text>{messages('due.more', { count: own.length - AT_ONCE })}</Text>}
        </div>
      ))}
      {tasks.length > 0 && (
        <>
          <Button className={styles.start} onClick={save}>
            {messages('due.ics')}
          </Button>
          <Caption1 className={styles.note}>
            {messages('due.ics.hint', { count: tasks.length })}
            {inExcel && ` ${messages('due.ics.mac')}`}
          </Caption1>
          <Text role="status">{made !== null && messages('due.ics.made', { file: made })}</Text>
          <CopyableText of="due" text={listText(list, date, messages)} />
        </>
      )}
    </div>
  );
}

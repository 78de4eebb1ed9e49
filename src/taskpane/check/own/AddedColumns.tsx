import { Button, Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AskDialog } from '../../controls/AskDialog';
import { useMessages } from '../../app/MessagesContext';
import type { AddedBesides } from '../openedWorkbook';
import type { OwnTable } from './examineOwn';
import type { ColumnOffer } from './ownColumns';
import type { OwnSummary } from './ownSummary';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** Maximum number of cells listed in a question. */
const MOST_NAMED = 12;

export interface AddedColumnsProps {
  tables: readonly OwnTable[];
  summary: OwnSummary;
  isBusy: boolean;
  onAdd: (sheets: string[], also: AddedBesides) => void;
  onRemove: (sheets: string[]) => void;
}

interface Offered {
  sheet: string;
  offer: ColumnOffer;
}

/** Columns that compute deadlines and targets beside the agency's own: to add, update or remove. */
export function AddedColumns({ tables, summary, isBusy, onAdd, onRemove }: AddedColumnsProps) {
  const styles = useStyles();
  const messages = useMessages();
  const [confirming, setConfirming] = useState<'add' | 'remove' | null>(null);
  const [also, setAlso] = useState<AddedBesides>({});
  const offered = tables.flatMap(({ sheet, offer }): Offered[] => (offer ? [{ sheet, offer }] : []));
  const free = offered.filter(({ offer }) => !offer.obstacles.some(({ refuses }) => refuses));
  const there = offered.filter(({ offer }) => offer.isThere);
  if (offered.length === 0) return <Text>{messages('tracker.add.nothing')}</Text>;

  const sheets = (some: readonly Offered[]) => some.map(({ sheet }) => sheet);
  const [typed, referring] = (['typed', 'referring'] as const).map((kind) =>
    there.flatMap(({ offer }) => offer[kind]),
  );
  const obstacles = (some: readonly Offered[], refuses: boolean) =>
    some
      .flatMap(({ offer }) => offer.obstacles)
      .filter((one) => one.refuses === refuses)
      .map(({ id, values }) => messages(`tracker.obstacle.${id}`, values));
  const warned = {
    add: [
      typed!.length > 0 && messages('tracker.add.typed', { cells: named(typed!) }),
      summary.typed.length > 0 && messages('tracker.add.summaryTyped', { cells: named(summary.typed) }),
      ...obstacles(free, false),
    ],
    remove: [
      typed!.length > 0 && messages('tracker.remove.typed', { cells: named(typed!) }),
      summary.typed.length > 0 && messages('tracker.remove.summaryTyped', { cells: named(summary.typed) }),
      referring!.length > 0 && messages('tracker.remove.referring', { cells: named(referring!) }),
      summary.referring.length > 0 &&
        messages('tracker.remove.summary', {
          sheets: summary.sheets.join(', '),
          cells: named(summary.referring),
        }),
    ],
  };
  const of = (what: 'add' | 'remove') => warned[what].filter((text) => text !== false);
  const act = (what: 'add' | 'remove') =>
    what === 'add' ? onAdd(sheets(free), also) : onRemove(sheets(there));
  const press = (what: 'add' | 'remove') => (of(what).length > 0 ? setConfirming(what) : act(what));

  return (
    <section className={styles.root} aria-label={messages('tracker.add.title')}>
      <Text weight="semibold">{messages('tracker.add.title')}</Text>
      {offered.map(({ sheet, offer }) => (
        <Text key={sheet} size={200} className={styles.note}>
          {messages(offer.isThere ? 'tracker.add.there' : 'tracker.add.offer', {
            sheet,
            names: offer.names.join(', '),
            place: offer.place,
          })}
        </Text>
      ))}
      {obstacles(offered, true).map((text) => (
        <Text key={text}>{text}</Text>
      ))}
      {free.length > 0 && summary.sheets.length === 0 && (
        <Checkbox
          checked={also.summary ?? false}
          label={messages('tracker.add.summary')}
          onChange={(_event, { checked }) => setAlso({ ...also, summary: checked === true })}
        />
      )}
      {free.some(({ offer }) => offer.lacksRules) && (
        <Checkbox
          checked={also.rules ?? false}
          label={messages('tracker.add.rules')}
          onChange={(_event, { checked }) => setAlso({ ...also, rules: checked === true })}
        />
      )}
      {summary.renewed.length > 0 && (
        <Text size={200} className={styles.note}>
          {messages('tracker.add.summary.there', { sheets: summary.renewed.join(', ') })}
        </Text>
      )}
      <div className={styles.buttons}>
        {free.length > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => press('add')}>
            {messages(there.length > 0 ? 'tracker.add.again' : 'tracker.add')}
          </Button>
        )}
        {there.length > 0 && (
          <Button disabledFocusable={isBusy} onClick={() => press('remove')}>
            {messages('tracker.remove')}
          </Button>
        )}
      </div>
      {confirming && (
        <AskDialog
          title={messages(`tracker.${confirming}.ask`)}
          paragraphs={of(confirming)}
          confirm={messages(
            confirming === 'remove'
              ? 'tracker.remove'
              : there.length > 0
                ? 'tracker.add.again'
                : 'tracker.add',
          )}
          cancel={messages('tracker.cancel')}
          onConfirm={() => {
            setConfirming(null);
            act(confirming);
          }}
          onCancel={() => setConfirming(null)}
        />
      )}
    </section>
  );
}

const named = (cells: readonly string[]): string =>
  cells.slice(0, MOST_NAMED).join(', ') + (cells.length > MOST_NAMED ? ` … (${cells.length})` : '');

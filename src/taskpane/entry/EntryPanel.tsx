import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { NextSteps, NextStep } from '../../guidance/nextSteps';
import type { CellPlace } from '../../host/shared/host';
import type { Finding, Fix } from '../../validation/engine/finding';
import { withTexts } from '../check/groupFindings';
import { useOpenedWorkbook } from '../check/OpenedWorkbookContext';
import { useLocale, useMessages } from '../app/MessagesContext';
import { DraftsLeft } from './DraftsLeft';
import { EntryCard, type EntryCardHandle } from './EntryCard';
import type { EntryCell, EntryRow } from './entryRow';
import type { Entries } from './useEntries';
import { keepOrder, neighbours } from './waitingRows';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  none: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  heading: { margin: 0, outlineStyle: 'none' },
  button: { alignSelf: 'flex-start' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Findings in a row; on the cover, those outside rows. */
const isOf = ({ sheet, row: code }: Finding, row: EntryRow): boolean =>
  sheet === row.sheet && code === (row.kind === 'cover' ? null : row.code);

export interface EntryPanelHandle extends EntryCardHandle {
  /** The same, once the requested row is shown. */
  focusWhenShown(cell: string): void;
}

export interface EntryPanelProps {
  ref?: Ref<EntryPanelHandle>;
  rows: readonly EntryRow[];
  /** Null if the selected cell is not in a row. */
  row: EntryRow | null;
  entries: Entries;
  steps: NextSteps;
  findings: readonly Finding[];
  year: number;
  /** Opened from a cell's context menu: the focus goes to its row. */
  atSelectedRow: boolean;
  onFix: (fix: Fix) => void;
  onDone: (cell: EntryCell) => boolean;
}

/** The selected row's card, navigation to the rows still to be filled in, and unwritten input. */
export function EntryPanel({
  ref,
  rows,
  row,
  entries,
  steps,
  findings,
  year,
  atSelectedRow,
  onFix,
  onDone,
}: EntryPanelProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const { mode, shown, follows, busy, actions } = useOpenedWorkbook();
  const card = useRef<EntryCardHandle>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focus = (cell: string | null): void =>
    card.current ? card.current.focus(cell) : heading.current?.focus();

  const waiting = useMemo(
    () => [...steps.overdue, ...steps.thisWeek, ...steps.thisMonth, ...steps.empty],
    [steps],
  );
  const codes = waiting.map(({ code }) => code);
  const current = row?.code ?? null;
  const [kept, setOrder] = useState<readonly string[]>([]);
  const order = keepOrder(kept, codes, current);
  if (order.join('\n') !== kept.join('\n')) setOrder(order);
  const beside = neighbours(order, codes, current);

  const own = useMemo(
    () => withTexts(row ? findings.filter((one) => isOf(one, row)) : [], locale),
    [findings, row, locale],
  );

  // The cell to focus once the requested row is shown.
  const awaited = useRef<string | null>(null);
  const focusWhenShown = (cell: string): void => {
    awaited.current = cell;
  };
  useImperativeHandle(ref, () => ({ focus, focusWhenShown }));
  useEffect(() => {
    if (awaited.current !== null) card.current?.focus(awaited.current);
    awaited.current = null;
  }, [current]);

  const hasGone = useRef(false);
  useEffect(() => {
    if (!atSelectedRow || hasGone.current || shown === null) return;
    hasGone.current = true;
    focus(null);
  }, [atSelectedRow, shown]);

  if (rows.length === 0) return null;
  const go = ({ sheet, cell }: CellPlace): void => void actions.select(sheet, cell);
  const goTo = (step: NextStep, withFocus: boolean): void => {
    awaited.current = withFocus ? step.cell : null;
    go(step);
  };
  const first = waiting[0];

  return (
    <div className={styles.root}>
      {row ? (
        <EntryCard
          ref={card}
          row={row}
          findings={own}
          entries={entries}
          year={year}
          waiting={{
            count: codes.length,
            position: codes.includes(row.code)
              ? order.filter((code) => codes.includes(code)).indexOf(row.code) + 1
              : null,
          }}
          has={{ before: beside.before !== null, after: beside.after !== null }}
          onStep={(direction, withFocus) => {
            const step = waiting.find(({ code }) => code === beside[direction]);
            if (step) goTo(step, withFocus);
          }}
          onFix={onFix}
          onDone={onDone}
        />
      ) : (
        <section className={styles.none} aria-labelledby="entry-none">
          <h3 ref={heading} id="entry-none" tabIndex={-1} className={styles.heading}>
            <Text weight="semibold">{messages('entry.title')}</Text>
          </h3>
          <Text className={styles.quiet}>
            {messages(atSelectedRow && shown !== null ? 'entry.none.asked' : 'entry.none')}
          </Text>
          {first && (
            <Button className={styles.button} onClick={() => goTo(first, true)}>
              {messages('entry.start', { code: first.code, count: waiting.length })}
            </Button>
          )}
        </section>
      )}
      {mode === 'excel' && !follows && (
        <Button
          className={styles.button}
          disabledFocusable={busy !== null && busy !== 'edit'}
          onClick={() => void actions.showSelected()}
        >
          {messages('entry.look')}
        </Button>
      )}
      <DraftsLeft entries={entries} rows={rows} current={current} onGo={go} />
    </div>
  );
}

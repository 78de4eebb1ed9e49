import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { COVER_FIELDS } from '../../fields/cover/coverFields';
import { cardLines, isEntry } from '../../fields/field';
import { TARGET_FIELDS } from '../../fields/target/targetFields';
import { TASK_FIELDS } from '../../fields/task/taskFields';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, Ref } from 'react';
import { Fragment, useId, useImperativeHandle, useMemo, useRef } from 'react';
import type { Fix } from '../../validation/engine/finding';
import { BOX } from '../controls/box';
import { FindingItem } from '../check/FindingItem';
import type { ShownFinding } from '../check/groupFindings';
import { useMessages } from '../app/MessagesContext';
import { EntryField, type EntryControl } from './EntryField';
import type { EntryCell, EntryRow } from './entryRow';
import { FieldFindings } from './FieldFindings';
import { RowFacts } from './RowFacts';
import type { Entries } from './useEntries';

const useStyles = makeStyles({
  root: {
    ...BOX,
    minWidth: 0,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1, outlineStyle: 'none' },
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
  list: { margin: 0, padding: 0 },
});

/** Fields that share a row; if one is closed, the other takes the whole row. */
const LINES: readonly (readonly EntryCell['key'][])[] = [
  ...cardLines(TASK_FIELDS.filter(isEntry)),
  ...cardLines(TARGET_FIELDS.filter(isEntry)),
  ...cardLines(COVER_FIELDS),
];

export interface EntryCardHandle {
  /** Focuses a cell's field, or the heading. */
  focus(cell: string | null): void;
}

export type Direction = 'before' | 'after';

export interface EntryCardProps {
  ref?: Ref<EntryCardHandle>;
  row: EntryRow;
  /** Findings in the row. */
  findings: readonly ShownFinding[];
  entries: Entries;
  year: number;
  /** Rows still to be filled in, and this one's position among them; null if it is not one of them. */
  waiting: { count: number; position: number | null };
  /** Whether there is such a row before or after this one. */
  has: Readonly<Record<Direction, boolean>>;
  /** Goes to that row, focusing its field if requested. */
  onStep: (direction: Direction, withFocus: boolean) => void;
  onFix: (fix: Fix) => void;
  /** Enter or Esc in a field; returns true if the focus was moved elsewhere. */
  onDone: (cell: EntryCell) => boolean;
}

/** The selected row for filling in: what it is, its entry cells, and their findings. */
export function EntryCard({
  ref,
  row,
  findings,
  entries,
  year,
  waiting,
  has,
  onStep,
  onFix,
  onDone,
}: EntryCardProps) {
  const styles = useStyles();
  const messages = useMessages();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const controls = useRef(new Map<string, EntryControl>());
  const focus = (cell: string | null): void => {
    const control = cell === null ? undefined : controls.current.get(cell);
    (control ?? heading.current)?.focus();
  };
  useImperativeHandle(ref, () => ({ focus }));

  const lines = useMemo(
    () =>
      LINES.map((keys) => keys.flatMap((key) => row.cells.filter((cell) => cell.key === key))).filter(
        (cells) => cells.length > 0,
      ),
    [row],
  );
  const cells = lines.flat();
  const foundIn = ({ cell }: EntryCell) => findings.filter(({ finding }) => finding.cell === cell);
  const others = findings.filter(({ finding }) => cells.every(({ cell }) => cell !== finding.cell));

  const done = (at: EntryCell, goOn: boolean): void => {
    if (onDone(at) || !goOn) return;
    const next = cells[cells.indexOf(at) + 1];
    if (next) focus(next.cell);
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.altKey) return;
    const direction = event.key === 'PageDown' ? 'after' : event.key === 'PageUp' ? 'before' : null;
    if (direction === null || !has[direction]) return;
    event.preventDefault();
    // Leaving the field writes what is being typed.
    (document.activeElement as HTMLElement | null)?.blur();
    onStep(direction, true);
  };
  const { count, position } = waiting;

  return (
    <section className={styles.root} aria-labelledby={`${id}-title`} onKeyDown={press}>
      <div className={styles.head}>
        <h3 ref={heading} tabIndex={-1} id={`${id}-title`} className={styles.heading}>
          <Text weight="semibold" size={400}>
            {row.kind === 'cover' ? messages('entry.cover') : messages('check.row', { code: row.code })}
          </Text>
        </h3>
        <div className={styles.steps}>
          {(['before', 'after'] as const).map((direction) => (
            <Button
              key={direction}
              size="small"
              icon={direction === 'before' ? <ChevronUp20Regular /> : <ChevronDown20Regular />}
              disabledFocusable={!has[direction]}
              title={messages(`entry.${direction}.key`)}
              onClick={() => onStep(direction, false)}
            >
              {messages(`entry.${direction}`)}
            </Button>
          ))}
        </div>
      </div>
      <Text size={200} role="status" className={styles.quiet}>
        {position === null
          ? messages(count === 0 ? 'entry.waiting.none' : 'entry.waiting', { count })
          : messages('entry.waiting.at', { code: row.code, position, count })}
      </Text>
      {row.kind === 'cover' ? (
        <Text size={200}>{messages('entry.cover.what')}</Text>
      ) : (
        <RowFacts row={row} year={year} />
      )}
      <div className={styles.fields}>
        {lines.map((line) => (
          <Fragment key={line.map(({ key }) => key).join()}>
            {line.map((cell) => (
              <div key={cell.key} className={line.length === 1 ? styles.whole : undefined}>
                <EntryField
                  // Each row starts with fresh fields.
                  key={`${cell.code} ${cell.key}`}
                  cell={cell}
                  entries={entries}
                  year={year}
                  describedBy={foundIn(cell).length > 0 ? `${id}-${cell.key}` : undefined}
                  control={(control) => {
                    if (control) controls.current.set(cell.cell, control);
                    else controls.current.delete(cell.cell);
                  }}
                  onDone={(goOn) => done(cell, goOn)}
                />
              </div>
            ))}
            {line
              .filter((cell) => foundIn(cell).length > 0)
              .map((cell) => (
                <div key={cell.key} className={styles.whole}>
                  <FieldFindings id={`${id}-${cell.key}`} findings={foundIn(cell)} onFix={onFix} />
                </div>
              ))}
          </Fragment>
        ))}
      </div>
      {others.length > 0 && (
        <ul className={styles.list} aria-label={messages('entry.others')}>
          {others.map((one) => {
            const { fix } = one.finding;
            return <FindingItem key={one.id} shown={one} {...(fix ? { onFix: () => onFix(fix) } : {})} />;
          })}
        </ul>
      )}
    </section>
  );
}

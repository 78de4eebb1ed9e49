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

/** Fields that stand beside each other; one whose neighbour is closed has the line for itself. */
const LINES: readonly (readonly EntryCell['key'][])[] = [
  ...cardLines(TASK_FIELDS.filter(isEntry)),
  ...cardLines(TARGET_FIELDS.filter(isEntry)),
  ...cardLines(COVER_FIELDS),
];

export interface EntryCardHandle {
  /** Puts the focus into the field of a cell, else on the heading. */
  focus(cell: string | null): void;
}

export type Direction = 'before' | 'after';

export interface EntryCardProps {
  ref?: Ref<EntryCardHandle>;
  row: EntryRow;
  /** Of the row. */
  findings: readonly ShownFinding[];
  entries: Entries;
  year: number;
  /** Rows that still have to be filled in, and where this one is among them; null where it is none. */
  waiting: { count: number; position: number | null };
  /** Whether a row before or after this one waits. */
  has: Readonly<Record<Direction, boolean>>;
  /** To that row, with the focus in its field where asked for. */
  onStep: (direction: Direction, withFocus: boolean) => void;
  onFix: (fix: Fix) => void;
  /** Enter or Esc in a field: true where the focus went elsewhere. */
  onDone: (cell: EntryCell) => boolean;
}

/** The selected row to be filled in: what it is, its entry cells, and what was found in them. */
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
    // What is being typed is written by leaving its field.
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
                  // A field begins anew with each row.
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

import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useCallback, useMemo, useReducer, useState } from 'react';

const useStyles = makeStyles({
  view: {
    overflowY: 'auto',
    maxHeight: 'min(480px, 65vh)',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  all: { boxSizing: 'border-box' },
  row: {
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
});

/** Rows drawn beyond what is in sight. */
const BEYOND_PX = 400;
/** Drawn before anything is measured. */
const FIRST_VIEW_PX = 800;
/** Scrolling this far draws anew. */
const SCROLL_STEP_PX = 100;

export interface VirtualListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Height of a row that was not drawn yet. */
  estimate: number;
  label: string;
  children: (item: Item) => ReactNode;
}

/** Heights of the rows above each row, and of all. */
function offsetsOf(
  keys: readonly string[],
  heights: ReadonlyMap<string, number>,
  estimate: number,
): number[] {
  const offsets = [0];
  let sum = 0;
  for (const key of keys) {
    sum += heights.get(key) ?? estimate;
    offsets.push(sum);
  }
  return offsets;
}

/** Last row that begins at or above a height. */
function rowAt(offsets: readonly number[], y: number): number {
  let [low, high] = [0, Math.max(0, offsets.length - 2)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A list of any length of which only what is in sight is in the document; rows may be of any height. */
export function VirtualList<Item>({ items, keyOf, estimate, label, children }: VirtualListProps<Item>) {
  const styles = useStyles();
  const [scrolled, setScrolled] = useState(0);
  const [heights] = useState(() => new Map<string, number>());
  const [measured, remeasure] = useReducer((count: number) => count + 1, 0);
  const keys = useMemo(() => items.map(keyOf), [items, keyOf]);
  const offsets = useMemo(
    () => offsetsOf(keys, heights, estimate),
    // `heights` is filled in place: `measured` tells when.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [keys, heights, estimate, measured],
  );

  const [observer] = useState(
    () =>
      new ResizeObserver((entries) => {
        let changed = false;
        for (const { target, borderBoxSize } of entries) {
          const key = (target as HTMLElement).dataset.key ?? '';
          const height = borderBoxSize[0]?.blockSize ?? 0;
          if (height === 0 || heights.get(key) === height) continue;
          heights.set(key, height);
          changed = true;
        }
        if (changed) remeasure();
      }),
  );
  const watch = useCallback(
    (row: HTMLDivElement | null) => {
      if (!row) return;
      observer.observe(row);
      return () => observer.unobserve(row);
    },
    [observer],
  );

  const total = offsets[items.length] ?? 0;
  const top = Math.min(scrolled, Math.max(0, total - SCROLL_STEP_PX));
  const first = rowAt(offsets, top - BEYOND_PX);
  const last = rowAt(offsets, top + FIRST_VIEW_PX + BEYOND_PX);
  return (
    <div
      className={styles.view}
      role="list"
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget }) =>
        setScrolled(Math.floor(currentTarget.scrollTop / SCROLL_STEP_PX) * SCROLL_STEP_PX)
      }
    >
      <div className={styles.all} style={{ height: total, paddingTop: offsets[first] ?? 0 }}>
        {items.slice(first, last + 1).map((item, index) => {
          const key = keys[first + index] ?? '';
          return (
            <div
              key={key}
              ref={watch}
              data-key={key}
              className={styles.row}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={first + index + 1}
            >
              {children(item)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

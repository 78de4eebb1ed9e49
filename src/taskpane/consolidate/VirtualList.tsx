import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';

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

/** Rows rendered beyond the visible part. */
const BEYOND = 6;
/** Assumed size before measuring. */
const FIRST_VIEW = { width: 300, height: 480 };

export interface VirtualListProps<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Height of a row not yet rendered. */
  estimate: number;
  label: string;
  children: (item: Item) => ReactNode;
}

/** A list of any length that only renders its visible rows, which may have any height. */
export function VirtualList<Item>({ items, keyOf, estimate, label, children }: VirtualListProps<Item>) {
  const styles = useStyles();
  const view = useRef<HTMLDivElement>(null);
  // Its functions change on every scroll, which re-renders the list: nothing here may be memoised.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => view.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index]!),
    initialRect: FIRST_VIEW,
    overscan: BEYOND,
  });
  const shown = virtual.getVirtualItems();
  return (
    <div ref={view} className={styles.view} role="list" aria-label={label} tabIndex={0}>
      <div
        className={styles.all}
        style={{ height: virtual.getTotalSize(), paddingTop: shown[0]?.start ?? 0 }}
      >
        {shown.map(({ key, index }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.row}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={index + 1}
          >
            {children(items[index]!)}
          </div>
        ))}
      </div>
    </div>
  );
}

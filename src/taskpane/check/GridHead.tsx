import { mergeClasses } from '@fluentui/react-components';
import { columnLetters } from '../../workbook/address';
import { useSheetGridStyles } from './sheetGridStyles';
import type { GridView } from './useGridView';

export interface GridHeadProps {
  view: GridView;
  textAt: (row: number, column: number) => string;
}

/** The columns' letters, and the table's header row once it has scrolled out of view. */
export function GridHead({ view, textAt }: GridHeadProps) {
  const styles = useSheetGridStyles();
  const { geometry, frozen, keepsHeaders, width, firstColumn, lastColumn } = view;
  const { columns, edges } = geometry;
  const shown = columns.slice(firstColumn, lastColumn + 1).map((column, index) => {
    const x = firstColumn + index;
    return { column, x, place: { left: edges[x], width: (edges[x + 1] ?? 0) - (edges[x] ?? 0) } };
  });
  return (
    <div role="row" aria-rowindex={1} className={styles.head} style={{ width }}>
      <div role="columnheader" aria-colindex={1} className={styles.fixed}>
        #
      </div>
      {shown.map(({ column, x, place }) => (
        <div key={column} role="columnheader" aria-colindex={x + 2} className={styles.letter} style={place}>
          {columnLetters(column)}
        </div>
      ))}
      {frozen && keepsHeaders && (
        // Visual only: the row itself is in the grid.
        <div aria-hidden className={styles.frozenRow} style={{ width }}>
          <div className={styles.fixed}>{frozen.row + 1}</div>
          {shown.map(({ column, place }) => (
            <div
              key={column}
              className={mergeClasses(styles.cell, styles.frozenCell)}
              style={place}
              title={textAt(frozen.row, column)}
            >
              {textAt(frozen.row, column)}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

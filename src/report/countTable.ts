import type { TaskTally } from '../consolidation/consolidation';
import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { cell, type Table, type TableCell } from '../paper/paper';

const KEYS = ['owed', 'done', 'inProgress', 'notStarted', 'notArisen', 'noFigures', 'overdue'] as const;
/** Numbers of a field's tasks by state; `noFigures` were not reported. */
export type FieldCounts = Record<(typeof KEYS)[number], number>;

const COLUMNS = [60, ...KEYS.map(() => 15)];

export const countsOfTally = (tally: TaskTally): FieldCounts => ({
  ...tally,
  noFigures: tally.owed - tally.reported,
});

/**
 * If nobody reported, a zero would claim that nothing was done: then only the totals and those without figures are
 * shown.
 */
const isKnown = (key: (typeof KEYS)[number], { owed, noFigures }: FieldCounts): boolean =>
  key === 'owed' || key === 'noFigures' || owed === 0 || noFigures < owed;

/** One row per field, and the total. */
export function countTable(
  fields: readonly { label: string; counts: FieldCounts }[],
  total: FieldCounts,
): Table {
  const row = (label: string, counts: FieldCounts, style: 'cell' | 'cellHead'): TableCell[] => [
    cell(style, label),
    ...KEYS.map((key) =>
      cell(
        style === 'cell' ? 'cellCentre' : 'cellHead',
        isKnown(key, counts) ? formatNumber(counts[key], 'vi') : paperText('report.unknown'),
      ),
    ),
  ];
  return {
    kind: 'table',
    columns: COLUMNS,
    headRows: 1,
    ruled: true,
    rows: [
      [
        cell('cellHead', paperText('report.col.field')),
        ...KEYS.map((key) => cell('cellHead', paperText(`report.col.${key}`))),
      ],
      ...fields.map(({ label, counts }) => row(label, counts, 'cell')),
      row(paperText('report.total'), total, 'cellHead'),
    ],
  };
}

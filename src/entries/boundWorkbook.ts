import { KEPT_COLUMNS } from '../workbook/agency/keptEntries';
import { TAKEN_OVER_COLUMNS } from '../workbook/agency/takenOver';
import { TABLE } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { TargetKey } from '../fields/target/targetFields';
import type { TaskKey } from '../fields/task/taskFields';
import { bindTable, sheetTables } from './bindTable';
import type { BoundTable, TableShape } from './boundTable';
import { coverCells, type CoverCells } from './coverCells';
import { looseRows } from './looseRows';
import { agencyShapes, IDENTITY, shapeOf, type AgencyShapes } from './tableShapes';
import { identityOf, type WorkbookIdentity } from './workbookIdentity';

/** Entries of rows the workbook no longer has. */
const KEPT_ENTRIES = shapeOf(TABLE.keptEntries, 'sheet.keptEntries', KEPT_COLUMNS);

/** Entries carried over from the previous period. */
const TAKEN_OVER = shapeOf(TABLE.takenOver, 'sheet.takenOver', TAKEN_OVER_COLUMNS);

/**
 * A workbook with its tables located. Reading entries, validation, guidance and merging all share this one value, so
 * each table is searched for only once.
 */
export interface BoundWorkbook {
  readonly snapshot: WorkbookSnapshot;
  /** Null if it is not one of our workbooks. */
  readonly identity: WorkbookIdentity | null;
  readonly cover: CoverCells;
  /** Shapes of an agency's tables in the workbook's layout. */
  readonly shapes: AgencyShapes;
  /** Null if the table is missing, here and below. */
  readonly tasks: BoundTable<TaskKey> | null;
  readonly generalTasks: BoundTable<TaskKey> | null;
  readonly targets: BoundTable<TargetKey> | null;
  readonly keptEntries: BoundTable<(typeof KEPT_COLUMNS)[number]['key']> | null;
  /** Entries carried over from the previous period, in their original form; null if there are none. */
  readonly takenOver: BoundTable<TaskKey> | null;
  /** Any other table, such as those of the province's workbook. Searched for on first access. */
  table<Key extends string>(shape: TableShape<Key>): BoundTable<Key> | null;
}

/** The only place that searches for tables (enforced by a dependency rule). */
export function bindWorkbook(snapshot: WorkbookSnapshot): BoundWorkbook {
  const there = sheetTables(snapshot);
  const loose = looseRows(snapshot);
  const tables = new Map<unknown, unknown>();
  const table = <Key extends string>(shape: TableShape<Key>): BoundTable<Key> | null => {
    if (!tables.has(shape)) tables.set(shape, bindTable(there, loose, shape));
    return tables.get(shape) as BoundTable<Key> | null;
  };
  let cover: CoverCells | undefined;
  const identity = identityOf(table(IDENTITY), snapshot);
  const shapes = agencyShapes(identity?.layout);
  return {
    snapshot,
    identity,
    shapes,
    table,
    get cover() {
      return (cover ??= coverCells(snapshot));
    },
    get tasks() {
      return table(shapes.tasks);
    },
    get generalTasks() {
      return table(shapes.generalTasks);
    },
    get targets() {
      return table(shapes.targets);
    },
    get takenOver() {
      // Its headers equal those of the tasks: only the name distinguishes them.
      if (!there.some(({ tableName }) => tableName === TABLE.takenOver)) return null;
      const taken = table(TAKEN_OVER);
      return taken?.tableName === TABLE.takenOver ? taken : null;
    },
    get keptEntries() {
      const kept = table(KEPT_ENTRIES);
      // A copy of a task sheet also has most of its headers; only this table has those of targets too.
      return kept?.headers.some(({ key, renamed }) => key === 'numerator' && !renamed) ? kept : null;
    },
  };
}

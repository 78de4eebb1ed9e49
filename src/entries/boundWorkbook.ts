import { KEPT_COLUMNS } from '../workbook/agency/keptColumns';
import { TAKEN_OVER_COLUMNS } from '../workbook/agency/takenOver';
import { TABLE } from '../workbook/identity';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { TargetKey } from '../fields/target/targetFields';
import type { TaskKey } from '../fields/task/taskFields';
import { bindTable, sheetTables, type SheetTable } from './bindTable';
import type { BoundTable, TableShape } from './boundTable';
import { coverCells, type CoverCells } from './coverCells';
import { looseRows, type LooseRow } from './looseRows';
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
export const bindWorkbook = (snapshot: WorkbookSnapshot): BoundWorkbook => new TablesOf(snapshot);

/**
 * A class, since V8 keeps the getters of an object literal, with everything that they close over, in the long-lived
 * part of its heap: a run over many files would keep each file until the next full collection.
 */
class TablesOf implements BoundWorkbook {
  readonly identity: WorkbookIdentity | null;
  readonly shapes: AgencyShapes;
  private readonly there: readonly SheetTable[];
  private readonly loose: readonly LooseRow[][];
  private readonly tables = new Map<unknown, unknown>();
  private foundCover: CoverCells | undefined;

  constructor(readonly snapshot: WorkbookSnapshot) {
    this.there = sheetTables(snapshot);
    this.loose = looseRows(snapshot);
    this.identity = identityOf(this.table(IDENTITY), snapshot);
    this.shapes = agencyShapes(this.identity?.layout);
  }

  table<Key extends string>(shape: TableShape<Key>): BoundTable<Key> | null {
    return this.found(shape, () => bindTable(this.there, this.loose, shape));
  }

  private found<Key extends string>(
    shape: TableShape<Key>,
    find: () => BoundTable<Key> | null,
  ): BoundTable<Key> | null {
    if (!this.tables.has(shape)) this.tables.set(shape, find());
    return this.tables.get(shape) as BoundTable<Key> | null;
  }

  get cover() {
    return (this.foundCover ??= coverCells(this.snapshot));
  }

  get tasks() {
    return this.table(this.shapes.tasks);
  }

  get generalTasks() {
    return this.table(this.shapes.generalTasks);
  }

  get targets() {
    return this.table(this.shapes.targets);
  }

  get takenOver() {
    return this.found(TAKEN_OVER, () => {
      // Its headers equal those of the tasks: only the name distinguishes them.
      const named = this.there.filter(({ tableName }) => tableName === TABLE.takenOver);
      return bindTable(named, [], TAKEN_OVER);
    });
  }

  get keptEntries() {
    const kept = this.table(KEPT_ENTRIES);
    // A copy of a task sheet also has most of its headers; only this table has those of targets too.
    return kept?.headers.some(({ key, renamed }) => key === 'numerator' && !renamed) ? kept : null;
  }
}

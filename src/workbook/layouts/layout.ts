import type { TargetKey } from '../../fields/target/targetFields';
import type { TaskKey } from '../../fields/task/taskFields';
import type { TaskRow } from '../agency/agencyRows';

/** A column of a layout: its header, and the current field it holds. */
export interface LayoutColumn<Key extends string> {
  readonly key: Key;
  readonly header: string;
}

/** Layout of a version of agency workbooks, and how its content maps to the current layout. */
export interface Layout {
  readonly version: number;
  /** In sheet order. */
  readonly taskColumns: readonly LayoutColumn<TaskKey>[];
  readonly targetColumns: readonly LayoutColumn<TargetKey>[];
  /** Whether a code, as stored in this layout, belongs to the plan's body. */
  readonly isBodyCode: (stored: string) => boolean;
  /** The current code of a body row. */
  readonly presentBodyCode: (stored: string) => string;
  /** A row's plan cells as they are in this layout. */
  readonly planCells: (row: TaskRow) => TaskRow;
}

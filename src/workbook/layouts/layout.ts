import type { TargetKey } from '../../fields/target/targetFields';
import type { TaskKey } from '../../fields/task/taskFields';
import type { TaskRow } from '../agency/agencyRows';

/** A column as a layout has it: its header, and the field of today that it holds. */
export interface LayoutColumn<Key extends string> {
  readonly key: Key;
  readonly header: string;
}

/** How an agency's workbook of a version is laid out, and how what stands in it is what stands in today's. */
export interface Layout {
  readonly version: number;
  /** In the order of the sheet. */
  readonly taskColumns: readonly LayoutColumn<TaskKey>[];
  readonly targetColumns: readonly LayoutColumn<TargetKey>[];
  /** Whether a code, as this layout has it, is of the plan's body. */
  readonly isBodyCode: (stored: string) => boolean;
  /** Today's code of a row of the body. */
  readonly presentBodyCode: (stored: string) => string;
  /** What the plan's cells of a row hold in this layout. */
  readonly planCells: (row: TaskRow) => TaskRow;
}

import { shapeOf } from '../entries/tableShapes';
import { PROVINCE_TABLE } from '../workbook/identity';
import { DISCREPANCY_COLUMNS } from './sheets/discrepancySheet';
import { KEPT_CORRECTION_COLUMNS } from './sheets/keptCorrectionsSheet';
import { KEPT_NOTE_COLUMNS } from './sheets/keptNotesSheet';
import { MERGED_TARGET_COLUMNS } from './sheets/mergedTargetColumns';
import { MERGED_TASK_COLUMNS } from './sheets/mergedTaskColumns';
import { planRowColumns } from './sheets/planRowColumns';
import { REGISTER_COLUMNS } from './sheets/registerColumns';
import { targetRollUpColumns } from './sheets/targetRollUpColumns';

// Shapes of the province workbook's tables, for locating them by their headers.
export const REGISTER = shapeOf(PROVINCE_TABLE.register, 'sheet.register', REGISTER_COLUMNS);
export const TASKS = shapeOf(PROVINCE_TABLE.tasks, 'sheet.mergedTasks', MERGED_TASK_COLUMNS);
export const TARGETS = shapeOf(PROVINCE_TABLE.targets, 'sheet.mergedTargets', MERGED_TARGET_COLUMNS);
export const PLAN_ROWS = shapeOf(PROVINCE_TABLE.planRows, 'sheet.planRows', planRowColumns(new Map()));
export const ROLL_UPS = shapeOf(
  PROVINCE_TABLE.targetRollUps,
  'sheet.targetRollUps',
  targetRollUpColumns(new Map()),
);
export const DISCREPANCIES = shapeOf(
  PROVINCE_TABLE.discrepancies,
  'sheet.discrepancies',
  DISCREPANCY_COLUMNS,
);
export const KEPT_NOTES = shapeOf(PROVINCE_TABLE.keptNotes, 'sheet.keptNotes', KEPT_NOTE_COLUMNS);
export const KEPT_CORRECTIONS = shapeOf(
  PROVINCE_TABLE.keptCorrections,
  'sheet.keptCorrections',
  KEPT_CORRECTION_COLUMNS,
);

import { columnsFrom } from '../column';
import { TASK_COMPUTATIONS } from './taskComputations';
import { TASK_FIELDS } from './taskFields';

/** Columns of the task tables. */
export const TASK_COLUMNS = columnsFrom(TASK_FIELDS, TASK_COMPUTATIONS);

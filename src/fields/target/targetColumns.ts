import { columnsFrom } from '../column';
import { TARGET_COMPUTATIONS } from './targetComputations';
import { TARGET_FIELDS } from './targetFields';

/** Columns of the target table. */
export const TARGET_COLUMNS = columnsFrom(TARGET_FIELDS, TARGET_COMPUTATIONS);

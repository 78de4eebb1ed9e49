import { TARGET_FIELDS } from '../../fields/target/targetFields';
import { TASK_FIELDS } from '../../fields/task/taskFields';
import { workbookText } from '../../messages/workbookText';
import { isBodyCode } from '../agency/bodyCode';
import { LAYOUT_VERSION } from '../identity';
import type { Layout } from './layout';

/** The layout of newly made workbooks. */
export const PRESENT_LAYOUT: Layout = {
  version: LAYOUT_VERSION,
  taskColumns: TASK_FIELDS.map(({ key, header }) => ({ key, header: workbookText(header) })),
  targetColumns: TARGET_FIELDS.map(({ key, header }) => ({ key, header: workbookText(header) })),
  isBodyCode,
  presentBodyCode: (stored) => stored,
  planCells: (row) => row,
};

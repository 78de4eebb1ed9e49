import { workbookText } from '../../../../messages/workbookText';
import { rule } from '../../../engine/rule';

const CONDITIONAL = workbookText('role.conditional');

export const statusMissing = rule({
  id: 'task/status-missing',
  severity: 'error',
  scope: 'task',
  check({ cell, expected, isBlank }, report) {
    // Whether the condition applies is told by a status; without one nothing is owed.
    if (isBlank('status') && expected.role !== CONDITIONAL) report(cell('status'));
  },
});

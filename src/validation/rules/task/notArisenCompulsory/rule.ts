import { STATUS } from '../../../../fields/task/taskStatus';
import { workbookText } from '../../../../messages/workbookText';
import { rowFacts } from '../../../../workbook/agency/rowFacts';
import { rule } from '../../../engine/rule';

export const notArisenCompulsory = rule({
  id: 'task/not-arisen-compulsory',
  severity: 'warning',
  scope: 'task',
  check({ context, code, expected, status, cell }, report) {
    if (status !== STATUS.notArisen || expected.role !== workbookText('role.lead')) return;
    if (rowFacts(context.plan, code).compulsory)
      report(cell('status'), { agency: context.owner?.name ?? '' });
  },
});

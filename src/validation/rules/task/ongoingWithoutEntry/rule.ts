import { kindIn } from '../../../../deadline/kinds';
import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const EVIDENCE = ['percent', 'doneOn', 'documentNumber', 'note'] as const;

export const ongoingWithoutEntry = rule({
  id: 'task/ongoing-without-entry',
  severity: 'warning',
  scope: 'task',
  check({ expected, status, cell, isBlank }, report) {
    const isContinuing = kindIn(expected.kind)?.entryEachPeriod === true;
    const isOpen = status === STATUS.notStarted || status === STATUS.inProgress;
    if (isContinuing && isOpen && EVIDENCE.every(isBlank))
      report(cell('status'), { time: shown(expected.time) });
  },
});

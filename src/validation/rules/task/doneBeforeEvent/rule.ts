import { kindIn } from '../../../../deadline/kinds';
import { STATUS } from '../../../../fields/task/taskStatus';
import { rule } from '../../../engine/rule';
import { shownDate } from '../../../report/shown';

export const doneBeforeEvent = rule({
  id: 'task/done-before-event',
  severity: 'warning',
  scope: 'task',
  check({ expected: { kind }, status, cell, date }, report) {
    const [event, doneOn] = [date('ownDate'), date('doneOn')];
    if (kindIn(kind)?.ownDate !== 'event' || status !== STATUS.done) return;
    if (event === null || doneOn === null) return;
    if (event > doneOn) report(cell('ownDate'), { value: shownDate(event), doneOn: shownDate(doneOn) });
  },
});

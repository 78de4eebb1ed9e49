import { STATUS } from '../../../../fields/task/taskStatus';
import { fold } from '../../../../text/normalise';
import { earlierReport } from '../../../engine/earlierReport';
import { rule } from '../../../engine/rule';

/** Characters; shorter notes ("Thường xuyên") may rightly be the same every time. */
const LONG_ENOUGH = 25;

const comparable = (note: unknown): string => (typeof note === 'string' ? fold(note) : '');

export const noteSameAsPrevious = rule({
  id: 'task/note-same-as-previous',
  severity: 'warning',
  scope: 'task',
  check({ context, code, status, value, cell }, report) {
    if (status !== STATUS.inProgress && status !== STATUS.notStarted) return;
    const earlier = earlierReport(context);
    const note = comparable(value('note'));
    if (earlier && note.length >= LONG_ENOUGH && note === comparable(earlier.entries.tasks[code]?.note))
      report(cell('note'), { period: earlier.period.name });
  },
});

import { STATUS } from '../../../fields/task/taskStatus';
import { formatDate } from '../../../text/formatDate';
import { tidy } from '../../../text/normalise';
import { evidenceIn } from '../evidence';
import type { TrackerRow } from '../tracker';
import type { Check } from './check';

const saysDone = ({ status, isDone, cells }: TrackerRow): boolean =>
  cells.status ? status === STATUS.done : isDone === true;

const inProse: Check = {
  id: 'own/evidence-in-prose',
  severity: 'hint',
  check({ rows, year }, _date, report) {
    for (const { cells } of rows) {
      if (!cells.document || tidy(cells.document.text) !== '') continue;
      const [found] = (['status', 'result', 'note'] as const).flatMap((key) =>
        evidenceIn(cells[key]?.text ?? '', year),
      );
      if (!found) continue;
      const from = found.date === null ? '' : formatDate(found.date);
      report(cells.document, { number: found.number, date: from }, { after: found.number, safe: false });
    }
  },
};

const doneWithout: Check = {
  id: 'own/done-without-evidence',
  severity: 'warning',
  check({ rows }, _date, report) {
    for (const row of rows) {
      // A sheet without a column for it does not require it.
      const cell = row.cells.document ?? row.cells.result;
      const isEmpty = cell && tidy(cell.text) === '';
      if (isEmpty && saysDone(row) && row.evidence.length === 0) report(cell);
    }
  },
};

export const EVIDENCE_CHECKS: readonly Check[] = [inProse, doneWithout];

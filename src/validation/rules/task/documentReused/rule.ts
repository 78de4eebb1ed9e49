import { fold } from '../../../../text/normalise';
import { solePaper } from '../../../documents/solePaper';
import type { TaskSubject } from '../../../engine/subjects';
import { rule } from '../../../engine/rule';

/**
 * Activities of the same mục tiêu may share a document; so may a paragraph of the plan's body and the appendix activity
 * that it repeats.
 */
function areUnrelated({ expected: one }: TaskSubject, { expected: other }: TaskSubject): boolean {
  return one.objective !== null && other.objective !== null && one.objective !== other.objective;
}
export const documentReused = rule({
  id: 'task/document-reused',
  severity: 'warning',
  scope: 'entries',
  check({ tasks }, report) {
    const first = new Map<string, TaskSubject>();
    for (const subject of tasks) {
      const paper = solePaper(subject);
      if (!paper) continue;
      const key = `${fold(paper.text)} ${String(subject.value('documentDate'))}`;
      const known = first.get(key);
      if (!known) first.set(key, subject);
      else if (areUnrelated(known, subject))
        report(subject.cell('documentNumber'), { value: paper.text, code: known.code }, null, subject.code);
    }
  },
});

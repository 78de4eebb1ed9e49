import { STATUS } from '../../../../fields/task/taskStatus';
import { rowFacts } from '../../../../workbook/agency/rowFacts';
import { documentsOf } from '../../../documents/documentsOf';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

export const documentKind = rule({
  id: 'task/document-kind',
  severity: 'warning',
  scope: 'task',
  check(subject, report) {
    const { context, code, status, cell } = subject;
    const wanted = rowFacts(context.plan, code).documentKinds;
    // Work in progress may only have an earlier document: a tờ trình before its quyết định.
    if (!wanted || status !== STATUS.done) return;
    const papers = documentsOf(subject);
    const [first] = papers;
    // An official letter may have transmitted what was promised; what is no number at all says nothing of its kind.
    if (!first || papers.some(({ kind }) => kind === null || wanted.includes(kind))) return;
    report(cell('documentNumber'), {
      value: first.text,
      product: shown(subject.expected.product ?? wanted.join(', ')),
    });
  },
});

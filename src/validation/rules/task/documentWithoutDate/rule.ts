import { toSerial } from '../../../../text/calendar';
import { datedPapers } from '../../../documents/datedPapers';
import { rule } from '../../../engine/rule';

export const documentWithoutDate = rule({
  id: 'task/document-without-date',
  severity: 'error',
  scope: 'task',
  check({ cell, value, lacks }, report) {
    if (!lacks('noDocumentDate')) return;
    const at = cell('documentDate');
    const { papers, undated } = datedPapers({ documentNumber: value('documentNumber'), documentDate: null });
    const latest = papers.map(({ day }) => day).reduce((a, b) => (a > b ? a : b), '');
    // For a recurring task each document has its date next to its number, and the last one shows how far the task is.
    report(at, {}, latest === '' || undated > 0 ? null : { after: toSerial(latest), safe: true });
  },
});

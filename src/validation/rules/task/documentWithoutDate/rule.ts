import { rule } from '../../../engine/rule';

export const documentWithoutDate = rule({
  id: 'task/document-without-date',
  severity: 'error',
  scope: 'task',
  check({ cell, lacks }, report) {
    if (lacks('noDocumentDate')) report(cell('documentDate'));
  },
});

import { rule } from '../../../engine/rule';

export const documentWithoutDate = rule({
  id: 'task/document-without-date',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank }, report) {
    if (!isBlank('documentNumber') && isBlank('documentDate')) report(cell('documentDate'));
  },
});

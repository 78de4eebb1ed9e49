import { rule } from '../../rule';

export const documentWithoutDate = rule({
  id: 'task/document-without-date',
  severity: 'error',
  scope: 'task',
  check({ cell, isBlank }, report) {
    if (!isBlank('documentNumber') && isBlank('documentDate')) report(cell('documentDate'));
  },
});

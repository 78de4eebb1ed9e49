import { rule } from '../../../engine/rule';

export const doneWithoutDocument = rule({
  id: 'task/done-without-document',
  severity: 'error',
  scope: 'task',
  check({ cell, lacks }, report) {
    if (lacks('noDocument')) report(cell('documentNumber'));
  },
});

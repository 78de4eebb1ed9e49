import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'own-deadline-outside-year',
    'Hạn riêng gõ nhầm năm sau',
    (entry, { reportingDate }) => {
      entry.ownDate = reportingDate + 200;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'external-plan',
  ),
];

import type { Defect } from '../../../../sample/defect';
import { task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'own-deadline-missing',
    'Quên hạn riêng',
    (entry) => {
      delete entry.ownDate;
      return 'Hạn riêng hoặc ngày phát sinh';
    },
    ({ kind }) => kind === 'external-plan',
  ),
];

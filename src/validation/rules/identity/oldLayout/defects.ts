import type { Defect } from '../../../../sample/defect';
import {
  sheetOf,
  identity,
  NOWHERE,
  TASKS,
  damage,
  GENERAL,
  inLayout1,
  TARGETS,
  targetsInLayout1,
} from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  damage(
    'identity/old-layout',
    'Biểu tạo theo bố cục 1',
    (spec) => {
      for (const name of [TASKS, GENERAL]) inLayout1(sheetOf(spec, name));
      targetsInLayout1(sheetOf(spec, TARGETS));
      identity(spec, 'cchc.layout', '1');
      return [NOWHERE];
    },
    true,
  ),
];

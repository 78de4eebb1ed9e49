import type { Defect } from '../../../../sample/defect';
import { NOWHERE, damage } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  damage(
    'identity/not-ours',
    'Gửi nhầm một tệp khác',
    (spec) => {
      spec.sheets = spec.sheets.filter(({ name }) => name !== '_cchc');
      spec.properties = {};
      return [NOWHERE];
    },
    true,
  ),
];

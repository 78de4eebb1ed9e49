import { NAME } from '../../../../workbook/identity';
import { NOWHERE, rule } from '../../../engine/rule';

export const nameMissing = rule({
  id: 'structure/name-missing',
  severity: 'warning',
  scope: 'workbook',
  check({ plan, snapshot }, report) {
    if (!plan) return;
    const present = new Set(snapshot.names.map(({ name }) => name.toLowerCase()));
    for (const name of Object.values(NAME)) if (!present.has(name.toLowerCase())) report(NOWHERE, { name });
  },
});

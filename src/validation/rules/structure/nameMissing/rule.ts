import { NAME } from '../../../../workbook/identity';
import { NOWHERE, rule } from '../../../engine/rule';

export const nameMissing = rule({
  id: 'structure/name-missing',
  severity: 'warning',
  scope: 'workbook',
  restored: true,
  cause: 'program',
  check({ plan, snapshot }, report) {
    if (!plan) return;
    // Excel keeps the name of a deleted cell, referring to #REF!.
    const alive = snapshot.names.filter(({ refersTo }) => !refersTo.includes('#REF!'));
    const present = new Set(alive.map(({ name }) => name.toLowerCase()));
    for (const name of Object.values(NAME)) if (!present.has(name.toLowerCase())) report(NOWHERE, { name });
  },
});

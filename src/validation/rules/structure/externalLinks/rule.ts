import { NOWHERE, rule } from '../../../engine/rule';

export const externalLinks = rule({
  id: 'structure/external-links',
  severity: 'warning',
  scope: 'workbook',
  check({ identity, snapshot }, report) {
    if (identity && snapshot.hasExternalLinks) report(NOWHERE);
  },
});

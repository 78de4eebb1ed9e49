import { findAgency } from '../../../../agency/membership';
import { agencyByName } from '../../../../agency/agencyByName';
import { bare } from '../../../../text/normalise';
import { isBlank } from '../../../../workbook/sheetMath';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const says = (value: unknown, meant: string): boolean => bare(String(value)) === bare(meant);

export const coverDiffers = rule({
  id: 'identity/cover-differs',
  severity: 'error',
  scope: 'workbook',
  check({ identity, owner, catalogue, period, cover }, report) {
    if (!identity || !catalogue || owner === undefined || !period) return;
    const { agency } = cover;
    if (agency && !isBlank(agency.value) && !agency.isError && !says(agency.value, identity.agencyName)) {
      const text = String(agency.value);
      const named = findAgency(text, catalogue) ?? agencyByName(text, catalogue);
      if (owner === null || named?.id !== owner.id)
        report(
          agency,
          { value: shown(agency.value), meant: identity.agencyName },
          { after: identity.agencyName, safe: false },
        );
    }
    const stated = cover.period;
    if (stated && !isBlank(stated.value) && !stated.isError && !says(stated.value, period.name))
      report(stated, { value: shown(stated.value), meant: period.name }, { after: period.name, safe: false });
  },
});

import { agencyNamed } from '../../../../agency/agencyByName';
import { bare, tidy } from '../../../../text/normalise';
import { isBlank } from '../../../../workbook/sheetMath';
import { rule } from '../../../engine/rule';
import { shown } from '../../../report/shown';

const says = (value: unknown, meant: string): boolean => bare(String(value)) === bare(meant);

/** “Sở Tư pháp tỉnh Bắc Giang” is “Sở Tư pháp” to its own province. */
function withoutProvince(text: string, province: string): string {
  const [typed, ending] = [tidy(text), ` tỉnh ${province}`];
  return bare(typed).endsWith(bare(ending)) ? typed.slice(0, -ending.length) : typed;
}

export const coverDiffers = rule({
  id: 'identity/cover-differs',
  severity: 'error',
  scope: 'workbook',
  check({ identity, owner, catalogue, period, cover, plan }, report) {
    if (!identity || !plan || !catalogue || owner === undefined || !period) return;
    const { agency } = cover;
    if (agency && !isBlank(agency.value) && !agency.isError && !says(agency.value, identity.agencyName)) {
      const text = String(agency.value);
      const named =
        agencyNamed(text, catalogue) ?? agencyNamed(withoutProvince(text, plan.province), catalogue);
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

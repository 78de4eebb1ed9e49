import type { Agency, AgencyGroup, Catalogue } from '../../../src/agency/catalogue';
import { BAC_GIANG } from '../../programmes';

const { catalogue } = BAC_GIANG;
const [department] = catalogue.agencies;
const [group] = catalogue.groups;

/** A department by its name, without aliases or symbol. */
export const agencyOf = (id: string, name: string, more: Partial<Agency> = {}): Agency => {
  const { englishName: _english, was: _was, ...rest } = department!;
  const own = { id, name, shortName: name, aliases: [], symbol: null, validFrom: null, validTo: null };
  return { ...rest, ...own, ...more };
};

export const groupOf = (id: string, name: string, more: Partial<AgencyGroup> = {}): AgencyGroup => ({
  ...group!,
  id,
  name,
  aliases: [],
  members: [],
  memberLevels: [],
  ...more,
});

/** A catalogue of these agencies alone. */
export const catalogueOf = (agencies: Agency[], groups: AgencyGroup[] = []): Catalogue => ({
  ...catalogue,
  coordinator: agencies[0]?.id ?? '',
  agencies,
  groups,
});

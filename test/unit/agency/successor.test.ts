import { agencyByName, agencyNamed } from '../../../src/agency/agencyByName';
import type { Catalogue } from '../../../src/agency/catalogue';
import { successorOf } from '../../../src/agency/successor';
import { BAC_GIANG } from '../../programmes';

const { catalogue } = BAC_GIANG;
const named = (name: string) => agencyNamed(name, catalogue)!;
/** Another version, in which two departments were merged and one was split. */
const later: Catalogue = {
  ...catalogue,
  agencies: catalogue.agencies.flatMap((agency) => {
    if (agency.id === named('Sở Giao thông vận tải').id) return [];
    if (agency.id === named('Sở Xây dựng').id)
      return [{ ...agency, was: [named('Sở Giao thông vận tải').id] }];
    if (agency.id === named('Ban Dân tộc').id)
      return ['A', 'B'].map((id) => ({ ...agency, id, name: `Sở ${id}`, aliases: [], was: [agency.id] }));
    return [agency];
  }),
};

test('the same id, else the one heir; of two heirs nobody can tell which', () => {
  expect(successorOf(named('Sở Y tế'), later)?.name).toBe('Sở Y tế');
  expect(successorOf(named('Sở Giao thông vận tải'), later)?.name).toBe('Sở Xây dựng');
  expect(successorOf(named('Ban Dân tộc'), later)).toBeNull();
});

test('a commune, which no catalogue lists, stays what it is', () => {
  const commune = agencyByName('UBND xã Tân Mỹ', catalogue)!;
  expect(catalogue.agencies.some(({ id }) => id === commune.id)).toBe(false);
  expect(successorOf(commune, later)).toEqual(commune);
});

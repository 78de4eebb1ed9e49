import type { Catalogue } from '../../../src/agency/catalogue';
import { loadCatalogue } from '../../../src/agency/catalogueSchema';
import { agencyOf, catalogueOf, groupOf } from './catalogueOf';

const whole = catalogueOf(
  [agencyOf('SNV', 'Sở Nội vụ'), agencyOf('STP', 'Sở Tư pháp')],
  [groupOf('hai', 'Hai sở', { members: ['SNV', 'STP'] })],
);
const [level] = whole.levels;

const pathsOf = (changed: Partial<Catalogue>): unknown[] => {
  try {
    loadCatalogue({ ...whole, ...changed });
    return [];
  } catch (error) {
    return (error as { issues: { path: unknown[] }[] }).issues.map(({ path }) => path);
  }
};

test('a whole one is taken', () => expect(pathsOf({})).toEqual([]));

test.each<[string, Partial<Catalogue>, unknown[]]>([
  ['a coordinator that is not listed', { coordinator: 'SYT' }, ['coordinator']],
  [
    'an agency of no level',
    { agencies: [whole.agencies[0]!, agencyOf('STP', 'Sở Tư pháp', { level: 'mây' })] },
    ['agencies', 1, 'level'],
  ],
  [
    'a member that is not listed',
    { groups: [groupOf('g', 'G', { members: ['STP', 'SYT'] })] },
    ['groups', 0, 'members', 1],
  ],
  [
    'a level that there is not',
    { groups: [groupOf('g', 'G', { memberLevels: [level!.id, 'mây'] })] },
    ['groups', 0, 'memberLevels', 1],
  ],
  ['two levels of one id', { levels: [...whole.levels, level!] }, ['levels', whole.levels.length, 'id']],
  ['two groups of one id', { groups: [groupOf('g', 'G'), groupOf('g', 'H')] }, ['groups', 1, 'id']],
  [
    'a level made from names without kinds of units',
    {
      levels: [
        ...whole.levels,
        { ...level!, id: 'thon', units: [], byName: { head: 'Trưởng', examples: ['a'], homonym: null } },
      ],
    },
    ['levels', whole.levels.length],
  ],
])('%s is refused with its path', (_what, changed, path) => expect(pathsOf(changed)).toEqual([path]));

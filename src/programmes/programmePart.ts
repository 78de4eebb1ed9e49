import { derived } from '../text/derived';
import type { Agency, Catalogue } from '../agency/catalogue';
import { nearestNames } from '../agency/nearestNames';
import { resolveOnce } from '../agency/resolveOnce';
import type { Programme } from './programme';

/**
 * Agencies that affect how the plan's phrases are read: those they name, and those that an unresolved name is close to.
 */
const namedIn = derived(({ plan, catalogue }: Programme): ReadonlySet<string> => {
  const phrases = [
    ...plan.rows.flatMap(({ lead, coordinating, binds }) => [lead, coordinating, binds?.text ?? '']),
    ...plan.generalTasks.map(({ lead }) => lead),
    ...plan.assignments.map(({ agencies }) => agencies),
    ...plan.targets.map(({ owners }) => owners.join('; ')),
  ];
  const named = new Set([catalogue.coordinator]);
  for (const phrase of new Set(phrases)) {
    const { matches, unresolved } = resolveOnce(phrase, catalogue);
    for (const { kind, id } of matches) if (kind === 'agency') named.add(id);
    for (const words of unresolved)
      for (const name of nearestNames(words, catalogue)) {
        const near = catalogue.agencies.find((agency) => agency.name === name);
        if (near) named.add(near.id);
      }
  }
  return named;
});

/** A catalogue reduced to the agencies relevant to one agency's workbook; its requirements read the same. */
export function catalogueFor(owner: Agency | null, programme: Programme): Catalogue {
  const { catalogue } = programme;
  if (owner === null) return catalogue;
  const named = namedIn(programme);
  const known = catalogue.agencies.filter(({ id }) => named.has(id) || id === owner.id);
  const agencies = known.some(({ id }) => id === owner.id) ? known : [...known, owner];
  const isHere = (id: string) => agencies.some((agency) => agency.id === id);
  return {
    ...catalogue,
    agencies,
    groups: catalogue.groups.map((group) => ({ ...group, members: group.members.filter(isHere) })),
  };
}

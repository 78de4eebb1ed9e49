import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';

const filled = z.string().check(z.minLength(1));
const day = z.nullable(z.iso.date());

const letterhead = { superior: z.nullable(filled), head: filled, seat: filled };

const level = z
  .strictObject({
    id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
    name: filled,
    heading: z.strictObject({ vi: filled, en: filled }),
    tier: z.nullable(z.int().check(z.minimum(1))),
    units: z.array(
      z.strictObject({
        name: filled,
        // They are built into regular expressions: letters only.
        short: z.array(z.string().check(z.regex(/^\p{L}+$/u))),
        englishName: z.optional(filled),
      }),
    ),
    byName: z.nullable(
      z.strictObject({
        head: filled,
        examples: z.array(filled).check(z.minLength(1)),
        homonym: z.nullable(filled),
      }),
    ),
  })
  .check(
    z.refine(
      ({ units, byName }) => byName === null || units.length > 0,
      'what is made from names needs kinds of units',
    ),
  );

interface Fault {
  path: (string | number)[];
  message: string;
}

function* repeated(list: readonly { id: string }[], name: string): Generator<Fault> {
  const ids = list.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) yield { path: [name, index, 'id'], message: `"${id}" stands twice` };
}

/** What the schema cannot express: ids are unique, and every reference points to an existing id. */
function* catalogueFaults({ levels, agencies, groups, coordinator }: Catalogue): Generator<Fault> {
  yield* repeated(levels, 'levels');
  yield* repeated(agencies, 'agencies');
  yield* repeated(groups, 'groups');
  const isLevel = (id: string): boolean => levels.some((each) => each.id === id);
  const isAgency = (id: string): boolean => agencies.some((each) => each.id === id);
  if (!isAgency(coordinator)) yield { path: ['coordinator'], message: `no agency "${coordinator}"` };
  for (const [index, agency] of agencies.entries())
    if (!isLevel(agency.level))
      yield { path: ['agencies', index, 'level'], message: `no level "${agency.level}"` };
  for (const [index, { members, memberLevels }] of groups.entries()) {
    for (const [at, member] of members.entries())
      if (!isAgency(member))
        yield { path: ['groups', index, 'members', at], message: `no agency "${member}"` };
    for (const [at, id] of memberLevels.entries())
      if (!isLevel(id)) yield { path: ['groups', index, 'memberLevels', at], message: `no level "${id}"` };
  }
}

const catalogueSchema = z
  .strictObject({
    id: filled,
    province: filled,
    government: z.strictObject({ name: filled, ...letterhead }),
    coordinator: filled,
    levels: z.array(level).check(z.minLength(1)),
    agencies: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^[A-Z0-9-]+$/)),
        name: filled,
        englishName: z.optional(filled),
        level: filled,
        shortName: filled,
        aliases: z.array(filled),
        symbol: z.nullable(filled),
        validFrom: day,
        validTo: day,
        was: z.optional(z.array(filled)),
        reports: z.boolean(),
        ...letterhead,
      }),
    ),
    groups: z.array(
      z.strictObject({
        id: filled,
        name: filled,
        aliases: z.array(filled),
        members: z.array(filled),
        memberLevels: z.array(filled),
        reason: z.optional(filled),
      }),
    ),
  })
  .check(({ value, issues }) => {
    for (const { path, message } of catalogueFaults(value))
      issues.push({ code: 'custom', input: value, path, message });
  });

/** Validates catalogue data. @throws ZodError whose issues name the path. */
export function loadCatalogue(data: unknown): Catalogue {
  return catalogueSchema.parse(data);
}

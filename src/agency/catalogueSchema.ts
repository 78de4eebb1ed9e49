import * as z from 'zod/mini';
import type { Catalogue } from './catalogue';

const level = z.enum(['tinh', 'huyen', 'xa', 'trung-uong', 'khac']);
const filled = z.string().check(z.minLength(1));
const day = z.nullable(z.iso.date());

const catalogueSchema = z
  .strictObject({
    id: filled,
    province: filled,
    agencies: z.array(
      z.strictObject({
        id: z.string().check(z.regex(/^[A-Z0-9-]+$/)),
        name: filled,
        level,
        shortName: filled,
        aliases: z.array(filled),
        symbol: z.nullable(filled),
        validFrom: day,
        validTo: day,
        reports: z.boolean(),
      }),
    ),
    groups: z.array(
      z.strictObject({
        id: filled,
        name: filled,
        aliases: z.array(filled),
        members: z.array(filled),
        memberLevels: z.array(level),
      }),
    ),
  })
  .check(({ value: { agencies, groups }, issues }) => {
    const ids = agencies.map((agency) => agency.id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) !== index) {
        issues.push({
          code: 'custom',
          input: ids,
          path: ['agencies', index, 'id'],
          message: `"${id}" stands twice`,
        });
      }
    });
    groups.forEach((group, index) =>
      group.members.forEach((member, at) => {
        if (!ids.includes(member)) {
          issues.push({
            code: 'custom',
            input: group.members,
            path: ['groups', index, 'members', at],
            message: `no agency "${member}"`,
          });
        }
      }),
    );
  });

/** Catalogue data → catalogue. @throws ZodError whose issues name the path. */
export function loadCatalogue(data: unknown): Catalogue {
  return catalogueSchema.parse(data);
}

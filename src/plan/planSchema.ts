import { z } from 'zod';

const text = z.string();
const filled = z.string().min(1);
const column = z.enum(['activity', 'product', 'lead', 'coordinating', 'time', 'budget']);

const item = z.strictObject({
  code: filled,
  activity: filled.nullable(),
  product: text,
  lead: text,
  coordinating: text,
  time: text,
  budget: text,
  inherited: z.array(column),
  repairs: z.array(
    z.strictObject({
      column: z.enum([...column.options, 'objective', 'task']),
      printed: filled,
      repaired: filled,
      reason: filled,
    }),
  ),
});

/** The appendix as a tree: section, mục tiêu, nhiệm vụ, work items. */
export const appendixSchema = z.strictObject({
  id: filled,
  number: filled,
  title: filled,
  year: z.int().min(2000).max(2100),
  province: filled,
  issuedOn: z.iso.date(),
  version: z.int().min(1),
  sections: z
    .array(
      z.strictObject({
        code: filled,
        title: filled,
        objectives: z
          .array(
            z.strictObject({
              code: filled,
              text: filled,
              tasks: z
                .array(z.strictObject({ code: filled, text: filled, items: z.array(item).min(1) }))
                .min(1),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** Tasks and assignments of the plan's body. */
export const bodySchema = z.strictObject({
  generalTasks: z.array(
    z.strictObject({ code: filled, text: filled, lead: filled, time: text, source: filled }),
  ),
  assignments: z.array(
    z.strictObject({ code: filled, agencies: filled, paragraphs: z.array(filled).min(1) }),
  ),
});

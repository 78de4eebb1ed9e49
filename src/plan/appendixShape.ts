import { z } from 'zod';

const text = z.string();
export const filled = z.string().min(1);
const column = z.enum(['activity', 'product', 'lead', 'coordinating', 'time', 'budget']);

/** `RowFacts`, as data. */
export const rowFacts = {
  documentKinds: z.array(filled).min(1).optional(),
  ownDocument: z.boolean().optional(),
  compulsory: z.boolean().optional(),
};

/** `MovedDeadline`, as data. */
export const movedDeadline = z
  .strictObject({ due: z.iso.date(), document: filled, reason: filled })
  .optional();

/** A repaired slip: the cell holds the corrected text, `printed` the source's. */
const repair = z.strictObject({ printed: filled, reason: filled });

const item = z.strictObject({
  code: filled,
  activity: filled.nullable(),
  product: text,
  ...rowFacts,
  lead: text,
  coordinating: text,
  binds: z.strictObject({ text: filled, reason: filled }).optional(),
  time: text,
  movedDeadline,
  budget: text,
  inherited: z.array(column),
  repairs: z.array(repair.extend({ column })),
  footnotes: z
    .array(z.strictObject({ mark: z.int().min(1), text: filled }))
    .min(1)
    .optional(),
  countedAs: z.strictObject({ bodyTask: filled, reason: filled }).optional(),
});

const task = z.strictObject({
  code: filled,
  text: filled,
  repair: repair.optional(),
  items: z.array(item).min(1),
});

const objective = z.strictObject({
  code: filled,
  text: filled,
  repair: repair.optional(),
  tasks: z.array(task).min(1),
});

const section = z.strictObject({
  code: filled,
  title: filled,
  englishTitle: z.optional(filled),
  objectives: z.array(objective).min(1),
});

/** The appendix as a tree: section, mục tiêu, nhiệm vụ, work items. */
export const appendixShape = z.strictObject({
  sections: z.array(section).min(1),
});
export type Appendix = z.infer<typeof appendixShape>;

import { z } from 'zod';
import { appendixFaults, repeatedCodes } from './planFaults';

const text = z.string();
const filled = z.string().min(1);
const column = z.enum(['activity', 'product', 'lead', 'coordinating', 'time', 'budget']);

/** `RowFacts`, as data. */
const rowFacts = {
  documentKinds: z.array(filled).min(1).optional(),
  ownDocument: z.boolean().optional(),
  compulsory: z.boolean().optional(),
};

/** A mended slip: the cell holds the repaired text, `printed` the source's. */
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
  budget: text,
  inherited: z.array(column),
  repairs: z.array(repair.extend({ column })),
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

const section = z.strictObject({ code: filled, title: filled, objectives: z.array(objective).min(1) });

export const planHeadSchema = z.strictObject({
  id: filled,
  number: filled,
  title: filled,
  year: z.int().min(2000).max(2100),
  province: filled,
  issuedOn: z.iso.date(),
  version: z.int().min(1),
});

/** The appendix as a tree: section, mục tiêu, nhiệm vụ, work items. */
const appendixShape = z.strictObject({
  sections: z.array(section).min(1),
});
export type Appendix = z.infer<typeof appendixShape>;

export const appendixSchema = appendixShape.superRefine((appendix, context) => {
  for (const { path, message } of appendixFaults(appendix))
    context.addIssue({ code: 'custom', path, message });
});

const uniqueCodes = (entries: { code: string }[], context: z.RefinementCtx): void => {
  for (const { path, message } of repeatedCodes(entries)) context.addIssue({ code: 'custom', path, message });
};

/** Tasks and assignments of the plan's body. */
export const bodySchema = z.strictObject({
  generalTasks: z
    .array(
      z.strictObject({ code: filled, text: filled, lead: filled, time: text, ...rowFacts, source: filled }),
    )
    .superRefine(uniqueCodes),
  assignments: z
    .array(z.strictObject({ code: filled, agencies: filled, paragraphs: z.array(filled).min(1) }))
    .superRefine(uniqueCodes),
});
export type Body = z.infer<typeof bodySchema>;

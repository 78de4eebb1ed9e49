import { z } from 'zod';
import { appendixShape, filled, movedDeadline, rowFacts } from './appendixShape';
import { appendixFaults, repeatedCodes } from './planFaults';

export const planHeadSchema = z.strictObject({
  id: filled,
  number: filled,
  title: filled,
  year: z.int().min(2000).max(2100),
  province: filled,
  issuedOn: z.iso.date(),
  version: z.int().min(1),
  replaces: filled.optional(),
});

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
      z.strictObject({
        code: filled,
        text: filled,
        lead: z.string(),
        leadReason: filled.optional(),
        time: z.string(),
        movedDeadline,
        ...rowFacts,
        source: filled,
      }),
    )
    .superRefine(uniqueCodes),
  assignments: z
    .array(z.strictObject({ code: filled, agencies: filled, paragraphs: z.array(filled).min(1) }))
    .superRefine(uniqueCodes),
});
export type Body = z.infer<typeof bodySchema>;

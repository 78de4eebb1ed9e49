import { z } from 'zod';

const filled = z.string().min(1);

/** Targets as data: unique codes, and `partOf` refers to one of them. */
export const targetsSchema = z
  .array(
    z.strictObject({
      code: z.string().regex(/^CT\d{2}$/),
      text: filled,
      operator: z.enum(['>', '>=', '<', '<=']),
      // “Không quá 0 trường hợp” is a target.
      threshold: z.number().nonnegative(),
      unit: filled,
      level: filled.nullable(),
      section: filled.nullable(),
      numerator: filled,
      denominator: filled,
      counted: z.boolean(),
      owners: z.array(filled).min(1),
      ownersReason: filled.optional(),
      source: filled,
      partOf: filled.nullable(),
      agreesAcross: z.enum(['numerator', 'denominator']).nullable().optional(),
      denominatorCount: z.int().min(1).optional(),
      denominatorMonths: z.boolean().optional(),
      denominatorOf: filled.optional(),
      countsTasks: z.boolean().optional(),
    }),
  )
  .superRefine((targets, context) => {
    const codes = targets.map((target) => target.code);
    targets.forEach(({ code, partOf, denominatorOf }, index) => {
      if (codes.indexOf(code) !== index) {
        context.addIssue({ code: 'custom', path: [index, 'code'], message: `"${code}" stands twice` });
      }
      if (partOf !== null && !codes.includes(partOf)) {
        context.addIssue({ code: 'custom', path: [index, 'partOf'], message: `no target "${partOf}"` });
      }
      if (denominatorOf !== undefined && !codes.includes(denominatorOf)) {
        const message = `no target "${denominatorOf}"`;
        context.addIssue({ code: 'custom', path: [index, 'denominatorOf'], message });
      }
    });
  });
export type TargetData = z.infer<typeof targetsSchema>[number];

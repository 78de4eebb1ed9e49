/** The first questions of anyone who keeps a task sheet. */
export const DUE_GROUPS = ['overdue', 'soon', 'missing'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

const OF_GROUP: Record<DueGroup, RegExp> = {
  overdue: /^own\/overdue$/,
  soon: /^own\/due-within-/,
  missing: /^own\/without-/,
};

export const inGroup = (rule: string, group: DueGroup): boolean => OF_GROUP[group].test(rule);

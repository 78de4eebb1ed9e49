import type { Agency, Catalogue } from '../agency/catalogue';
import { roleOf, type Role } from '../agency/membership';
import { resolveOnce } from '../agency/resolveOnce';
import type { Target } from '../target/target';
import type { CountedAs, Plan, Interpretation } from './plan';

/** An item's location in the plan: a section of the appendix by its code, or a part of the body. */
export type PlanGroup =
  | { kind: 'section'; code: string; title: string; englishTitle?: string | undefined }
  | { kind: 'general' }
  | { kind: 'target' };

/** A single requirement of the plan, as displayed in a search. */
export interface PlanItem {
  code: string;
  /** What is to be done or achieved. */
  title: string;
  /** The nhiệm vụ that an activity belongs to; null if the title is the nhiệm vụ itself. */
  task: string | null;
  /** As printed; empty if not given. */
  lead: string;
  /** Who is actually bound, if not everyone the lead's wording names; otherwise null. */
  binds: Interpretation | null;
  coordinating: string;
  product: string;
  budget: string;
  /** Footnotes of the item's texts. */
  footnotes: readonly { mark: number; text: string }[];
  /** The body's task under which it is reported, if the plan prints the job twice; otherwise null. */
  countedAs: CountedAs | null;
  /** “Thời gian” as printed, empty if not given; null for a target. */
  time: string | null;
  target: Target | null;
}

export interface PlanItemGroup {
  group: PlanGroup;
  items: PlanItem[];
}

const NOTHING = {
  binds: null,
  task: null,
  coordinating: '',
  product: '',
  budget: '',
  footnotes: [],
  countedAs: null,
  target: null,
} as const;

/** Everything a plan requires, in its own order: the appendix by section, the body's tasks, the targets. */
export function planItems(plan: Plan): PlanItemGroup[] {
  const sections = plan.sections.map(({ code, title, englishTitle }): PlanItemGroup => ({
    group: { kind: 'section', code, title, englishTitle },
    items: plan.rows
      .filter(({ section }) => section === code)
      .map((row) => ({
        code: row.code,
        title: row.activity ?? row.task,
        task: row.activity === null ? null : row.task,
        lead: row.lead,
        binds: row.binds,
        coordinating: row.coordinating,
        product: row.product,
        budget: row.budget,
        footnotes: row.footnotes ?? [],
        countedAs: row.countedAs ?? null,
        time: row.time,
        target: null,
      })),
  }));
  const general = plan.generalTasks.map(({ code, text, lead, time }): PlanItem => ({
    ...NOTHING,
    code,
    title: text,
    lead,
    time,
  }));
  const assigned = plan.assignments.flatMap(({ code, agencies, paragraphs }) =>
    paragraphs.map((text, index): PlanItem => ({
      ...NOTHING,
      // As in the agency's workbook.
      code: `${code}.${index + 1}`,
      title: text,
      lead: agencies,
      time: '',
    })),
  );
  const targets = plan.targets.map((target): PlanItem => ({
    ...NOTHING,
    code: target.code,
    title: target.text,
    lead: target.owners.join('; '),
    time: null,
    target,
  }));
  return [
    ...sections,
    { group: { kind: 'general' }, items: [...general, ...assigned] },
    { group: { kind: 'target' }, items: targets },
  ];
}

/** Whether an agency leads or coordinates an item; null if neither, or if a target is not for its level. */
export function roleIn(item: PlanItem, agency: Agency, catalogue: Catalogue): Role | null {
  const level = item.target?.level ?? null;
  if (level !== null && level !== agency.level) return null;
  return roleOf(
    agency,
    resolveOnce(item.binds?.text ?? item.lead, catalogue),
    resolveOnce(item.coordinating, catalogue),
    catalogue,
  );
}

/** The groups with the items that pass; empty groups are dropped. */
export function keepItems(
  groups: readonly PlanItemGroup[],
  passes: (item: PlanItem) => boolean,
): PlanItemGroup[] {
  return groups
    .map(({ group, items }) => ({ group, items: items.filter(passes) }))
    .filter(({ items }) => items.length > 0);
}

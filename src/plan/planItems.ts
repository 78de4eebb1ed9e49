import type { Agency, Catalogue } from '../agency/catalogue';
import { roleOf, type Role } from '../agency/membership';
import { resolveOnce } from '../agency/resolveOnce';
import type { Deadline } from '../deadline/deadline';
import { parseDeadline } from '../deadline/parseDeadline';
import type { Target } from '../target/target';
import { bare } from '../text/normalise';
import type { CountedAs, Plan, Reading } from './plan';

/** Where an item stands in the plan: a section of the appendix by its code, or a part of the body. */
export type PlanGroup =
  | { kind: 'section'; code: string; title: string; englishTitle?: string | undefined }
  | { kind: 'general' }
  | { kind: 'target' };

/** One thing that the plan asks for, as a reader looks it up. */
export interface PlanItem {
  code: string;
  /** What is to be done or reached. */
  title: string;
  /** The nhiệm vụ that an activity belongs to; null where the title is it. */
  task: string | null;
  /** As the plan prints them; empty where it gives none. */
  lead: string;
  /** Whom the lead's words bind, where not everybody they name; else null. */
  binds: Reading | null;
  coordinating: string;
  product: string;
  budget: string;
  /** Footnotes of the item's texts. */
  footnotes: readonly { mark: number; text: string }[];
  /** The body's task as which it is reported, where the plan prints the job twice; else null. */
  countedAs: CountedAs | null;
  /** Null for a target. */
  deadline: Deadline | null;
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

/** Everything that a plan asks for, in its own order: the appendix by sections, the body's tasks, the targets. */
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
        deadline: parseDeadline(row.time, plan.year),
        target: null,
      })),
  }));
  const general = plan.generalTasks.map(({ code, text, lead, time }): PlanItem => ({
    ...NOTHING,
    code,
    title: text,
    lead,
    deadline: parseDeadline(time, plan.year),
  }));
  const assigned = plan.assignments.flatMap(({ code, agencies, paragraphs }) =>
    paragraphs.map((text, index): PlanItem => ({
      ...NOTHING,
      // As the agency's workbook has it.
      code: `${code}.${index + 1}`,
      title: text,
      lead: agencies,
      deadline: parseDeadline('', plan.year),
    })),
  );
  const targets = plan.targets.map((target): PlanItem => ({
    ...NOTHING,
    code: target.code,
    title: target.text,
    lead: target.owners.join('; '),
    deadline: null,
    target,
  }));
  return [
    ...sections,
    { group: { kind: 'general' }, items: [...general, ...assigned] },
    { group: { kind: 'target' }, items: targets },
  ];
}

/** Whether an agency leads or coordinates an item; null where it does neither, or a target is not of its level. */
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

/** Everything of an item that can be searched for, without diacritics. */
const searchText = ({ code, title, task, lead, coordinating, product, deadline }: PlanItem): string =>
  bare([code, title, task ?? '', lead, coordinating, product, deadline?.phrase ?? ''].join(' '));

/** The items that hold every word of the query, in any order, with or without diacritics; no empty group. */
export function searchPlan(groups: readonly PlanItemGroup[], query: string): PlanItemGroup[] {
  const words = bare(query).split(' ').filter(Boolean);
  return keepItems(groups, (item) => {
    const text = searchText(item);
    return words.every((word) => text.includes(word));
  });
}

/** The groups with the items that pass, no empty group. */
export function keepItems(
  groups: readonly PlanItemGroup[],
  passes: (item: PlanItem) => boolean,
): PlanItemGroup[] {
  return groups
    .map(({ group, items }) => ({ group, items: items.filter(passes) }))
    .filter(({ items }) => items.length > 0);
}

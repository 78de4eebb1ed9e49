import type { IsoDate } from '../text/calendar';
import type { Target } from '../target/target';
import type { MovedDeadline } from './movedDeadline';

/** Appendix columns that hold a work item's own cells. */
export type PlanColumn = 'activity' | 'product' | 'lead' | 'coordinating' | 'time' | 'budget';

export interface Section {
  /** Roman numeral, `I` … `VII`. */
  code: string;
  title: string;
  /** English title in the pane; omitted if untranslated. */
  englishTitle?: string | undefined;
}

/** A repaired slip of the source, keeping the printed text. */
export interface Repair {
  column: PlanColumn | 'objective' | 'task';
  printed: string;
  repaired: string;
  /** Why the meaning is certain. */
  reason: string;
}

/** What the plan implies about a row's entry; each is omitted when the plan does not say. */
export interface RowFacts {
  /** Kinds of documents its product can be (Nghị định 30/2020/NĐ-CP, Phụ lục III), `KH`, `QĐ`. */
  documentKinds?: string[] | undefined;
  /** Every leading agency issues its own document. */
  ownDocument?: boolean | undefined;
  /** It must be done whatever happens during the year. */
  compulsory?: boolean | undefined;
}

/** How an ambiguous wording of the plan is interpreted. */
export interface Interpretation {
  /** The meaning, in the plan's own style. */
  text: string;
  /** Why it is read this way. */
  reason: string;
}

/** A row that the plan prints twice, in its appendix and in its body, with different deadlines. */
export interface CountedAs {
  /** Code of the body's task: the job is reported there, once, and its deadline applies. */
  bodyTask: string;
  /** Why the two are the same job, and why that deadline applies. */
  reason: string;
}

/** One work item: an activity, or a nhiệm vụ without activities. */
export interface PlanRow extends RowFacts {
  /** Stable row code, `II.2.1.HD3`; a nhiệm vụ without activity: `II.4.1`. */
  code: string;
  /** Section code. */
  section: string;
  /** Code of the mục tiêu, `II.2`, and of the nhiệm vụ, `II.2.1`. */
  objectiveCode: string;
  taskCode: string;
  objective: string;
  task: string;
  /** Null if the plan prints a nhiệm vụ without an activity. */
  activity: string | null;
  product: string;
  lead: string;
  coordinating: string;
  /** Who is actually bound in this row, if not everyone the lead's wording names; otherwise null. */
  binds: Interpretation | null;
  time: string;
  /** Omitted unless moved by permission. */
  movedDeadline?: MovedDeadline | undefined;
  budget: string;
  /** Columns whose text comes from a merged cell above. */
  inherited: PlanColumn[];
  repairs: Repair[];
  /** Footnotes of the texts first printed in this row; their marks are removed from the texts. */
  footnotes?: { mark: number; text: string }[] | undefined;
  /** Omitted if the plan prints the job once. */
  countedAs?: CountedAs | undefined;
}

/** A task of the plan's body (IV.1.1–1.4, III.3), with who is bound and by when. */
export interface GeneralTask extends RowFacts {
  code: string;
  text: string;
  /** As printed; for a task addressed to heads ("Giám đốc Sở", III.3), their agencies; empty if it names nobody. */
  lead: string;
  /** Why it is read this way. */
  leadReason?: string | undefined;
  /** As printed; empty if not given. */
  time: string;
  /** Omitted unless moved by permission. */
  movedDeadline?: MovedDeadline | undefined;
  source: string;
}

/** What part IV.2 assigns to named agencies, one per paragraph. */
export interface Assignment {
  /** Its place in the plan: `IV.2.8`. */
  code: string;
  /** Phrase as printed: `Sở Y tế`, `Cục Thuế tỉnh, Kho bạc Nhà nước tỉnh, …`. */
  agencies: string;
  paragraphs: string[];
}

/** A plan's identification, without its contents. */
export interface PlanHead {
  /** `213-KH-UBND-2024` */
  id: string;
  /** `213/KH-UBND` */
  number: string;
  title: string;
  year: number;
  province: string;
  issuedOn: IsoDate;
  /** Incremented when the data is corrected; written into workbooks. */
  version: number;
  /** Id of the plan that this one replaces: that plan's workbooks are accepted as its own. */
  replaces?: string | undefined;
}

export interface Plan extends PlanHead {
  sections: Section[];
  rows: PlanRow[];
  generalTasks: GeneralTask[];
  assignments: Assignment[];
  targets: Target[];
}

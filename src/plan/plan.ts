import type { IsoDate } from '../text/calendar';
import type { Target } from '../target/target';

/** Columns of the appendix that hold a work item's own cells. */
export type PlanColumn = 'activity' | 'product' | 'lead' | 'coordinating' | 'time' | 'budget';

export interface Section {
  /** Roman numeral, `I` … `VII`. */
  code: string;
  title: string;
  /** As the pane calls it in English; left out where nobody translated it. */
  englishTitle?: string | undefined;
}

/** A slip of the source that was mended; the printed text stays. */
export interface Repair {
  column: PlanColumn | 'objective' | 'task';
  printed: string;
  repaired: string;
  /** Why the meaning is certain. */
  reason: string;
}

/** What the plan lets one tell of a row's entry; each is left out where the plan does not say. */
export interface RowFacts {
  /** Kinds of documents that its product can be (Nghị định 30/2020/NĐ-CP, Phụ lục III), `KH`, `QĐ`. */
  documentKinds?: string[] | undefined;
  /** Every leading agency issues a document of its own. */
  ownDocument?: boolean | undefined;
  /** It is to be done whatever happens in the year. */
  compulsory?: boolean | undefined;
}

/** How words of the plan are read where they could be read otherwise. */
export interface Reading {
  /** What they mean, in the plan's own way of writing. */
  text: string;
  /** Why. */
  reason: string;
}

/** A row that the plan prints twice, in its appendix and in its body, each time with another deadline. */
export interface CountedAs {
  /** Code of the body's task: it is reported there, once, and that deadline counts. */
  bodyTask: string;
  /** Why the two are one job, and why that deadline counts. */
  reason: string;
}

/** One work item: an activity, or a nhiệm vụ without one. */
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
  /** Null where the plan prints a nhiệm vụ without an activity. */
  activity: string | null;
  product: string;
  lead: string;
  coordinating: string;
  /** Whom the lead's words bind in this row, where they bind not everybody they name; null where they do. */
  binds: Reading | null;
  time: string;
  budget: string;
  /** Columns whose text comes from a merged cell above. */
  inherited: PlanColumn[];
  repairs: Repair[];
  /** Of the texts that are printed first in this row; their marks stand in no text. */
  footnotes?: { mark: number; text: string }[] | undefined;
  /** Left out where the plan prints the job once. */
  countedAs?: CountedAs | undefined;
}

/** A task of the plan's body (IV.1.1–1.4, III.3), with who it binds and by when. */
export interface GeneralTask extends RowFacts {
  code: string;
  text: string;
  /** As the plan prints it; where it addresses heads ("Giám đốc Sở", III.3), their agencies; empty where it names nobody. */
  lead: string;
  /** Why it is read so. */
  leadReason?: string | undefined;
  /** As the plan prints it; empty where it gives none. */
  time: string;
  source: string;
}

/** What part IV.2 assigns to named agencies, a paragraph each. */
export interface Assignment {
  /** Its place in the plan: `IV.2.8`. */
  code: string;
  /** Phrase as printed: `Sở Y tế`, `Cục Thuế tỉnh, Kho bạc Nhà nước tỉnh, …`. */
  agencies: string;
  paragraphs: string[];
}

/** What a plan is called, without what it asks for. */
export interface PlanHead {
  /** `213-KH-UBND-2024` */
  id: string;
  /** `213/KH-UBND` */
  number: string;
  title: string;
  year: number;
  province: string;
  issuedOn: IsoDate;
  /** Raised when the data is corrected; written into workbooks. */
  version: number;
  /** Id of the plan that this one takes the place of: workbooks of that one are taken as its own. */
  replaces?: string | undefined;
}

export interface Plan extends PlanHead {
  sections: Section[];
  rows: PlanRow[];
  generalTasks: GeneralTask[];
  assignments: Assignment[];
  targets: Target[];
}

import { fold } from '../../text/normalise';
import { readTableRows, hasSubject, type TableRow } from '../rowKinds';
import { BudgetUnits } from './budgetUnits';
import { draftRows, type DraftRow } from './draftRow';
import type { SourcePlace, Notice, Unread } from './importedPlan';
import { levelsOf, outlineLine, place as placeInOutline, type OutlineLine } from './outline';
import {
  columnOf,
  firstText,
  isMatrix,
  linesAbove,
  placeOf,
  subjectOf,
  textIn,
  textOf,
  cellAt,
  unknownColumns,
  type NamedColumns,
  type PlanPart,
} from './planParts';
import { isSectionLine, PlanSections, sectionHeading } from './planSections';

/** A text that may set targets. */
export interface TargetSentence {
  section: string;
  text: string;
  place: SourcePlace;
}

/** Reads a plan's tables row by row, keeping track of the section, mục tiêu and nhiệm vụ a row belongs to. */
export class PlanReader {
  readonly drafts: DraftRow[] = [];
  readonly unread: Unread[] = [];
  readonly notices: Notice[] = [];
  /** Where targets are set besides the mục tiêu: titles of sections, and a column of their own. */
  readonly sentences: TargetSentence[] = [];
  readonly sections = new PlanSections();
  readonly units = new BudgetUnits(this.notices);
  private objective = '';
  private task = '';
  private field = '';
  private open: OutlineLine[] = [];
  /** A group with nothing below it so far. */
  private leaf: { line: OutlineLine; above: OutlineLine[]; row: number; part: PlanPart } | null = null;

  /** `hasField`: a column names the section of each row. */
  constructor(
    private readonly hasField: boolean,
    private readonly named: NamedColumns,
  ) {}

  /** `hasMore`: other tables follow, so that a line at the end may head what is in them. */
  read(part: PlanPart, hasMore: boolean): void {
    const { source, table, isContinuation } = part;
    this.units.startPart(part);
    const heading = sectionHeading(linesAbove(part));
    if (heading !== null) {
      this.closeLeaf();
      this.startSection(heading, '');
    }
    if (!isContinuation) this.unread.push(...unknownColumns(part, this.named));
    const first = isContinuation ? -1 : table.header.last;
    const header = { first, last: first };
    const rows = readTableRows(source.grid, { ...table, header }, { isContinued: hasMore });
    // A table of signatures may have as many columns by chance.
    if (
      isContinuation &&
      !rows.some((row) => hasSubject(row) || row.kind === 'group' || row.kind === 'section')
    )
      return;
    for (const row of rows) {
      if (this.units.takeRow(part, row.row)) continue;
      if (row.kind === 'section' && isSectionLine(row.label, firstText(part, row.row)))
        this.sectionLine(part, row);
      else if (row.kind === 'section' || row.kind === 'group') this.group(part, row);
      else if (row.kind === 'item') this.item(part, row);
    }
  }

  /** A group with nothing below it is a task without an assigned agency: no row is dropped. */
  closeLeaf(next?: OutlineLine[]): void {
    const { leaf } = this;
    this.leaf = null;
    if (!leaf || next?.includes(leaf.line)) return;
    this.lack(leaf.part, leaf.row);
    this.add(leaf.part, leaf.row, levelsOf(leaf.above, leaf.line), true);
  }

  private sectionLine(part: PlanPart, { row, label }: TableRow): void {
    this.closeLeaf();
    const text = firstText(part, row);
    this.startSection(text, label);
    this.sentences.push({
      section: this.sections.current,
      text,
      place: placeOf(part, row, subjectOf(part)),
    });
  }

  private startSection(text: string, label: string): void {
    if (!this.sections.start(text, label)) return;
    [this.objective, this.task] = ['', ''];
    this.open = [];
  }

  private group(part: PlanPart, row: TableRow): void {
    if (isMatrix(part) && row.kind === 'group') {
      this.matrixGroup(part, row);
      return;
    }
    const line = outlineLine(firstText(part, row.row), row.label, codeOf(part, row), false);
    const above = placeInOutline(this.open, line);
    this.closeLeaf(above);
    this.leaf = { line, above, row: row.row, part };
  }

  private matrixGroup(part: PlanPart, row: TableRow): void {
    // A row that names an activity is a work item, even without an agency.
    if (textIn(part, row.row, 'activity') !== '') {
      this.lack(part, row.row);
      this.item(part, row);
      return;
    }
    const objective = textIn(part, row.row, 'objective');
    const task = textIn(part, row.row, 'task');
    if (objective !== '') [this.objective, this.task] = [objective, ''];
    if (task !== '' && columnOf(part, 'objective') === null) [this.objective, this.task] = [task, ''];
    else if (task !== '') this.task = task;
  }

  private lack(part: PlanPart, row: number): void {
    const place = placeOf(part, row, subjectOf(part));
    this.unread.push({ place, text: firstText(part, row), why: 'nothingAsked', values: {} });
  }

  private item(part: PlanPart, row: TableRow): void {
    this.enterField(this.hasField ? textIn(part, row.row, 'field') : '');
    if (isMatrix(part)) this.matrixItem(part, row.row);
    else this.outlineItem(part, row);
  }

  private enterField(field: string): void {
    if (field === '' || fold(field) === fold(this.field)) return;
    this.closeLeaf();
    this.field = field;
    if (!this.sections.resume(field)) this.startSection(field, '');
  }

  private matrixItem(part: PlanPart, row: number): void {
    const objective = textIn(part, row, 'objective');
    const task = textIn(part, row, 'task');
    if (objective !== '' && objective !== this.objective) [this.objective, this.task] = [objective, ''];
    if (task !== '') this.task = task;
    const activity = textIn(part, row, 'activity');
    this.add(part, row, { objective: this.objective, task: this.task, activity });
  }

  private outlineItem(part: PlanPart, row: TableRow): void {
    const hasSubject = columnOf(part, 'task') !== null || columnOf(part, 'activity') !== null;
    const objective = hasSubject ? textIn(part, row.row, 'objective') : '';
    const subject = subjectOf(part);
    const text = textOf(cellAt(part, row.row, subject).text);
    const line = outlineLine(text, row.label, codeOf(part, row), true);
    if (objective !== '' && objective !== this.objective) {
      this.closeLeaf();
      this.objective = objective;
      this.open = [];
    }
    const above = placeInOutline(this.open, line);
    this.closeLeaf(above);
    const objectives = columnOf(part, 'objective');
    if (objectives === null || subject === objectives) this.add(part, row.row, levelsOf(above, line));
    else if (above.length === 0)
      this.add(part, row.row, { objective: this.objective, task: text, activity: '' });
    else {
      const task = above.map((each) => each.text).join('\n');
      this.add(part, row.row, { objective: this.objective, task, activity: text });
    }
  }

  private add(
    part: PlanPart,
    row: number,
    levels: Pick<DraftRow, 'objective' | 'task' | 'activity'>,
    isLacking = false,
  ): void {
    const section = this.sections.current;
    const context = { section, levels, before: this.drafts.at(-1), isLacking };
    this.drafts.push(...draftRows(part, row, context, this.notices));
    const target = columnOf(part, 'target');
    if (target !== null)
      this.sentences.push({
        section,
        text: textIn(part, row, 'target'),
        place: placeOf(part, row, target),
      });
  }
}

/** A row's label if it is a code rather than a number. */
const codeOf = (part: PlanPart, { label }: TableRow): string =>
  columnOf(part, 'code') === null ? '' : label;

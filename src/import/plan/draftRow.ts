import type { PlanColumn } from '../../plan/plan';
import { tidy } from '../../text/normalise';
import type { ColumnKey } from '../columnWords';
import { withoutContacts } from './contacts';
import type { ImportedRow, Notice } from './importedPlan';
import { columnOf, placeOf, subjectOf, textIn, type PlanPart } from './planParts';

/** A row as read from its cells, before it has a code and its deadline is understood. */
export type DraftRow = Omit<ImportedRow, 'code' | 'deadline'> & {
  printedCode: string;
  cell: { row: number; part: PlanPart };
};

/** Ways to write “as above” in a column: “nt”, “-nt-”, “//”, “Như trên”. */
const DITTO = /^[-–.\s]*(?:nt|n\/t|như trên|\/\/|["“”]|'')[-–.\s]*$/iu;

/** Several activities in one cell, each with its own number. */
const NEXT_ACTIVITY = /[ \n](?=Hoạt động \d{1,3} ?[:.])/u;

/** Where a row belongs. */
export interface RowContext {
  section: string;
  levels: Pick<ImportedRow, 'objective' | 'task' | 'activity'>;
  /** The row above. */
  before: DraftRow | undefined;
  /** Reported as a row without lead and time, so that it must not get those of the row above. */
  isLacking: boolean;
}

/** Reads the cells of a row of a table, with what they inherit; one row for each activity. */
export function draftRows(
  part: PlanPart,
  row: number,
  { section, levels, before, isLacking }: RowContext,
  notices: Notice[],
): DraftRow[] {
  const inherited: PlanColumn[] = [];
  const isSameTask =
    before !== undefined &&
    levels.activity !== '' &&
    before.section === section &&
    before.objective === levels.objective &&
    before.task === levels.task;

  function cell(key: PlanColumn, column: ColumnKey): string {
    const index = columnOf(part, column);
    if (index === null) return '';
    const text = textIn(part, row, column);
    const isCovered = (part.covers.at(row, index)?.top ?? row) < row;
    const above = before?.[key] ?? '';
    if (above !== '' && DITTO.test(text)) {
      inherited.push(key);
      return above;
    }
    if (text !== '') {
      const kept = key === 'lead' || key === 'coordinating' ? withoutPersons(text, index, isCovered) : text;
      if (isCovered && kept === above) inherited.push(key);
      return kept;
    }
    // Inherited only if left empty below a cell of the same nhiệm vụ: every row needs a lead and a time.
    if (isSameTask && !isLacking && above !== '' && !isCovered && (key === 'lead' || key === 'time')) {
      inherited.push(key);
      return above;
    }
    return '';
  }

  function withoutPersons(text: string, column: number, isCovered: boolean): string {
    const { text: kept, cut } = withoutContacts(text);
    if (!isCovered)
      for (const each of cut)
        notices.push({ place: placeOf(part, row, column), text: each, why: 'contact', values: {} });
    return cut.length === 0 ? text : kept;
  }

  const draft: DraftRow = {
    section,
    ...levels,
    product: cell('product', 'product'),
    lead: cell('lead', 'lead'),
    coordinating: cell('coordinating', 'coordinating'),
    time: cell('time', 'deadline'),
    budget: cell('budget', 'budget'),
    note: textIn(part, row, 'note'),
    place: placeOf(part, row, subjectOf(part)),
    inherited,
    printedCode: tidy(textIn(part, row, 'code')),
    cell: { row, part },
  };
  const own = draft.activity || draft.task;
  const texts = /^Hoạt động \d/u.test(own) ? own.split(NEXT_ACTIVITY) : [own];
  return texts.map((text) => ({
    ...draft,
    ...(draft.activity === '' ? { task: text } : { activity: text }),
  }));
}

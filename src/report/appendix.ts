import { paperText } from '../messages/paperText';
import { workbookText } from '../messages/workbookText';
import { textWidth } from '../paper/a4';
import { cell, paragraph, type Block, type PaperSection, type TableCell } from '../paper/paper';
import type { TaskRow } from '../workbook/agency/agencyRows';
import { isBlank } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import { inSentence } from './words';

/** The plan's nine columns, then the results. */
const PLAN_KEYS = [
  'code',
  'objective',
  'task',
  'activity',
  'product',
  'lead',
  'coordinating',
  'time',
  'budget',
] as const;
/**
 * Millimetres, approximately: the longest texts get the most room, for the fewest pages; unbreakable text fits its
 * column.
 */
const WIDTHS = [20, 30, 36, 37, 21, 21, 20, 16, 12, 13, 13, 29];
const CENTRED: readonly string[] = ['code', 'time', 'budget'];

export interface AppendixLine {
  row: TaskRow;
  status: string;
  percent: string;
  evidence: string;
}

export interface AppendixInput {
  title: string;
  /** Header of the completion column. */
  completion: string;
  lines: readonly AppendixLine[];
}

const printed = (value: CellScalar): string => (isBlank(value) ? '' : String(value).trim());

/** Columns where the plan prints equal adjacent texts once, in a merged cell. */
const MERGED: readonly string[] = ['objective', 'task', 'product', 'lead', 'coordinating'];
/** Columns that belong to a task: texts shared by two tasks are printed for each. */
const OF_TASK: readonly string[] = ['product', 'lead', 'coordinating'];

function planCells(line: AppendixLine, before: AppendixLine | undefined, after: AppendixLine | undefined) {
  const merge = (key: (typeof PLAN_KEYS)[number]): TableCell['merge'] => {
    const text = printed(line.row[key]);
    if (!MERGED.includes(key) || text === '') return undefined;
    const isSame = (other: AppendixLine | undefined) =>
      other !== undefined &&
      other.row.section === line.row.section &&
      printed(other.row.objective) === printed(line.row.objective) &&
      (!OF_TASK.includes(key) || printed(other.row.task) === printed(line.row.task)) &&
      printed(other.row[key]) === text;
    if (isSame(before)) return 'continue';
    return isSame(after) ? 'start' : undefined;
  };
  // A body task is a paragraph without an objective, whose empty column it uses.
  const isParagraph = printed(line.row.objective) === '' && printed(line.row.activity) === '';
  // A task without activities also uses their column, so that a long one does not fill a page by itself.
  const isWhole = !isParagraph && printed(line.row.activity) === '' && merge('task') === undefined;
  const keys = PLAN_KEYS.filter(
    (key) => !((isParagraph && key === 'objective') || ((isParagraph || isWhole) && key === 'activity')),
  );
  return keys.map((key): TableCell => {
    const merged = merge(key);
    const text = merged === 'continue' ? '' : printed(line.row[key]);
    const span = key !== 'task' ? 1 : isParagraph ? 3 : isWhole ? 2 : 1;
    const made = cell(CENTRED.includes(key) ? 'cellSmallCentre' : 'cellSmall', text, span);
    return merged === undefined ? made : { ...made, merge: merged };
  });
}

/** Landscape pages: plan rows by section, in the plan's own columns, with status, completion and evidence. */
export function appendix({ title, completion, lines }: AppendixInput): PaperSection {
  const width = textWidth(true);
  const total = WIDTHS.reduce((sum, each) => sum + each, 0);
  const head = [
    ...PLAN_KEYS.map((key) => cell('cellSmallHead', workbookText(`col.${key}`))),
    cell('cellSmallHead', paperText('report.col.status')),
    cell('cellSmallHead', completion),
    cell('cellSmallHead', paperText('report.col.evidence')),
  ];
  const rows: TableCell[][] = [head];
  let section: CellScalar = null;
  for (const [index, line] of lines.entries()) {
    if (line.row.section !== section) {
      section = line.row.section;
      rows.push([cell('cellSmallSection', inSentence(section), WIDTHS.length)]);
    }
    rows.push([
      ...planCells(line, lines[index - 1], lines[index + 1]),
      cell('cellSmallCentre', line.status),
      cell('cellSmallCentre', line.percent),
      cell('cellSmall', line.evidence),
    ]);
  }
  const blocks: Block[] = [
    paragraph('title', paperText('report.appendix')),
    ...title.split('\n').map((text, index) => paragraph(index === 0 ? 'subject' : 'caption', text)),
    {
      kind: 'table',
      columns: WIDTHS.map((each) => (each * width) / total),
      headRows: 1,
      ruled: true,
      rows,
    },
  ];
  return { landscape: true, blocks };
}

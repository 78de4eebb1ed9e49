import { workbookText } from '../../../messages/workbookText';
import { columnLetters, parseRange, quoteSheet } from '../../../workbook/address';
import type { AppendedColumns } from '../../../workbook/appendedColumns';
import { quoted } from '../../../workbook/sheetMath';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { CellScalar, CellSpec, CellStyle, WorkbookSpec } from '../../../workbook/spec';
import type { Tracker } from '../tracker';
import type { TrackerKey } from '../trackerKeys';

/** A sheet with the columns planned for it. */
export interface SummarySource {
  tracker: Tracker;
  planned: AppendedColumns;
}

type StateKey = 'done' | 'late' | 'overdue' | 'soon' | 'open';
type VerdictKey = 'attained' | 'missed' | 'none' | 'doubtful' | 'noTarget';

/** Prefixes of deadline states: “Hoàn thành đúng hạn” counts as done too. */
const COUNTED: readonly (readonly [StateKey, string])[] = [
  ['done', `${workbookText('tracker.done')}*`],
  ['late', workbookText('tracker.late')],
  ['overdue', workbookText('tracker.overdue')],
  ['soon', workbookText('tracker.soon')],
  ['open', workbookText('tracker.open')],
];
const VERDICTS: readonly VerdictKey[] = ['attained', 'missed', 'none', 'doubtful', 'noTarget'];

/** Columns of a block of progress after its label. */
export const PROGRESS_COLUMNS = ['total', ...COUNTED.map(([state]) => state), 'rest', 'rate'] as const;

/** Columns: label, total, the counts, without deadline, rate. */
const TOTAL = 1;
const REST = 2 + COUNTED.length;
const RATE = REST + 1;
/** More names than a chart can show; further ones are counted under “Khác, chưa ghi”. */
const MOST_NAMES = 60;
/** A COUNTIFS criterion is limited to 255 characters, including escapes. */
const LONGEST_NAME = 200;

export const SUMMARY_TITLE = workbookText('tracker.summary.title');

/** Whether a sheet is a summary made by us. */
export const isSummary = ({ values, origin }: Pick<SheetSnapshot, 'values' | 'origin'>): boolean =>
  origin.row === 0 && origin.column === 0 && values[0]?.[0] === SUMMARY_TITLE;

/** A name for it that no sheet has. */
export function freeSummaryName({ sheets }: Pick<WorkbookSnapshot, 'sheets'>): string {
  const taken = new Set(sheets.map(({ name }) => name.normalize().toLowerCase()));
  const name = workbookText('tracker.summary.sheet');
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name} ${number}`;
    if (!taken.has(free.normalize().toLowerCase())) return free;
  }
}

const STYLES: Record<string, CellStyle> = {
  title: { font: { bold: true, size: 14 } },
  block: { font: { bold: true } },
  head: {
    font: { bold: true },
    fill: 'DDEBF7',
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  label: { align: { vertical: 'center', wrap: true } },
  rate: { numberFormat: '0.0' },
  day: { numberFormat: 'dd/mm/yyyy', align: { horizontal: 'left' } },
};

interface Row {
  value: CellScalar;
  state: CellScalar;
}

/**
 * A sheet that summarises others with native formulas over their cells: progress by lead and by field, targets by
 * verdict, a chart. Null if no source has columns to count.
 * @param name of the sheet, unused in the workbook.
 */
export function summaryOf(sources: readonly SummarySource[], name: string): WorkbookSpec | null {
  const withState = sources.filter(({ planned }) => indexOf(planned, 'state') >= 0);
  const withVerdict = sources.filter(({ planned }) => indexOf(planned, 'verdict') >= 0);
  if (withState.length === 0 && withVerdict.length === 0) return null;
  const rows: (CellSpec | null)[][] = [[{ value: SUMMARY_TITLE, style: 'title' }], dateRow(withState), []];
  const charts: WorkbookSpec['sheets'][number]['charts'] = [];
  for (const key of ['lead', 'field'] as const) {
    const having = withState.filter(({ tracker }) => tracker.columns.some((column) => column.key === key));
    if (having.length === 0) continue;
    const { head, body } = progressBlock(having, key, rows.length + 2);
    const [first, last] = [rows.length + 3, rows.length + 2 + body.length];
    rows.push([{ value: workbookText(`tracker.summary.${key}`), style: 'block' }], head, ...body, []);
    if (charts.length === 0) charts.push(chartOf(first, last, head));
  }
  if (withVerdict.length > 0) rows.push(...verdictBlock(withVerdict), []);
  for (const chart of charts) {
    chart.from.row = rows.length + 1;
    chart.to.row = rows.length + 21;
  }
  return {
    title: SUMMARY_TITLE,
    activeSheet: name,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: STYLES,
    sheets: [
      {
        name,
        visibility: 'visible',
        showGridlines: false,
        columns: [{ width: 40 }, ...Array.from({ length: RATE }, () => ({ width: 12 }))],
        rowHeights: {},
        rows,
        merges: [],
        tables: [],
        validations: [],
        conditionalFormats: [],
        page: {
          orientation: 'landscape',
          fitToWidth: 1,
          fitToHeight: 0,
          margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 10 },
        },
        charts,
      },
    ],
    names: [],
    properties: {},
  };
}

const indexOf = ({ columns }: AppendedColumns, id: string): number =>
  columns.findIndex((column) => column.id === id);

/** The first sheet's reporting date, on which the counts depend. */
function dateRow(sources: readonly SummarySource[]): CellSpec[] {
  const first = sources[0]?.planned;
  if (!first?.date) return [];
  const shown = first.cells.find(({ cell }) => cell === first.date)?.value ?? null;
  return [
    { value: workbookText('tracker.reportingDate') },
    { value: shown, formula: `${quoteSheet(first.sheet)}!${absolute(first.date)}`, style: 'day' },
  ];
}

const absolute = (cell: string): string => cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');

/** The cells of one column, theirs or ours, within the task rows. */
function rangeOf({ tracker, planned }: SummarySource, column: number): string {
  const letters = columnLetters(column);
  const [first, last] = [tracker.rows[0]?.row ?? 1, tracker.rows.at(-1)?.row ?? 1];
  return `${quoteSheet(planned.sheet)}!$${letters}$${first}:$${letters}$${last}`;
}

const theirs = (source: SummarySource, key: TrackerKey): string => {
  const column = source.tracker.columns.find((one) => one.key === key)?.column ?? 'A';
  return rangeOf(source, parseRange(`${column}1`).left);
};

const ours = (source: SummarySource, id: string): string =>
  rangeOf(source, source.planned.left + indexOf(source.planned, id));

/** Each row's own cell value, skipping merged ones, paired with the result of our formula. */
function rowsOf({ tracker, planned }: SummarySource, key: TrackerKey, id: string): Row[] {
  const computed = new Map(planned.cells.map(({ cell, value }) => [cell, value]));
  const letters = columnLetters(planned.left + indexOf(planned, id));
  const column = tracker.columns.find((one) => one.key === key);
  return tracker.rows.map(({ row, index }) => ({
    value: column ? (tracker.grid.rows[index]?.[column.index]?.value ?? null) : null,
    state: computed.get(`${letters}${row}`) ?? null,
  }));
}

const isName = (value: CellScalar): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_NAME && !/^[=<>]/.test(value);

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function namesIn(rows: readonly Row[]): string[] {
  const names = new Map<string, string>();
  for (const { value } of rows)
    if (isName(value) && !names.has(value.toLowerCase())) names.set(value.toLowerCase(), value);
  return [...names.values()].slice(0, MOST_NAMES);
}

const matches = (state: CellScalar, wanted: string): boolean => {
  const said = String(state ?? '').toLowerCase();
  const word = wanted.toLowerCase();
  return word.endsWith('*') ? said.startsWith(word.slice(0, -1)) : said === word;
};

const summed = (terms: readonly string[]): string => terms.join('+');
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** @param headRow 1-based sheet row of the block's header. */
function progressBlock(sources: readonly SummarySource[], key: 'lead' | 'field', headRow: number) {
  const rows = sources.flatMap((source) => rowsOf(source, key, 'state'));
  const names = namesIn(rows);
  const head = ([key, ...PROGRESS_COLUMNS] as const).map((column): CellSpec => ({
    value: workbookText(`tracker.summary.column.${column}`),
    style: 'head',
  }));
  const first = headRow + 1;
  const [othersRow, totalRow] = [first + names.length, first + names.length + 1];
  const counts = (own: readonly Row[]): number[] => [
    own.length,
    ...COUNTED.map(([, wanted]) => own.filter(({ state }) => matches(state, wanted)).length),
  ];
  const total = counts(rows);
  const listed = names.map((name) => counts(rows.filter(({ value }) => isName(value) && same(value, name))));
  const others = total.map((count, index) => count - listed.reduce((sum, one) => sum + (one[index] ?? 0), 0));

  const body = names.map((name, index) => {
    const label = `$A${first + index}`;
    const criterion = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${label},"~","~~"),"*","~*"),"?","~?")`;
    const formulas = [null, ...COUNTED.map(([, wanted]) => wanted)].map((wanted) =>
      summed(
        sources.map((source) => {
          const named = `${theirs(source, key)},${criterion}`;
          return wanted === null
            ? `COUNTIFS(${named})`
            : `COUNTIFS(${named},${ours(source, 'state')},${quoted(wanted)})`;
        }),
      ),
    );
    return countRow(name, first + index, listed[index] ?? [], formulas);
  });
  const between = (column: number) => {
    const letter = columnLetters(column);
    return `${letter}${totalRow}-SUM(${letter}${first - 1}:${letter}${othersRow - 1})`;
  };
  const ofAll = [null, ...COUNTED.map(([, wanted]) => wanted)].map((wanted) =>
    summed(
      sources.map((source) =>
        wanted === null
          ? `COUNTA(${ours(source, 'state')})`
          : `COUNTIF(${ours(source, 'state')},${quoted(wanted)})`,
      ),
    ),
  );
  return {
    head,
    body: [
      ...body,
      countRow(
        workbookText('tracker.summary.others'),
        othersRow,
        others,
        others.map((_count, index) => between(TOTAL + index)),
      ),
      countRow(workbookText('tracker.summary.all'), totalRow, total, ofAll),
    ],
  };
}

function countRow(
  label: string,
  row: number,
  counts: readonly number[],
  formulas: readonly string[],
): CellSpec[] {
  const [total = 0, done = 0, , ...open] = counts;
  const [totalCell, doneCell] = [`B${row}`, `C${row}`];
  const openCells = open.map((_count, index) => `${columnLetters(4 + index)}${row}`);
  return [
    { value: label, style: 'label' },
    ...counts.map((value, index): CellSpec => ({ value, formula: formulas[index] ?? '0' })),
    {
      value: total - done - open.reduce((sum, count) => sum + count, 0),
      formula: [totalCell, doneCell, ...openCells].join('-'),
    },
    {
      value: total === 0 ? '' : rounded((done * 100) / total),
      formula: `IF(${totalCell}=0,"",ROUND(${doneCell}*100/${totalCell},1))`,
      style: 'rate',
    },
  ];
}

function verdictBlock(sources: readonly SummarySource[]): (CellSpec | null)[][] {
  const said = sources.flatMap((source) => rowsOf(source, 'task', 'verdict'));
  return [
    [{ value: workbookText('tracker.summary.targets'), style: 'block' }],
    [
      { value: workbookText('tracker.column.verdict'), style: 'head' },
      { value: workbookText('tracker.summary.column.targets'), style: 'head' },
    ],
    ...VERDICTS.map((key) => {
      const word = workbookText(`tracker.verdict.${key}`);
      return [
        { value: word, style: 'label' },
        {
          value: said.filter(({ state }) => state === word).length,
          formula: summed(sources.map((source) => `COUNTIF(${ours(source, 'verdict')},${quoted(word)})`)),
        },
      ];
    }),
  ];
}

const COLORS: readonly (readonly [column: number, color: string])[] = [
  [2, '70AD47'],
  [4, 'C00000'],
  [5, 'FFC000'],
  [6, '5B9BD5'],
  [REST, 'A5A5A5'],
];

function chartOf(first: number, last: number, head: readonly CellSpec[]) {
  // The last row is the total.
  const until = last - 1;
  return {
    name: 'TienDoTheoDoi',
    kind: 'barStacked' as const,
    title: workbookText('tracker.summary.chart'),
    categories: `A${first}:A${until}`,
    series: COLORS.map(([column, color]) => {
      const letter = columnLetters(column);
      return {
        name: String(head[column]?.value ?? ''),
        nameCell: `${letter}${first - 1}`,
        values: `${letter}${first}:${letter}${until}`,
        color,
      };
    }),
    from: { row: 0, column: 0 },
    to: { row: 20, column: RATE + 1 },
    altText: workbookText('tracker.summary.chartAlt'),
  };
}

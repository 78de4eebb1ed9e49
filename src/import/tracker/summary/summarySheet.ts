import { workbookText } from '../../../messages/workbookText';
import { columnLetters, quoteSheet } from '../../../workbook/address';
import { quoted } from '../../../workbook/sheetMath';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../workbook/snapshot';
import type { CellSpec, CellStyle, WorkbookSpec } from '../../../workbook/spec';
import { progressBlock, RATE, REST } from './progressBlock';
import { cellsOf, indexOf, ownLettersOf, rowsOf, type SummarySource } from './summarySource';

type VerdictKey = 'attained' | 'missed' | 'none' | 'doubtful' | 'noTarget';

const VERDICTS: readonly VerdictKey[] = ['attained', 'missed', 'none', 'doubtful', 'noTarget'];

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
          formula: sources
            .map((source) => `COUNTIF(${cellsOf(source, ownLettersOf(source, 'verdict'))},${quoted(word)})`)
            .join('+'),
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

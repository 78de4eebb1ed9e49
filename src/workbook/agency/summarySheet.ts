import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { columnLetters } from '../address';
import { INK } from '../ink';
import { TABLE } from '../identity';
import { letterhead, rowOf, signatory, type Letterheaded } from '../letterhead';
import { quoted } from '../sheetMath';
import type { CellSpec, SheetSpec } from '../spec';
import { GUARD, landscape } from '../tableSheet';
import { NO_ROWS, type AgencyFigures, type OwnField, type RowCounts } from '../../figures/agencyFigures';
import { doneRate, doneRateFormula } from '../../figures/doneRate';
import { DUE_STATUS } from '../../fields/task/taskComputations';
import { STATUS } from '../../fields/task/taskStatus';
import { VERDICT } from '../../fields/target/targetComputations';

export interface SummaryInput {
  owner: Letterheaded;
  periodName: string;
  year: number;
  footer: string;
  figures: Pick<AgencyFigures, 'fields' | 'targets' | 'verdicts'>;
  /** Tables in the workbook; one without rows is omitted. */
  tables: readonly string[];
}

/** A count column: selects the rows it counts by a word in one of their columns. */
interface CountColumn {
  count: keyof RowCounts;
  column: WorkbookTextKey;
  word: string;
  /** A role that also counts once something is entered in its row. */
  confirmed?: string;
}

const COUNTS: readonly CountColumn[] = [
  {
    count: 'lead',
    column: 'col.role',
    word: workbookText('role.lead'),
    confirmed: workbookText('role.conditional'),
  },
  { count: 'coordinating', column: 'col.role', word: workbookText('role.coordinating') },
  { count: 'unconfirmed', column: 'col.dueStatus', word: DUE_STATUS.unconfirmed },
  ...(['notStarted', 'inProgress', 'done', 'notArisen'] as const).map((count): CountColumn => ({
    count,
    column: 'col.status',
    word: STATUS[count],
  })),
  ...(['onTime', 'late', 'overdue', 'soon'] as const).map((count): CountColumn => ({
    count,
    column: 'col.dueStatus',
    word: DUE_STATUS[count],
  })),
];

const TOTAL = 1;
const FIRST_COUNT = 2;
const at = (count: keyof RowCounts) => FIRST_COUNT + COUNTS.findIndex((each) => each.count === count);
const NOT_ENTERED = FIRST_COUNT + COUNTS.length;
const RATE = NOT_ENTERED + 1;
const WIDTH = RATE + 1;
/** 0-based rows. */
const HEADER = 6;
const FIRST = HEADER + 1;

const letters = (column: number, row: number) => `${columnLetters(column)}${row + 1}`;

function rateCell(row: number, counts: RowCounts, style: 'rate' | 'totalRate'): CellSpec {
  const cell = (column: number) => letters(column, row);
  const owed = `${cell(TOTAL)}-${cell(at('unconfirmed'))}`;
  return {
    formula: doneRateFormula(cell(at('done')), owed, cell(at('notArisen')), cell(NOT_ENTERED)),
    value:
      doneRate(counts.done, counts.total - counts.unconfirmed, counts.notArisen, counts.notEntered) ?? '',
    style,
  };
}

function sectionRow({ label, table, rows }: OwnField, row: number, tables: readonly string[]): CellSpec[] {
  const name = TABLE[table];
  const exists = tables.includes(name);
  // A job reported in another row is counted there.
  const sectionIs =
    `${name}[${workbookText('col.section')}],$A${row + 1},` +
    `${name}[${workbookText('col.role')}],${quoted(`<>${workbookText('role.countedAs')}`)}`;
  const count = (formula: string, value: number): CellSpec =>
    exists ? { formula, value, style: 'computedInteger' } : { value: 0, style: 'computedInteger' };
  const counted = (column: WorkbookTextKey, criterion: string) =>
    `${name}[${workbookText(column)}],${criterion}`;
  const statuses = (['notStarted', 'inProgress', 'done', 'notArisen'] as const).map(at);
  const [firstStatus, lastStatus] = [Math.min(...statuses), Math.max(...statuses)];
  return [
    { value: label, style: 'plan' },
    count(`COUNTIFS(${sectionIs})`, rows.total),
    ...COUNTS.map(({ count: key, column, word, confirmed }) => {
      const also =
        confirmed === undefined
          ? ''
          : `+COUNTIFS(${sectionIs},${counted(column, quoted(confirmed))},` +
            `${counted('col.dueStatus', quoted(`<>${DUE_STATUS.unconfirmed}`))})`;
      return count(`COUNTIFS(${sectionIs},${counted(column, quoted(word))})${also}`, rows[key]);
    }),
    {
      formula:
        `${letters(TOTAL, row)}-${letters(at('unconfirmed'), row)}` +
        `-SUM(${letters(firstStatus, row)}:${letters(lastStatus, row)})`,
      value: rows.notEntered,
      style: 'computedInteger',
    },
    rateCell(row, rows, 'rate'),
  ];
}

/** Sums the counts of several fields. */
function sumRows(fields: readonly OwnField[]): RowCounts {
  const sum = { ...NO_ROWS };
  for (const { rows } of fields)
    for (const key of Object.keys(sum) as (keyof RowCounts)[]) sum[key] += rows[key];
  return sum;
}

/** `Tổng hợp`: progress by section and in total, targets attained, a chart, and the signature block. */
export function summarySheet(input: SummaryInput): SheetSpec {
  const { fields, targets, verdicts: found } = input.figures;
  const totalRow = FIRST + fields.length;
  const sums = sumRows(fields);
  const total: CellSpec[] = [
    { value: workbookText('summary.sum'), style: 'totalText' },
    ...[sums.total, ...COUNTS.map(({ count }) => sums[count]), sums.notEntered].map(
      (value, index): CellSpec => {
        const column = TOTAL + index;
        return {
          formula: `SUM(${letters(column, FIRST)}:${letters(column, totalRow - 1)})`,
          value,
          style: 'total',
        };
      },
    ),
    rateCell(totalRow, sums, 'totalRate'),
  ];

  const verdict = `${TABLE.targets}[${workbookText('col.verdict')}]`;
  const hasTargets = input.tables.includes(TABLE.targets);
  const verdicts = [
    { word: VERDICT.attained, count: found.dat },
    { word: VERDICT.missed, count: found['chua-dat'] },
    { word: VERDICT.none, count: found['chua-co-so-lieu'] },
  ];
  const targetHeader = totalRow + 3;
  const targetCells: CellSpec[] = [
    { value: workbookText('summary.group'), style: 'plan' },
    {
      value: targets.length,
      style: 'computedInteger',
      ...(hasTargets ? { formula: `ROWS(${verdict})` } : {}),
    },
    ...verdicts.map(({ word, count }): CellSpec => ({
      value: count,
      style: 'computedInteger',
      ...(hasTargets ? { formula: `COUNTIFS(${verdict},${quoted(word)})` } : {}),
    })),
  ];
  const chartTop = targetHeader + 3;
  const chartBottom = chartTop + 16;
  const signRow = chartBottom + 1;
  const header = (texts: string[]): CellSpec[] => texts.map((value) => ({ value, style: 'header' }));
  const rows: (CellSpec | null)[][] = [
    ...letterhead({ of: input.owner, width: WIDTH, right: 5 }),
    rowOf(WIDTH, { 0: { value: workbookText('summary.title'), style: 'title' } }),
    rowOf(WIDTH, {
      0: {
        value: workbookText('summary.subtitle', { agency: input.owner.name, period: input.periodName }),
        style: 'subtitleCentre',
      },
    }),
    [],
    [{ value: workbookText('summary.progress'), style: 'heading' }],
    header([
      workbookText('col.section'),
      workbookText('summary.total'),
      ...COUNTS.map(({ word }) => word),
      workbookText('summary.notEntered'),
      workbookText('summary.doneRate'),
    ]),
    ...fields.map((field, index) => sectionRow(field, FIRST + index, input.tables)),
    total,
    [],
    [{ value: workbookText('summary.targets'), style: 'heading' }],
    header([
      workbookText('summary.group'),
      workbookText('summary.total'),
      ...verdicts.map(({ word }) => word),
    ]),
    targetCells,
  ];
  while (rows.length < signRow) rows.push([]);
  rows.push(
    rowOf(WIDTH, {
      7: {
        value: workbookText('sign.place', { place: input.owner.seat, year: input.year }),
        style: 'signNote',
      },
    }),
    rowOf(WIDTH, {
      0: { value: workbookText('sign.preparer'), style: 'sign' },
      7: { value: signatory(input.owner), style: 'sign' },
    }),
    rowOf(WIDTH, {
      0: { value: workbookText('sign.note'), style: 'signNote' },
      7: { value: workbookText('sign.headNote'), style: 'signNote' },
    }),
    [],
    [],
    [],
  );
  const end = columnLetters(WIDTH - 1);
  const series = [
    { column: at('done'), color: INK.done },
    { column: at('inProgress'), color: INK.inProgress },
    { column: at('notStarted'), color: INK.notStarted },
    { column: at('notArisen'), color: INK.notArisen },
    { column: NOT_ENTERED, color: INK.noFigures },
  ];
  const signs = [1, 2, 3].map((row) => `${signRow + row}`);
  return {
    name: workbookText('sheet.summary'),
    visibility: 'visible',
    tabColor: '7030A0',
    showGridlines: false,
    zoom: 90,
    columns: [{ width: 44 }, ...Array.from({ length: WIDTH - 1 }, () => ({ width: 11.5 }))],
    rowHeights: {
      0: 20,
      1: 22,
      2: 28,
      3: 22,
      5: 22,
      [HEADER]: 50,
      ...Object.fromEntries(fields.map((_field, index) => [FIRST + index, 34])),
      [totalRow]: 22,
      [targetHeader]: 34,
      [targetHeader + 1]: 22,
      [signRow]: 22,
      [signRow + 1]: signatory(input.owner).includes('\n') ? 38 : 20,
      [signRow + 2]: 20,
    },
    rows,
    merges: [
      'A1:D1',
      `F1:${end}1`,
      'A2:D2',
      `F2:${end}2`,
      `A3:${end}3`,
      `A4:${end}4`,
      `H${signs[0]}:${end}${signs[0]}`,
      ...signs.slice(1).flatMap((row) => [`A${row}:D${row}`, `H${row}:${end}${row}`]),
    ],
    tables: [],
    validations: [],
    conditionalFormats: [],
    protection: GUARD,
    page: landscape(
      { fitToWidth: 1, fitToHeight: 1, printArea: `A1:${end}${rows.length}`, centerHorizontally: true },
      input.footer,
    ),
    charts: [
      {
        name: 'TienDo',
        kind: 'barStacked',
        title: workbookText('summary.chart'),
        categories: `A${FIRST + 1}:A${totalRow}`,
        series: series.map(({ column, color }) => {
          const letter = columnLetters(column);
          return {
            name: String(rows[HEADER]?.[column]?.value ?? ''),
            nameCell: `${letter}${HEADER + 1}`,
            values: `${letter}${FIRST + 1}:${letter}${totalRow}`,
            color,
          };
        }),
        from: { row: chartTop, column: 0 },
        to: { row: chartBottom, column: WIDTH },
        altText: workbookText('summary.chartAlt'),
      },
    ],
  };
}

import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { columnLetters } from '../address';
import { TABLE } from '../identity';
import { letterhead, rowOf, type Letterheaded } from '../letterhead';
import { quoted, sameText } from '../sheetMath';
import type { CellScalar, CellSpec, SheetSpec } from '../spec';
import { GUARD, landscape } from '../tableSheet';
import { DUE_STATUS } from '../../fields/task/taskComputations';
import { STATUS } from '../../fields/task/taskStatus';
import { VERDICT } from '../../fields/target/targetComputations';

/** What a task row that is filled in counts as: values of the computed sheet, so that the summary's cached numbers agree with it. */
export interface CountedTask {
  table: typeof TABLE.tasks | typeof TABLE.generalTasks;
  section: string;
  role: CellScalar;
  status: CellScalar;
  dueStatus: CellScalar;
}

export interface SummaryInput {
  owner: Letterheaded;
  periodName: string;
  year: number;
  footer: string;
  /** Sections of the appendix, then the general tasks: label and the table that holds their rows. */
  sections: { label: string; table: CountedTask['table'] }[];
  tasks: readonly CountedTask[];
  verdicts: readonly CellScalar[];
  /** Tables that the workbook has; one without rows is left out. */
  tables: readonly string[];
}

interface CountColumn {
  header: string;
  column: WorkbookTextKey;
  word: string;
  of: (task: CountedTask) => CellScalar;
  /** A role that counts as well once something is entered in its row. */
  confirmed?: string;
}

/** Leads under a condition, and says by a status that it applies. */
const isConfirmed = ({ role, dueStatus }: CountedTask): boolean =>
  role === workbookText('role.conditional') && dueStatus !== DUE_STATUS.unconfirmed;

const COUNTS: readonly CountColumn[] = [
  {
    header: workbookText('role.lead'),
    column: 'col.role',
    word: workbookText('role.lead'),
    of: (task) => (isConfirmed(task) ? workbookText('role.lead') : task.role),
    confirmed: workbookText('role.conditional'),
  },
  {
    header: workbookText('role.coordinating'),
    column: 'col.role',
    word: workbookText('role.coordinating'),
    of: (task) => task.role,
  },
  {
    header: DUE_STATUS.unconfirmed,
    column: 'col.dueStatus',
    word: DUE_STATUS.unconfirmed,
    of: (task) => task.dueStatus,
  },
  ...Object.values(STATUS).map((word): CountColumn => ({
    header: word,
    column: 'col.status',
    word,
    of: (task) => task.status,
  })),
  ...[DUE_STATUS.onTime, DUE_STATUS.late, DUE_STATUS.overdue, DUE_STATUS.soon].map((word): CountColumn => ({
    header: word,
    column: 'col.dueStatus',
    word,
    of: (task) => task.dueStatus,
  })),
];

const TOTAL = 1;
const FIRST_COUNT = 2;
const at = (word: string) => FIRST_COUNT + COUNTS.findIndex((count) => count.word === word);
const NOT_ENTERED = FIRST_COUNT + COUNTS.length;
const RATE = NOT_ENTERED + 1;
const WIDTH = RATE + 1;
/** 0-based rows. */
const HEADER = 6;
const FIRST = HEADER + 1;

const UNCONFIRMED = at(DUE_STATUS.unconfirmed);
const [DONE, NOT_ARISEN, NOT_STARTED, IN_PROGRESS] = [
  STATUS.done,
  STATUS.notArisen,
  STATUS.notStarted,
  STATUS.inProgress,
].map(at) as [number, number, number, number];

/** Done among those that could be done: tasks that did not arise are left out. */
const doneRate = (done: number, total: number, notArisen: number): CellScalar =>
  total - notArisen > 0 ? (done / (total - notArisen)) * 100 : '';

function rateCell(row: number, numbers: number[], style: 'rate' | 'totalRate'): CellSpec {
  const cell = (column: number) => `${columnLetters(column)}${row + 1}`;
  const base = `(${cell(TOTAL)}-${cell(NOT_ARISEN)}-${cell(UNCONFIRMED)})`;
  return {
    formula: `IF(${base}>0,${cell(DONE)}/${base}*100,"")`,
    value: doneRate(
      numbers[DONE] ?? 0,
      (numbers[TOTAL] ?? 0) - (numbers[UNCONFIRMED] ?? 0),
      numbers[NOT_ARISEN] ?? 0,
    ),
    style,
  };
}

function sectionRow(input: SummaryInput, index: number): { cells: CellSpec[]; numbers: number[] } {
  const { label, table } = input.sections[index] ?? { label: '', table: TABLE.tasks };
  const row = FIRST + index;
  const exists = input.tables.includes(table);
  const own = input.tasks.filter((task) => task.table === table && task.section === label);
  const numbers: number[] = [0, own.length];
  // A job that is reported in another row counts there.
  const sectionIs =
    `${table}[${workbookText('col.section')}],$A${row + 1},` +
    `${table}[${workbookText('col.role')}],${quoted(`<>${workbookText('role.countedAs')}`)}`;
  const count = (formula: string, value: number): CellSpec =>
    exists ? { formula, value, style: 'computedInteger' } : { value: 0, style: 'computedInteger' };
  const cells: CellSpec[] = [{ value: label, style: 'plan' }, count(`COUNTIFS(${sectionIs})`, own.length)];
  for (const { column, word, of, confirmed } of COUNTS) {
    const value = own.filter((task) => sameText(of(task), word)).length;
    numbers.push(value);
    const counted = (criterion: string) =>
      `COUNTIFS(${sectionIs},${table}[${workbookText(column)}],${criterion})`;
    const also =
      confirmed === undefined
        ? ''
        : `+COUNTIFS(${sectionIs},${table}[${workbookText(column)}],${quoted(confirmed)},` +
          `${table}[${workbookText('col.dueStatus')}],${quoted(`<>${DUE_STATUS.unconfirmed}`)})`;
    cells.push(count(`${counted(quoted(word))}${also}`, value));
  }
  const statuses = Object.values(STATUS).map(at);
  const notEntered =
    own.length - [UNCONFIRMED, ...statuses].reduce((sum, column) => sum + (numbers[column] ?? 0), 0);
  numbers.push(notEntered);
  const letters = (column: number) => `${columnLetters(column)}${row + 1}`;
  cells.push({
    formula: `${letters(TOTAL)}-${letters(UNCONFIRMED)}-SUM(${letters(Math.min(...statuses))}:${letters(Math.max(...statuses))})`,
    value: notEntered,
    style: 'computedInteger',
  });
  cells.push(rateCell(row, numbers, 'rate'));
  return { cells, numbers };
}

/** `Tổng hợp`: progress by section and in all, targets attained, a chart, and where it is signed. */
export function summarySheet(input: SummaryInput): SheetSpec {
  const sections = input.sections.map((_section, index) => sectionRow(input, index));
  const totalRow = FIRST + sections.length;
  const totals = Array.from({ length: NOT_ENTERED + 1 }, (_none, column) =>
    sections.reduce((sum, { numbers }) => sum + (numbers[column] ?? 0), 0),
  );
  const total: CellSpec[] = [
    { value: workbookText('summary.sum'), style: 'totalText' },
    ...totals.slice(1).map((value, index): CellSpec => {
      const letter = columnLetters(index + 1);
      return { formula: `SUM(${letter}${FIRST + 1}:${letter}${totalRow})`, value, style: 'total' };
    }),
    rateCell(totalRow, totals, 'totalRate'),
  ];

  const verdict = `${TABLE.targets}[${workbookText('col.verdict')}]`;
  const hasTargets = input.tables.includes(TABLE.targets);
  const verdicts = Object.values(VERDICT);
  const counts = verdicts.map((word) => input.verdicts.filter((each) => each === word).length);
  const targetHeader = totalRow + 3;
  const targetCells: CellSpec[] = [
    { value: workbookText('summary.group'), style: 'plan' },
    {
      value: input.verdicts.length,
      style: 'computedInteger',
      ...(hasTargets ? { formula: `ROWS(${verdict})` } : {}),
    },
    ...verdicts.map((word, index): CellSpec => ({
      value: counts[index] ?? 0,
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
      ...COUNTS.map((count) => count.header),
      workbookText('summary.notEntered'),
      workbookText('summary.doneRate'),
    ]),
    ...sections.map(({ cells }) => cells),
    total,
    [],
    [{ value: workbookText('summary.targets'), style: 'heading' }],
    header([workbookText('summary.group'), workbookText('summary.total'), ...verdicts]),
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
      7: { value: input.owner.head.toLocaleUpperCase('vi'), style: 'sign' },
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
    { column: DONE, color: '70AD47' },
    { column: IN_PROGRESS, color: '5B9BD5' },
    { column: NOT_STARTED, color: 'F4B183' },
    { column: NOT_ARISEN, color: 'BFBFBF' },
    { column: NOT_ENTERED, color: 'D9D9D9' },
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
      ...Object.fromEntries(sections.map((_row, index) => [FIRST + index, 34])),
      [totalRow]: 22,
      [targetHeader]: 34,
      [targetHeader + 1]: 22,
      [signRow]: 22,
      [signRow + 1]: 20,
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

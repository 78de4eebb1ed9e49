import type { AgencyFigures } from '../../../figures/agencyFigures';
import type { PlanCalendar } from '../../../deadline/planCalendar';
import { workbookText } from '../../../messages/workbookText';
import { columnLetters } from '../../address';
import { TABLE } from '../../identity';
import { letterhead, rowOf, signatory, type Letterheaded } from '../../letterhead';
import { rowHeight } from '../../rowHeight';
import type { CellScalar, CellSpec, SheetSpec } from '../../spec';
import { GUARD, landscape } from '../../tableSheet';
import { pageBreaks } from './pageBreaks';
import { AT, HIDDEN_WIDTHS, PRINT_SCALE, REPORT_COLUMNS } from './reportColumns';
import { fitted, placeOf, subtitleCell, targetLine, taskLine, type ReportLine } from './reportLine';

export interface ReportSheetInput {
  owner: Letterheaded;
  periodName: string;
  planNumber: string;
  footer: string;
  calendar: PlanCalendar & { reportingDate: CellScalar };
  figures: Pick<AgencyFigures, 'fields' | 'targets'>;
  /** Row codes of each table, in order. */
  codes: Record<'tasks' | 'generalTasks' | 'targets', readonly string[]>;
}

const WIDTH = REPORT_COLUMNS.length;
const RIGHT = 4;
const END = columnLetters(WIDTH - 1);
/** Minimum lines per row, so that text typed later also prints. */
const FEWEST_LINES = { task: 3, target: 2 };
/** Points per line; a row has three points extra. */
const LINE = 13;
/** Room for signature and stamp; a single row, so that no page break can split it. */
const SIGN_HEIGHT = 130;
/** Characters per width unit that are certain to fit on a line. */
const SURE = 1;
/** Excel's maximum row height, in points. */
const HIGHEST = 409;

interface Row {
  cells: (CellSpec | null)[];
  height: number;
}

function lineRow(line: ReportLine, table: string, place: number, row: number, fewest: number): Row {
  const { code, content, cells, evidence, note, sheet } = line;
  const widths = REPORT_COLUMNS.map(({ width }) => width);
  const texts = [code, content, ...cells.map(({ value }) => value), evidence.value, note.value];
  const height = rowHeight(
    texts.map((text, at) => ({ text: typeof text === 'string' ? text : '', width: widths[at] ?? 0 })),
    { fewest, most: Number.POSITIVE_INFINITY },
    LINE,
  );
  const lines = Math.floor((height - 3) / LINE);
  const long = (whole: ReportLine['note'], at: number, empty: string): CellSpec => {
    const sure = Math.floor(lines * ((widths[at] ?? 0) - 1) * SURE);
    // The row was sized for the text already there.
    const capacity = height < HIGHEST ? Math.max(sure, whole.value.length) : sure;
    const from = `$${columnLetters(at === AT.note ? AT.wholeNote : AT.wholeEvidence)}${row}`;
    return { ...fitted(whole, from, capacity, sheet, empty), style: 'print' };
  };
  return {
    height,
    cells: [
      { value: code, style: 'printCentre' },
      { value: content, style: 'print' },
      ...cells,
      long(evidence, AT.evidence, workbookText('report.noFigure')),
      long(note, AT.note, ''),
      { formula: placeOf(table, row), value: place, style: 'print' },
      { ...evidence, style: 'print' },
      { ...note, style: 'print' },
    ],
  };
}

/**
 * `Báo cáo`: the sheet that is printed, signed and stamped. Its cells look up the tables by row code, so it is correct
 * without the add-in too. Rows are sized for the texts present when it was made plus a few lines; a text that outgrows
 * its row says where to find the rest.
 */
export function reportSheet(input: ReportSheetInput): SheetSpec {
  const { owner, calendar, figures, codes } = input;
  const rows: Row[] = letterhead({ of: owner, width: WIDTH, right: RIGHT }).map((cells) => ({
    cells,
    height: 22,
  }));
  const merges = rows.flatMap((_row, at) => [`A${at + 1}:D${at + 1}`, `E${at + 1}:${END}${at + 1}`]);
  const across = (cell: CellSpec, height: number) => {
    rows.push({
      cells: [
        cell,
        ...Array.from({ length: WIDTH - 1 }, () => ({
          value: null,
          ...(cell.style === undefined ? {} : { style: cell.style }),
        })),
      ],
      height,
    });
    merges.push(`A${rows.length}:${END}${rows.length}`);
  };

  const place = workbookText('sign.place', { place: owner.seat, year: calendar.year });
  rows.push({ cells: rowOf(WIDTH, { [RIGHT]: { value: place, style: 'signNote' } }), height: 24 });
  merges.push(`E${rows.length}:${END}${rows.length}`);
  across({ value: workbookText('report.title', { year: calendar.year }), style: 'title' }, 30);
  const about = workbookText('report.subtitle', { period: input.periodName, plan: input.planNumber });
  across(subtitleCell(`${about}, ${workbookText('report.asOf')}`, calendar), 22);
  rows.push({ cells: [], height: 8 });

  const hasTargets = figures.targets.length > 0;
  rows.push({
    cells: REPORT_COLUMNS.map(({ header, wide }) => ({
      value: workbookText(hasTargets ? wide : header),
      style: 'printHeader',
    })),
    height: 44,
  });
  const header = rows.length;

  for (const { label, table, tasks } of figures.fields) {
    if (tasks.length === 0) continue;
    across({ value: label, style: 'printSection' }, 20);
    const sheet = workbookText(table === 'tasks' ? 'sheet.tasks' : 'sheet.generalTasks');
    for (const task of tasks) {
      const row = rows.length + 1;
      const at = codes[table].indexOf(String(task.row.code)) + 1;
      rows.push(
        lineRow(taskLine(task, TABLE[table], sheet, row, calendar), TABLE[table], at, row, FEWEST_LINES.task),
      );
    }
  }
  if (hasTargets) across({ value: workbookText('report.section.targets'), style: 'printSection' }, 20);
  for (const target of figures.targets) {
    const row = rows.length + 1;
    const at = codes.targets.indexOf(String(target.row.code)) + 1;
    const line = targetLine(target, TABLE.targets, workbookText('sheet.targets'), row);
    rows.push(lineRow(line, TABLE.targets, at, row, FEWEST_LINES.target));
  }
  // A section's name stays with its only row.
  const isNamed = rows.at(-2)?.cells[0]?.style === 'printSection';
  const last = rows.length - (isNamed ? 2 : 1);
  const signed = (title: string, note: 'sign.note' | 'sign.headNote') =>
    ({ value: `\n${title}\n${workbookText(note)}`, style: 'printSign' }) as const;
  rows.push({
    cells: rowOf(WIDTH, {
      0: signed(workbookText('sign.preparer'), 'sign.note'),
      [RIGHT]: signed(signatory(owner), 'sign.headNote'),
    }),
    // A committee's signatory takes two lines.
    height: SIGN_HEIGHT + 20 * (signatory(owner).split('\n').length - 1),
  });
  merges.push(`A${rows.length}:D${rows.length}`, `E${rows.length}:${END}${rows.length}`);

  return {
    name: workbookText('sheet.report'),
    visibility: 'visible',
    tabColor: '000000',
    showGridlines: false,
    zoom: 90,
    columns: [
      ...REPORT_COLUMNS.map(({ width }) => ({ width })),
      ...HIDDEN_WIDTHS.map((width) => ({ width, hidden: true })),
    ],
    rowHeights: Object.fromEntries(rows.map(({ height }, index) => [index, height])),
    rows: rows.map(({ cells }) => cells),
    merges,
    tables: [],
    validations: [],
    conditionalFormats: [],
    protection: GUARD,
    freeze: { rows: header, columns: 0 },
    page: landscape(
      {
        scale: PRINT_SCALE,
        printArea: `A1:${END}${rows.length}`,
        titleRows: `$${header}:$${header}`,
        rowBreaks: pageBreaks(
          rows.map(({ height }) => height),
          header - 1,
          new Set(rows.flatMap(({ cells }, row) => (cells[0]?.style === 'printSection' ? [row] : []))),
          last,
        ),
        centerHorizontally: true,
      },
      input.footer,
    ),
    charts: [],
  };
}

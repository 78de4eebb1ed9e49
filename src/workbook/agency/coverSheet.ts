import type { Column } from '../../fields/column';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';
import { workbookText } from '../../messages/workbookText';
import { coverRows, createCoverPage, type CoverLine } from '../coverPage';
import type { Letterheaded } from '../letterhead';
import type { CellScalar, SheetSpec } from '../spec';

export interface CoverInput {
  owner: Letterheaded;
  /** Who issued the plan: “UBND tỉnh Bắc Giang”. */
  issuer: string;
  planNumber: string;
  periodName: string;
  year: number;
  /** Serials. */
  from: number;
  to: number;
  sendBy: number;
  reportingDate: CellScalar;
  preparedBy: CellScalar;
  phone: CellScalar;
  sample: boolean;
}

/** The entry columns, by header. */
const entryHeaders = (columns: readonly Column<string>[]): string =>
  columns
    .filter(({ role }) => role === 'entry')
    .map(({ header }) => workbookText(header))
    .join('; ');

/** The cover below its letterhead, from top to bottom. */
const LINES = [
  { draw: (page, { sample }) => page.wide(sample ? workbookText('cover.sample') : null, 'sample', 24) },
  { draw: (page) => page.wide(workbookText('cover.title'), 'coverTitle', 48) },
  {
    draw: (page, { planNumber: plan, issuer, periodName: period }) =>
      page.wide(workbookText('cover.subtitle', { plan, issuer, period }), 'subtitleCentre', 40),
  },
  { draw: (page) => page.add({}, 12) },
  { draw: (page) => page.add({}, 8) },
  { key: 'agency', draw: (page, { owner }) => page.pair('cover.agency', owner.name, 'value') },
  { key: 'period', draw: (page, { periodName }) => page.pair('cover.period', periodName, 'value') },
  { draw: (page, { from }) => page.pair('cover.from', from, 'valueDate') },
  { draw: (page, { to }) => page.pair('cover.to', to, 'valueDate') },
  {
    key: 'reportingDate',
    draw: (page, { reportingDate }) => page.pair('cover.reportingDate', reportingDate, 'inputDate'),
  },
  { draw: (page, { sendBy }) => page.pair('cover.sendBy', sendBy, 'valueDate') },
  {
    key: 'preparedBy',
    draw: (page, { preparedBy }) => page.pair('cover.preparedBy', preparedBy, 'inputText'),
  },
  { key: 'phone', draw: (page, { phone }) => page.pair('cover.phone', phone, 'inputText') },
  { key: 'sealed', draw: (page) => page.pair('cover.sealed', null, 'value') },
] as const satisfies readonly CoverLine<CoverInput>[];

/** 1-based rows of the cover cells that are read, or that names refer to. */
export const COVER_ROW = coverRows(LINES);

/** `Bìa`: whose workbook, which period, how to fill it in. */
export function coverSheet(input: CoverInput): SheetSpec {
  const page = createCoverPage(input.owner);
  for (const { draw } of LINES) draw(page, input);
  page.add({}, 12);
  page.guide([
    ['cover.guide1'],
    ['cover.guide2', { columns: entryHeaders(TASK_COLUMNS) }],
    ['cover.guide3', { columns: entryHeaders(TARGET_COLUMNS) }],
    ['cover.guide4'],
    ['cover.guide5'],
    ['cover.guide6'],
  ]);
  page.legend([
    // The legend's sample of the entry colour is not an entry cell.
    ['legendEntry', 'cover.legendEntry'],
    ['computedText', 'cover.legendComputed'],
    ['plan', 'cover.legendPlan'],
    ['legendOverdue', 'cover.legendOverdue'],
    ['legendSoon', 'cover.legendSoon'],
    ['legendDone', 'cover.legendDone'],
  ]);
  return page.sheet(workbookText('sheet.cover'), COVER_ROW.reportingDate, input.year);
}

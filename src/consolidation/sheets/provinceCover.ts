import { coordinatorOf } from '../../agency/levels';
import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { toSerial, type IsoDate } from '../../text/calendar';
import { coverRows, createCoverPage, type CoverLine } from '../../workbook/coverPage';
import type { SheetSpec } from '../../workbook/spec';
import type { StyleName } from '../../workbook/styles';
import type { ProvinceHeadline } from '../../figures/provinceFigures';
import type { Consolidation } from '../consolidation';

const GUIDE = [
  'province.guide1',
  'province.guide2',
  'province.guide3',
  'province.guide4',
  'province.guide5',
  'province.guide6',
] as const;
const LEGEND: readonly [StyleName, WorkbookTextKey][] = [
  ['legendEntry', 'cover.legendEntry'],
  ['computedText', 'cover.legendComputed'],
  ['legendOverdue', 'cover.legendOverdue'],
  ['legendSoon', 'cover.legendSoon'],
  ['legendDone', 'cover.legendDone'],
];

interface ProvinceCoverInput {
  consolidation: Consolidation;
  headline: ProvinceHeadline;
  /** Shown if known. */
  madeOn: IsoDate | null;
}

/** The cover below its letterhead, from top to bottom. */
const LINES = [
  {
    draw: (page, { consolidation: { sample } }) =>
      page.wide(sample ? workbookText('cover.sample') : null, 'sample', 24),
  },
  { draw: (page) => page.wide(workbookText('province.title'), 'coverTitle', 48) },
  {
    draw: (page, { consolidation: { programme, period } }) =>
      page.wide(
        workbookText('cover.subtitle', {
          plan: programme.plan.number,
          issuer: programme.catalogue.government.name,
          period: period.name,
        }),
        'subtitleCentre',
        40,
      ),
  },
  { draw: (page) => page.add({}, 10) },
  {
    key: 'province',
    draw: (page, { consolidation: { programme } }) =>
      page.pair('province.name', programme.plan.province, 'value'),
  },
  {
    draw: (page, { consolidation: { programme } }) =>
      page.pair(
        'province.plan',
        workbookText('province.planOf', {
          plan: programme.plan.number,
          issuer: programme.catalogue.government.name,
        }),
        'value',
      ),
  },
  {
    key: 'period',
    draw: (page, { consolidation: { period } }) => page.pair('cover.period', period.name, 'value'),
  },
  {
    draw: (page, { consolidation: { period } }) =>
      page.pair('cover.from', toSerial(period.start), 'valueDate'),
  },
  {
    draw: (page, { consolidation: { period } }) => page.pair('cover.to', toSerial(period.end), 'valueDate'),
  },
  {
    key: 'reportingDate',
    draw: (page, { consolidation: { reportingDate } }) =>
      page.pair('province.reportingDate', reportingDate, 'inputDate'),
  },
  {
    draw: (page, { consolidation: { period } }) =>
      page.pair('province.sendBy', toSerial(period.sendBy), 'valueDate'),
  },
  {
    draw: (page, { consolidation: { period } }) =>
      page.pair('province.submitBy', toSerial(period.submitBy), 'valueDate'),
  },
  {
    draw: (page, { headline: { plan } }) =>
      page.pair(
        'province.tasks',
        workbookText('province.tasksOf', { done: plan.done, tasks: plan.tasks }),
        'value',
      ),
  },
  {
    draw: (page, { headline: { receipts } }) =>
      page.pair(
        'province.received',
        workbookText('province.receivedOf', { received: receipts.sent, all: receipts.agencies }),
        'value',
      ),
  },
  {
    draw: (page, { headline: { receipts, rejected } }) =>
      page.pair(
        'province.files',
        workbookText('province.filesOf', {
          files: receipts.sent + rejected,
          received: receipts.sent,
          rejected,
        }),
        'value',
      ),
  },
] as const satisfies readonly CoverLine<ProvinceCoverInput>[];

/** 1-based rows of the cover's cells that names refer to. */
export const PROVINCE_COVER_ROW = coverRows(LINES);

/** `Tổng hợp`: which plan and period, from how many files, and how to read the workbook. */
export function provinceCover(input: ProvinceCoverInput): SheetSpec {
  const { plan, catalogue } = input.consolidation.programme;
  const page = createCoverPage(coordinatorOf(catalogue));
  for (const { draw } of LINES) draw(page, input);
  if (input.madeOn !== null) page.pair('province.madeOn', toSerial(input.madeOn), 'valueDate');
  // After the rows that names refer to: most plans have no recurring task.
  const { reports, fallen, shown } = input.headline.occurrences;
  if (reports > 0)
    page.pair('province.occurrences', workbookText('province.occurrencesOf', { shown, fallen }), 'value');
  page.add({}, 12);
  page.guide(GUIDE.map((key) => [key]));
  page.legend(LEGEND);
  return page.sheet(workbookText('sheet.summary'), PROVINCE_COVER_ROW.reportingDate, plan.year);
}

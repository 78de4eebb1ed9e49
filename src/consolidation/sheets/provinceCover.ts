import { coordinatorOf } from '../../agency/levels';
import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { toSerial, type IsoDate } from '../../text/calendar';
import { createCoverPage } from '../../workbook/coverPage';
import type { SheetSpec } from '../../workbook/spec';
import type { StyleName } from '../../workbook/styles';
import type { ProvinceHeadline } from '../../figures/provinceFigures';
import type { Consolidation } from '../consolidation';

/** 1-based rows of the cover's cells that names refer to. */
export const PROVINCE_COVER_ROW = { province: 7, period: 9, reportingDate: 12 } as const;
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

/** `Tổng hợp`: which plan and period, from how many files, and how to read the workbook. */
export function provinceCover(
  { programme, period, reportingDate, sample }: Consolidation,
  { receipts, rejected }: ProvinceHeadline,
  madeOn: IsoDate | null,
): SheetSpec {
  const { plan, catalogue } = programme;
  const page = createCoverPage(coordinatorOf(catalogue));
  const issuer = catalogue.government.name;
  const received = receipts.sent;

  page.wide(sample ? workbookText('cover.sample') : null, 'sample', 24);
  page.wide(workbookText('province.title'), 'coverTitle', 48);
  page.wide(
    workbookText('cover.subtitle', { plan: plan.number, issuer, period: period.name }),
    'subtitleCentre',
    40,
  );
  page.add({}, 10);
  page.pair('province.name', plan.province, 'value');
  page.pair('province.plan', workbookText('province.planOf', { plan: plan.number, issuer }), 'value');
  page.pair('cover.period', period.name, 'value');
  page.pair('cover.from', toSerial(period.start), 'valueDate');
  page.pair('cover.to', toSerial(period.end), 'valueDate');
  page.pair('province.reportingDate', reportingDate, 'inputDate');
  page.pair('province.sendBy', toSerial(period.sendBy), 'valueDate');
  page.pair('province.submitBy', toSerial(period.submitBy), 'valueDate');
  page.pair(
    'province.received',
    workbookText('province.receivedOf', { received, all: receipts.agencies }),
    'value',
  );
  page.pair(
    'province.files',
    workbookText('province.filesOf', {
      files: received + rejected,
      received,
      rejected,
    }),
    'value',
  );
  if (madeOn !== null) page.pair('province.madeOn', toSerial(madeOn), 'valueDate');
  page.add({}, 12);
  page.guide(GUIDE);
  page.legend(LEGEND);
  return page.sheet(workbookText('sheet.summary'), PROVINCE_COVER_ROW.reportingDate, plan.year);
}

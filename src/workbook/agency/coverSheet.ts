import { workbookText } from '../../messages/workbookText';
import { createCoverPage } from '../coverPage';
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

/** 1-based rows of the cover's cells that names refer to. */
export const COVER_ROW = {
  agency: 8,
  period: 9,
  reportingDate: 12,
  preparedBy: 14,
  phone: 15,
  sealed: 16,
} as const;

/** `Bìa`: whose workbook, which period, how to fill it. */
export function coverSheet(input: CoverInput): SheetSpec {
  const page = createCoverPage(input.owner);
  page.wide(input.sample ? workbookText('cover.sample') : null, 'sample', 24);
  page.wide(workbookText('cover.title'), 'coverTitle', 48);
  page.wide(
    workbookText('cover.subtitle', {
      plan: input.planNumber,
      issuer: input.issuer,
      period: input.periodName,
    }),
    'subtitleCentre',
    40,
  );
  page.add({}, 12);
  page.add({}, 8);
  page.pair('cover.agency', input.owner.name, 'value');
  page.pair('cover.period', input.periodName, 'value');
  page.pair('cover.from', input.from, 'valueDate');
  page.pair('cover.to', input.to, 'valueDate');
  page.pair('cover.reportingDate', input.reportingDate, 'inputDate');
  page.pair('cover.sendBy', input.sendBy, 'valueDate');
  page.pair('cover.preparedBy', input.preparedBy, 'inputText');
  page.pair('cover.phone', input.phone, 'inputText');
  page.pair('cover.sealed', null, 'value');
  page.add({}, 12);
  page.guide([
    'cover.guide1',
    'cover.guide2',
    'cover.guide3',
    'cover.guide4',
    'cover.guide5',
    'cover.guide6',
  ]);
  page.legend([
    // The sample of the entry colour is not itself a place to type.
    ['legendEntry', 'cover.legendEntry'],
    ['computedText', 'cover.legendComputed'],
    ['plan', 'cover.legendPlan'],
    ['legendOverdue', 'cover.legendOverdue'],
    ['legendSoon', 'cover.legendSoon'],
    ['legendDone', 'cover.legendDone'],
  ]);
  return page.sheet(workbookText('sheet.cover'), COVER_ROW.reportingDate, input.year);
}

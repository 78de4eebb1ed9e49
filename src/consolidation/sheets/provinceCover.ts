import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { toSerial, type IsoDate } from '../../text/calendar';
import { letterhead, rowOf } from '../../workbook/letterhead';
import type { CellScalar, CellSpec, SheetSpec } from '../../workbook/spec';
import type { StyleName } from '../../workbook/styles';
import { GUARD, MARGINS } from '../../workbook/tableSheet';
import { dateRule } from '../../workbook/validations';
import type { Consolidation } from '../consolidation';

/** 1-based rows of the cover's cells that names refer to. */
export const PROVINCE_COVER_ROW = { province: 7, period: 9, reportingDate: 12 } as const;
const WIDTH = 4;
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
  { plan, period, reportingDate, register, rejected, sample }: Consolidation,
  madeOn: IsoDate | null,
): SheetSpec {
  const rows: (CellSpec | null)[][] = letterhead({
    province: plan.province,
    agency: workbookText('province.owner'),
    width: WIDTH,
    right: 2,
  });
  const merges = ['A1:B1', 'C1:D1', 'A2:B2', 'C2:D2'];
  const rowHeights: Record<number, number> = { 0: 36, 1: 36 };
  const add = (
    cells: Record<number, { value: CellScalar; style: StyleName }>,
    height: number,
    ...merged: string[]
  ) => {
    rows.push(rowOf(WIDTH, cells));
    rowHeights[rows.length - 1] = height;
    merges.push(...merged.map((each) => each.replace(/#/g, String(rows.length))));
  };
  const wide = (value: CellScalar, style: StyleName, height: number) =>
    add({ 0: { value, style } }, height, 'A#:D#');
  const pair = (label: WorkbookTextKey, value: CellScalar, style: StyleName) =>
    add(
      {
        0: { value: workbookText(label), style: 'label' },
        1: { value: null, style: 'label' },
        2: { value, style },
        3: { value: null, style },
      },
      24,
      'A#:B#',
      'C#:D#',
    );
  const received = register.filter((entry) => entry.received !== null).length;

  wide(sample ? workbookText('cover.sample') : null, 'sample', 24);
  wide(workbookText('province.title'), 'coverTitle', 48);
  wide(
    workbookText('cover.subtitle', { plan: plan.number, province: plan.province, period: period.name }),
    'subtitleCentre',
    40,
  );
  add({}, 10);
  pair('province.name', plan.province, 'value');
  pair(
    'province.plan',
    workbookText('province.planOf', { plan: plan.number, province: plan.province }),
    'value',
  );
  pair('cover.period', period.name, 'value');
  pair('cover.from', toSerial(period.start), 'valueDate');
  pair('cover.to', toSerial(period.end), 'valueDate');
  pair('province.reportingDate', reportingDate, 'inputDate');
  pair('province.sendBy', toSerial(period.sendBy), 'valueDate');
  pair('province.received', workbookText('province.receivedOf', { received, all: register.length }), 'value');
  pair(
    'province.files',
    workbookText('province.filesOf', {
      files: received + rejected.length,
      received,
      rejected: rejected.length,
    }),
    'value',
  );
  if (madeOn !== null) pair('province.madeOn', toSerial(madeOn), 'valueDate');
  add({}, 12);
  wide(workbookText('cover.guide'), 'heading', 24);
  for (const key of GUIDE) {
    const text = workbookText(key);
    wide(text, 'guide', 18 * Math.ceil(text.length / 88) + 3);
  }
  wide(workbookText('cover.legend'), 'heading', 26);
  for (const [style, key] of LEGEND)
    add({ 0: { value: null, style }, 1: { value: workbookText(key), style: 'guide' } }, 20, 'B#:D#');

  return {
    name: workbookText('sheet.summary'),
    visibility: 'visible',
    tabColor: 'C00000',
    showGridlines: false,
    zoom: 100,
    columns: [{ width: 18 }, { width: 22 }, { width: 22 }, { width: 28 }],
    rowHeights,
    rows,
    merges,
    tables: [],
    validations: [{ range: `C${PROVINCE_COVER_ROW.reportingDate}`, ...dateRule(plan.year) }],
    conditionalFormats: [],
    protection: GUARD,
    page: {
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 1,
      margins: MARGINS,
      centerHorizontally: true,
      printArea: `A1:D${rows.length}`,
    },
    charts: [],
  };
}

import { workbookText, type WorkbookTextKey } from '../messages/workbookText';
import { letterhead, rowOf } from './letterhead';
import type { CellScalar, CellSpec, SheetSpec } from './spec';
import type { StyleName } from './styles';
import { GUARD, MARGINS } from './tableSheet';
import { dateRule } from './validations';

export interface CoverInput {
  province: string;
  agency: string;
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
const WIDTH = 4;

/** `Bìa`: whose workbook, which period, how to fill it. */
export function coverSheet(input: CoverInput): SheetSpec {
  const rows: (CellSpec | null)[][] = letterhead({ ...input, width: WIDTH, right: 2 });
  const merges = ['A1:B1', 'C1:D1', 'A2:B2', 'C2:D2'];
  const rowHeights: Record<number, number> = { 0: 36, 1: 36 };
  const add = (
    cells: Record<number, { value: CellScalar; style: StyleName }>,
    height: number,
    merge?: string,
  ) => {
    rows.push(rowOf(WIDTH, cells));
    rowHeights[rows.length - 1] = height;
    if (merge) merges.push(merge.replace(/#/g, String(rows.length)));
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
    );

  wide(input.sample ? workbookText('cover.sample') : null, 'sample', 24);
  wide(workbookText('cover.title'), 'coverTitle', 48);
  wide(
    workbookText('cover.subtitle', {
      plan: input.planNumber,
      province: input.province,
      period: input.periodName,
    }),
    'subtitleCentre',
    40,
  );
  add({}, 12);
  add({}, 8);
  pair('cover.agency', input.agency, 'value');
  pair('cover.period', input.periodName, 'value');
  pair('cover.from', input.from, 'valueDate');
  pair('cover.to', input.to, 'valueDate');
  pair('cover.reportingDate', input.reportingDate, 'inputDate');
  pair('cover.sendBy', input.sendBy, 'valueDate');
  pair('cover.preparedBy', input.preparedBy, 'inputText');
  pair('cover.phone', input.phone, 'inputText');
  pair('cover.sealed', null, 'value');
  for (const row of [8, 9, 10, 11, 12, 13, 14, 15, 16]) merges.push(`C${row}:D${row}`);
  add({}, 12);
  wide(workbookText('cover.guide'), 'heading', 24);
  for (const key of [
    'cover.guide1',
    'cover.guide2',
    'cover.guide3',
    'cover.guide4',
    'cover.guide5',
    'cover.guide6',
  ] as const) {
    const text = workbookText(key);
    wide(text, 'guide', 18 * Math.ceil(text.length / 88) + 3);
  }
  wide(workbookText('cover.legend'), 'heading', 26);
  const legend: [StyleName, WorkbookTextKey][] = [
    ['entryText', 'cover.legendEntry'],
    ['computedText', 'cover.legendComputed'],
    ['plan', 'cover.legendPlan'],
    ['legendOverdue', 'cover.legendOverdue'],
    ['legendSoon', 'cover.legendSoon'],
    ['legendDone', 'cover.legendDone'],
  ];
  for (const [style, key] of legend) {
    // The sample of the entry colour is not itself a place to type.
    add(
      {
        0: { value: null, style: style === 'entryText' ? 'legendEntry' : style },
        1: { value: workbookText(key), style: 'guide' },
      },
      20,
      'B#:D#',
    );
  }

  return {
    name: workbookText('sheet.cover'),
    visibility: 'visible',
    tabColor: 'C00000',
    showGridlines: false,
    zoom: 100,
    columns: [{ width: 18 }, { width: 22 }, { width: 22 }, { width: 28 }],
    rowHeights,
    rows,
    merges,
    tables: [],
    validations: [{ range: `C${COVER_ROW.reportingDate}`, ...dateRule(input.year) }],
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

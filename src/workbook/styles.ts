import type { BorderLine, CellStyle } from './spec';

const FONT = 'Times New Roman';
const line: BorderLine = { style: 'thin', color: 'BFBFBF' };
const border = { top: line, bottom: line, left: line, right: line };
/** Font size of table cells: small enough to fit a row's entries on one screen, still easy to read at 100 %. */
const TABLE_SIZE = 11;
const HEADER_SIZE = 10;
const body: CellStyle = {
  font: { name: FONT, size: TABLE_SIZE },
  border,
  align: { vertical: 'top', wrap: true },
};
const entry: CellStyle = { ...body, fill: 'FFFBE6', locked: false };
const computed: CellStyle = {
  ...body,
  fill: 'F3F6FA',
  align: { vertical: 'top', wrap: true, horizontal: 'center' },
};
const plain = (size: number, extra: CellStyle['font'], align: CellStyle['align']): CellStyle => ({
  font: { name: FONT, size, ...extra },
  align: { vertical: 'center', wrap: true, ...align },
});
const centred = (style: CellStyle): CellStyle => ({
  ...style,
  align: { ...style.align, horizontal: 'center' },
});
const date = 'dd/mm/yyyy';
const ink: BorderLine = { style: 'thin', color: '000000' };
/** For paper: black on white, no information carried by colour. */
const print: CellStyle = {
  font: { name: FONT, size: TABLE_SIZE },
  border: { top: ink, bottom: ink, left: ink, right: ink },
  align: { vertical: 'top', wrap: true },
};

export const STYLES = {
  plan: body,
  planCentre: centred(body),
  planDate: { ...centred(body), numberFormat: date },
  entryText: entry,
  // Text format: Excel would turn 02/2024 into a date, and drop the leading zero of a telephone number.
  entryVerbatim: { ...entry, numberFormat: '@' },
  entryCentre: centred(entry),
  verbatim: { font: { name: FONT, size: TABLE_SIZE }, numberFormat: '@' },
  entryDate: { ...centred(entry), numberFormat: date },
  // #,##0.## would leave a trailing decimal point on whole numbers.
  entryCount: {
    ...entry,
    numberFormat: '[>=1000]#,##0;General',
    align: { vertical: 'top', horizontal: 'right' },
  },
  entryAmount: { ...entry, align: { vertical: 'top', horizontal: 'right' } },
  entryPercent: { ...centred(entry), numberFormat: 'General' },
  closed: { ...body, fill: 'EDEDED' },
  computedText: { ...computed, align: { vertical: 'top', wrap: true } },
  computedCentre: computed,
  computedDate: { ...computed, numberFormat: date },
  computedNumber: { ...computed, numberFormat: '#,##0.00' },
  computedSum: { ...computed, numberFormat: '[>=1000]#,##0;General' },
  computedInteger: { ...computed, numberFormat: '#,##0' },
  header: {
    font: { name: FONT, size: HEADER_SIZE, bold: true, color: 'FFFFFF' },
    fill: '1F4E79',
    border,
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  total: { ...computed, font: { name: FONT, size: TABLE_SIZE, bold: true }, fill: 'DCE6F1' },
  totalText: { ...body, font: { name: FONT, size: TABLE_SIZE, bold: true }, fill: 'DCE6F1' },
  totalRate: {
    ...computed,
    font: { name: FONT, size: TABLE_SIZE, bold: true },
    fill: 'DCE6F1',
    numberFormat: '0.0',
  },
  rate: { ...computed, numberFormat: '0.0' },
  kpi: {
    ...computed,
    font: { name: FONT, size: 18, bold: true, color: '1F4E79' },
    align: { horizontal: 'center', vertical: 'center' },
    numberFormat: '#,##0',
  },
  kpiRate: {
    ...computed,
    font: { name: FONT, size: 18, bold: true, color: '1F4E79' },
    align: { horizontal: 'center', vertical: 'center' },
    numberFormat: '0.0',
  },
  title: plain(14, { bold: true }, { horizontal: 'center' }),
  titleLeft: plain(14, { bold: true }, { horizontal: 'left', wrap: false }),
  subtitle: plain(12, { italic: true, color: '595959' }, { horizontal: 'left', wrap: false }),
  subtitleCentre: plain(13, { italic: true }, { horizontal: 'center' }),
  coverTitle: plain(20, { bold: true, color: '1F4E79' }, { horizontal: 'center' }),
  agencyUpper: plain(13, {}, { horizontal: 'center' }),
  agencyFirst: plain(13, { bold: true }, { horizontal: 'center' }),
  agencyName: plain(13, { bold: true, underline: true }, { horizontal: 'center' }),
  country: plain(13, { bold: true }, { horizontal: 'center' }),
  motto: plain(14, { bold: true, underline: true }, { horizontal: 'center' }),
  sample: plain(14, { bold: true, color: 'C00000' }, { horizontal: 'center' }),
  heading: plain(13, { bold: true, color: '1F4E79' }, { horizontal: 'left', wrap: false }),
  label: {
    ...body,
    font: { name: FONT, size: 13, bold: true },
    fill: 'F3F6FA',
    align: { vertical: 'center', wrap: true },
  },
  value: {
    ...body,
    font: { name: FONT, size: 13 },
    align: { horizontal: 'left', vertical: 'center', wrap: true },
  },
  valueDate: {
    ...body,
    font: { name: FONT, size: 13 },
    numberFormat: date,
    align: { horizontal: 'left', vertical: 'center' },
  },
  inputText: {
    ...entry,
    numberFormat: '@',
    font: { name: FONT, size: 13 },
    align: { horizontal: 'left', vertical: 'center', wrap: true },
  },
  inputDate: {
    ...entry,
    font: { name: FONT, size: 13 },
    numberFormat: date,
    align: { horizontal: 'left', vertical: 'center' },
  },
  guide: plain(13, {}, { horizontal: 'left', vertical: 'top' }),
  sign: plain(13, { bold: true }, { horizontal: 'center' }),
  signNote: plain(13, { italic: true }, { horizontal: 'center' }),
  print,
  printCentre: centred(print),
  printDate: { ...centred(print), numberFormat: date },
  printPercent: { ...centred(print), numberFormat: 'General"%"' },
  printRate: { ...centred(print), numberFormat: '0.0"%"' },
  printNumber: { ...centred(print), numberFormat: '[>=1000]#,##0;General' },
  printHeader: {
    ...print,
    font: { name: FONT, size: TABLE_SIZE, bold: true },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  printSection: {
    ...print,
    font: { name: FONT, size: TABLE_SIZE, bold: true },
    align: { vertical: 'center', wrap: true },
  },
  printSign: plain(13, { bold: true }, { horizontal: 'center', vertical: 'top' }),
  legendEntry: { ...body, fill: 'FFFBE6' },
  legendOverdue: { ...body, fill: 'F8CBAD' },
  legendSoon: { ...body, fill: 'FFE699' },
  legendDone: { ...body, fill: 'C6E0B4' },
} satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof STYLES;

/** Colour coding, never the only cue: the cell's words say the same. */
export const TINT = {
  bad: { font: { color: '9C0006', bold: true }, fill: 'F8CBAD' },
  soon: { font: { color: '7F6000' }, fill: 'FFE699' },
  good: { font: { color: '375623' }, fill: 'C6E0B4' },
  missing: { font: { color: '7F7F7F', italic: true } },
  repeated: { font: { color: '8C8C8C' } },
};

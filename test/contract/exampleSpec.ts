import type { CellSpec, CellStyle, ChartSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';

/**
 * A small workbook that uses every feature of WorkbookSpec, with cached values worked out by hand. Both hosts must
 * write it and read it back; LibreOffice must recalculate it to the same numbers.
 */

const cell = (value: CellSpec['value'], style?: string): CellSpec => (style ? { value, style } : { value });
const computed = (formula: string, value: CellSpec['value'], style?: string): CellSpec =>
  style ? { value, formula, style } : { value, formula };

const thin = { style: 'thin', color: '808080' } as const;
const styles: Record<string, CellStyle> = {
  title: { font: { size: 14, bold: true }, align: { horizontal: 'center', vertical: 'center', wrap: true } },
  italic: {
    font: { italic: true, underline: true, color: '1F4E79' },
    align: { horizontal: 'left', indent: 1 },
  },
  header: {
    font: { bold: true, color: 'FFFFFF' },
    fill: '1F4E79',
    border: { top: thin, bottom: { style: 'medium', color: '000000' }, left: thin, right: thin },
    align: { horizontal: 'center', vertical: 'center', wrap: true },
  },
  text: { border: { bottom: { style: 'hair', color: '808080' } }, align: { vertical: 'top', wrap: true } },
  entryText: { numberFormat: '@', locked: false },
  entryDate: { numberFormat: 'dd/mm/yyyy', locked: false, align: { horizontal: 'center' } },
  entryPercent: { numberFormat: '0%', locked: false },
  number: { numberFormat: '#,##0', align: { horizontal: 'right' } },
  mono: { font: { name: 'Courier New', size: 10 } },
};

/** "Sở Nội vụ" with every diacritic as a combining character, as typed by some keyboards. */
export const NFD_TEXT = 'Sở Nội vụ'.normalize('NFD');

/** Text that a careless writer turns into a formula, a number or an error. */
export const FORMULA_LIKE_TEXTS = [
  '=1+1',
  '+84 204',
  '-5',
  '@SUM(A1)',
  '=HYPERLINK("http://x")',
  "'quoted",
  '007',
];

const noPage = { orientation: 'portrait', margins: margins(20, 20, 30, 15) } as const;

function margins(top: number, bottom: number, left: number, right: number) {
  return { top, bottom, left, right, header: 10, footer: 10 };
}

const cover: SheetSpec = {
  name: 'Bìa',
  visibility: 'visible',
  tabColor: 'C00000',
  showGridlines: false,
  columns: [{ width: 12 }, { width: 40 }, { width: 20 }],
  rowHeights: { 0: 40 },
  rows: [
    [cell('KẾ HOẠCH & <CẢI CÁCH> "HÀNH CHÍNH"', 'title'), null, null],
    [cell('Cơ quan'), cell(NFD_TEXT, 'text'), cell(null, 'entryText')],
    [cell('Ngày'), cell(45306, 'entryDate')],
    [{ value: 'Đến sheet Nhiệm vụ', style: 'italic', link: "'Nhiệm vụ'!A4" }],
    [cell('Hai dòng\nthứ hai', 'text'), cell(' khoảng trắng hai đầu ')],
    FORMULA_LIKE_TEXTS.map((text) => cell(text, 'entryText')),
    [cell(true), cell(false), cell(0), cell(-0.1), cell(1e-7), cell(123456789012)],
  ],
  merges: ['A1:C1'],
  tables: [],
  validations: [],
  conditionalFormats: [],
  page: {
    ...noPage,
    scale: 90,
    header: '&C&P',
    footer: '&L&A&R&D',
    firstHeader: '',
    firstFooter: '&RTrang đầu',
    centerHorizontally: true,
  },
  charts: [],
};

const STATUS = '[Trạng thái]';
/** Row, task, due date, ratio, status; computed: check and double ratio. */
const tasks: [number, string, number | null, number | null, string | null][] = [
  [1, 'Ban hành kế hoạch', 45306, 1, 'Hoàn thành'],
  [2, 'Kiểm tra cải cách hành chính', 45350, 0, 'Chưa làm'],
  [3, 'Sơ kết 6 tháng', null, null, null],
  [4, 'Tổng kết năm', 45656, 0.5, 'Đang làm'],
];

const CHECK_FORMULA = 'IF(tblNhiemVu[[#This Row],[Trạng thái]]="","Thiếu trạng thái","")';
const DOUBLE_FORMULA = 'tblNhiemVu[[#This Row],[Tỷ lệ]]*2';
const DONE_FORMULA = 'tblNhiemVu[[#This Row],[Trạng thái]]="Hoàn thành"';

const taskSheet: SheetSpec = {
  name: 'Nhiệm vụ',
  visibility: 'visible',
  tabColor: '1F4E79',
  showGridlines: true,
  zoom: 85,
  columns: [
    { width: 6 },
    { width: 45 },
    { width: 14 },
    { width: 10 },
    { width: 16 },
    { width: 22 },
    { width: 10 },
    { width: 10, hidden: true },
  ],
  rowHeights: { 0: 28.5, 3: 36 },
  hiddenRows: [2],
  rows: [
    [cell('Danh sách nhiệm vụ', 'title')],
    [],
    [cell('hàng ẩn')],
    ['TT', 'Nhiệm vụ', 'Hạn', 'Tỷ lệ', 'Trạng thái', 'Kiểm tra', 'Gấp đôi', 'Xong'].map((name) =>
      cell(name, 'header'),
    ),
    ...tasks.map(([number, task, due, ratio, status]) => [
      cell(number, 'number'),
      cell(task, 'text'),
      cell(due, 'entryDate'),
      cell(ratio, 'entryPercent'),
      cell(status, 'entryText'),
      computed(CHECK_FORMULA, status === null ? 'Thiếu trạng thái' : '', 'mono'),
      computed(DOUBLE_FORMULA, (ratio ?? 0) * 2),
      computed(DONE_FORMULA, status === 'Hoàn thành'),
    ]),
  ],
  merges: ['A1:F1'],
  tables: [
    {
      name: 'tblNhiemVu',
      range: 'A4:H8',
      columns: [
        { name: 'TT' },
        { name: 'Nhiệm vụ' },
        { name: 'Hạn' },
        { name: 'Tỷ lệ' },
        { name: 'Trạng thái' },
        { name: 'Kiểm tra', calculatedFormula: CHECK_FORMULA },
        { name: 'Gấp đôi', calculatedFormula: DOUBLE_FORMULA },
        { name: 'Xong', calculatedFormula: DONE_FORMULA },
      ],
      style: 'TableStyleLight9',
      bandedRows: true,
    },
  ],
  validations: [
    {
      range: 'E5:E8',
      kind: 'list',
      formula1: 'dsTrangThai',
      allowBlank: true,
      prompt: { title: 'Trạng thái', message: 'Chọn một mục trong danh sách.' },
      error: {
        style: 'stop',
        title: 'Sai trạng thái',
        message: 'Chỉ chọn mục trong danh sách & không gõ khác.',
      },
    },
    {
      range: 'D5:D8',
      kind: 'decimal',
      operator: 'between',
      formula1: '0',
      formula2: '1',
      allowBlank: true,
      error: { style: 'warning', title: 'Tỷ lệ', message: 'Từ 0% đến 100%.' },
    },
    {
      range: 'C5:C8',
      kind: 'date',
      operator: 'greaterThanOrEqual',
      formula1: '45292',
      allowBlank: true,
      error: { style: 'information', title: 'Hạn', message: 'Từ ngày 01/01/2024.' },
    },
    {
      range: 'A5:A8',
      kind: 'whole',
      operator: 'greaterThan',
      formula1: '0',
      allowBlank: false,
      error: { style: 'stop', title: 'TT', message: 'Số nguyên dương.' },
    },
    {
      range: 'B5:B7',
      kind: 'textLength',
      operator: 'lessThanOrEqual',
      formula1: '500',
      allowBlank: false,
      error: { style: 'stop', title: 'Nhiệm vụ', message: 'Không quá 500 ký tự.' },
    },
    {
      range: 'B8',
      kind: 'custom',
      formula1: 'LEN(TRIM(B8))>0',
      allowBlank: false,
      error: { style: 'stop', title: 'Nhiệm vụ', message: 'Không để trống.' },
    },
  ],
  conditionalFormats: [
    {
      range: 'A5:F8',
      formula: '$E5="Hoàn thành"',
      style: { font: { color: '006100', bold: true }, fill: 'C6EFCE' },
      stopIfTrue: true,
    },
    {
      range: 'A5:F8',
      formula: 'AND($E5<>"Hoàn thành",$C5<>"",$C5<45400)',
      style: { font: { color: '9C0006', italic: true }, fill: 'FFC7CE' },
    },
  ],
  protection: { autoFilter: true, formatCells: false, formatColumns: true, formatRows: true, sort: false },
  freeze: { rows: 4, columns: 2 },
  page: {
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    margins: margins(20, 20, 30, 15),
    printArea: 'A1:F8',
    titleRows: '$4:$4',
    titleColumns: '$A:$B',
    rowBreaks: [6],
    header: '&C&P',
    firstHeader: '',
  },
  charts: [],
};

const chart = (kind: ChartSpec['kind'], top: number): ChartSpec => ({
  name: `bieuDo${top}`,
  kind,
  title: 'Tiến độ theo mục',
  categories: 'A2:A3',
  series: [
    { name: 'Hoàn thành', nameCell: 'B1', values: 'B2:B3', color: '70AD47' },
    { name: 'Còn lại', nameCell: 'C1', values: 'C2:C3', color: 'FFC000' },
  ],
  from: { row: top, column: 0 },
  to: { row: top + 12, column: 5 },
  altText: 'Biểu đồ số nhiệm vụ đã hoàn thành và còn lại theo từng mục',
});

const count = (criterion: string) => `COUNTIFS(tblNhiemVu${STATUS},${criterion})`;
const summary: SheetSpec = {
  name: "Tổng hợp d'án",
  visibility: 'visible',
  showGridlines: false,
  columns: [{ width: 24 }, { width: 14 }, { width: 14 }, { width: 14 }, { width: 14 }],
  rowHeights: {},
  rows: [
    [cell('Mục', 'header'), cell('Hoàn thành', 'header'), cell('Còn lại', 'header'), cell('Tỷ lệ', 'header')],
    [
      cell('Nhiệm vụ'),
      computed(count('"Hoàn thành"'), 1),
      computed(`ROWS(tblNhiemVu${STATUS})-B2`, 3),
      computed('IFERROR(B2/(B2+C2),0)', 0.25, 'entryPercent'),
    ],
    [
      cell('Trên trang này'),
      computed(count('"Không có mục này"'), 0),
      computed('SUM(B2:C2)', 4),
      computed('IF(B3=0,"",B3/C3)', '', 'entryPercent'),
    ],
    [cell('Ngày ở bìa'), computed('ngayLap', 45306, 'entryDate'), computed('\'Bìa\'!B1=""', true)],
    [cell('Lỗi'), computed('B2>5', false)],
  ],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  page: { ...noPage, columnBreaks: [3] },
  charts: [chart('barStacked', 6), chart('columnClustered', 20), chart('barClustered', 34)],
};

const lists: SheetSpec = {
  name: 'Danh mục',
  visibility: 'hidden',
  showGridlines: true,
  columns: [{ width: 20 }],
  rowHeights: {},
  rows: [
    [cell('Trạng thái', 'header')],
    ...['Chưa làm', 'Đang làm', 'Hoàn thành'].map((status) => [cell(status)]),
  ],
  merges: [],
  tables: [
    { name: 'tblDanhMuc', range: 'A1:A4', columns: [{ name: 'Trạng thái' }], style: null, bandedRows: false },
  ],
  validations: [],
  conditionalFormats: [],
  charts: [],
};

const identity: SheetSpec = {
  name: '_cchc',
  visibility: 'veryHidden',
  showGridlines: true,
  columns: [],
  rowHeights: {},
  rows: [
    [cell('plan'), cell('213/KH-UBND')],
    [cell('layout'), cell(1)],
  ],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
};

export const exampleSpec: WorkbookSpec = {
  title: 'Biểu theo dõi CCHC',
  activeSheet: 'Nhiệm vụ',
  defaultFont: { name: 'Times New Roman', size: 12 },
  styles,
  sheets: [cover, taskSheet, summary, lists, identity],
  names: [
    { name: 'dsTrangThai', refersTo: "'Danh mục'!$A$2:$A$4" },
    { name: 'ngayLap', refersTo: "'Bìa'!$B$3", comment: 'Ngày tạo biểu' },
  ],
  properties: { cchcPlan: '213/KH-UBND', cchcAgency: 'Sở Nội vụ', cchcLayout: '1' },
};

/** A single-sheet, single-cell workbook standing for what the user already has. */
export function plainSpec(
  sheet: string,
  value: CellSpec['value'],
  extra: Partial<SheetSpec> = {},
): WorkbookSpec {
  return {
    title: 'Biểu có sẵn',
    activeSheet: sheet,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: {},
    sheets: [
      {
        name: sheet,
        visibility: 'visible',
        showGridlines: true,
        columns: [],
        rowHeights: {},
        rows: [[cell(value)]],
        merges: [],
        tables: [],
        validations: [],
        conditionalFormats: [],
        charts: [],
        ...extra,
      },
    ],
    names: [],
    properties: {},
  };
}

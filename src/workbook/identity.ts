/** What ties our workbooks to their plan: names that formulas and readers rely on. */

/** Incremented when tables, columns or codes change; `layouts/` has every version and how to read an older one. */
export const LAYOUT_VERSION = 2;

export const TABLE = {
  tasks: 'NhiemVu',
  generalTasks: 'NhiemVuChung',
  targets: 'ChiTieu',
  keptEntries: 'DongKhongCon',
  identity: 'DinhDanh',
  carried: 'KeHoachMangTheo',
  takenOver: 'KyTruoc',
} as const;

/** Tables of the province's workbook, besides `identity`. */
export const PROVINCE_TABLE = {
  ranking: 'XepHang',
  register: 'SoNhan',
  tasks: 'NhiemVuTongHop',
  planRows: 'NhiemVuToanTinh',
  targets: 'ChiTieuTongHop',
  targetRollUps: 'ChiTieuToanTinh',
  discrepancies: 'SaiLech',
  agencyFindings: 'LoiTrongBieu',
  changes: 'ThayDoi',
  rejected: 'TepKhongNhan',
  keptNotes: 'YKienCu',
  keptCorrections: 'SuaTayCu',
} as const;

export const NAME = {
  reportingDate: 'NgayBaoCao',
  agency: 'CoQuan',
  period: 'KyBaoCao',
  statuses: 'DS_TrangThai',
} as const;

/** Points to the printed sheet, whatever its current name; workbooks made before that sheet existed lack it. */
export const REPORT_SHEET_NAME = 'TrangBaoCao';

/** Custom document properties, also stored as key and value on the very hidden sheet. */
export const PROPERTY = {
  planId: 'cchc.plan',
  planVersion: 'cchc.planVersion',
  agencyId: 'cchc.agency',
  agencyName: 'cchc.agencyName',
  period: 'cchc.period',
  /** Day by which the agency was asked to send it, `2024-03-17`. */
  sendBy: 'cchc.sendBy',
  year: 'cchc.year',
  layout: 'cchc.layout',
  kind: 'cchc.kind',
  sample: 'cchc.sample',
} as const;

/** Rows of the identity table that stay empty until the workbook is marked as ready. */
export const SEAL = {
  sealedOn: 'cchc.sealedOn',
  sealedBy: 'cchc.sealedBy',
  counts: 'cchc.sealCounts',
  hash: 'cchc.sealHash',
} as const;

/** Values of `PROPERTY.kind`: an agency's workbook, and the province's consolidated one. */
export const WORKBOOK_KIND = { agency: 'agency', province: 'province' } as const;

import type { WorkbookTextKey } from '../../../messages/workbookText';
import type { StyleName } from '../../styles';

/** A column of `Báo cáo`; `wide` is its header when targets are below the tasks. */
export interface ReportColumn {
  header: WorkbookTextKey;
  wide: WorkbookTextKey;
  /** Characters. */
  width: number;
  style: StyleName;
}

/** Printed columns. Together they nearly fill the width of A4 landscape within the margins at `PRINT_SCALE`. */
export const REPORT_COLUMNS = [
  { header: 'col.code', wide: 'col.code', width: 10.5, style: 'printCentre' },
  { header: 'report.col.content', wide: 'report.col.contents', width: 51, style: 'print' },
  { header: 'report.col.time', wide: 'report.col.timeOrAsked', width: 14, style: 'printCentre' },
  { header: 'report.col.status', wide: 'report.col.statusOrVerdict', width: 12.5, style: 'printCentre' },
  { header: 'report.col.percent', wide: 'report.col.percentOrRate', width: 9, style: 'printPercent' },
  { header: 'col.doneOn', wide: 'col.doneOn', width: 10.5, style: 'printDate' },
  { header: 'report.col.evidence', wide: 'report.col.evidenceOrFigures', width: 17, style: 'print' },
  { header: 'report.col.note', wide: 'report.col.noteOrExplanation', width: 25, style: 'print' },
] as const satisfies readonly ReportColumn[];

/** 0-based columns that formulas refer to: the printed ones, then hidden ones. */
export const AT = { code: 0, content: 1, evidence: 6, note: 7, place: 8, wholeEvidence: 9, wholeNote: 10 };
export const HIDDEN_WIDTHS = [8, 12, 12];

/** Percent: nearly the page’s width, and few enough pages (Sở Nội vụ: ten). */
export const PRINT_SCALE = 75;

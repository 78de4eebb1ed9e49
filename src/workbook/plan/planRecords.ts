import { planText } from '../../messages/planText';
import { fold } from '../../text/normalise';
import { cellAddress } from '../address';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import { columnText, PLAN_SHEETS, sheetText, type PlanColumnKey, type PlanSheet } from './planSheets';

/** A row of a plan workbook's sheet: its texts, and their addresses. */
export interface PlanRecord {
  texts: Partial<Record<PlanColumnKey, string>>;
  /** A1 address of a column's cell in this row. */
  cell(column: PlanColumnKey): string;
}
export type PlanRecords = Record<PlanSheet, PlanRecord[]>;

/** Whether a workbook is a plan workbook: it has the sheets Kế hoạch and Phụ lục with our columns. */
export const isPlanWorkbook = (snapshot: WorkbookSnapshot): boolean =>
  sheetNamed(snapshot, 'head') !== null && sheetNamed(snapshot, 'appendix') !== null;

function sheetNamed({ sheets }: WorkbookSnapshot, sheet: PlanSheet): SheetSnapshot | null {
  return sheets.find(({ name }) => fold(name) === fold(planText(sheetText(sheet)))) ?? null;
}

/** The rows of every sheet, with columns found by header wherever they were moved; rows without text are skipped. */
export function planRecords(snapshot: WorkbookSnapshot): PlanRecords {
  const sheets = Object.keys(PLAN_SHEETS) as PlanSheet[];
  return Object.fromEntries(
    sheets.map((sheet) => [sheet, recordsOf(snapshot, sheet)]),
  ) as unknown as PlanRecords;
}

function recordsOf(snapshot: WorkbookSnapshot, sheet: PlanSheet): PlanRecord[] {
  const found = sheetNamed(snapshot, sheet);
  const [header, ...rows] = found?.values ?? [];
  if (!found || !header) return [];
  const at = new Map<PlanColumnKey, number>();
  for (const key of PLAN_SHEETS[sheet] as readonly PlanColumnKey[]) {
    const column = header.findIndex((cell) => fold(String(cell ?? '')) === fold(planText(columnText(key))));
    if (column >= 0) at.set(key, column);
  }
  return rows.flatMap((values, index): PlanRecord[] => {
    const texts: PlanRecord['texts'] = {};
    for (const [key, column] of at) {
      const text = textOf(values[column] ?? null);
      if (text !== '') texts[key] = text;
    }
    if (Object.keys(texts).length === 0) return [];
    const row = found.origin.row + 1 + index;
    return [{ texts, cell: (key) => cellAddress(row, found.origin.column + (at.get(key) ?? 0)) }];
  });
}

const textOf = (value: SheetSnapshot['values'][number][number]): string =>
  value === null ? '' : String(value).replace(/\r\n?/g, '\n');

import { workbookText } from '../../messages/workbookText';
import type { TargetRow } from './agencyRows';
import { TARGET_ENTRY_KEYS, TARGET_FIELDS } from '../../fields/target/targetFields';
import { firstReference, frozenCount } from '../../fields/field';
import { withEntered, type TargetEntry } from '../../fields/entry';
import { TABLE } from '../identity';
import { quoted } from '../sheetMath';
import type { CellScalar, ConditionalFormatSpec, SheetSpec } from '../spec';
import { TINT } from '../styles';
import { ROWS_FOR_SCREEN, tableSheet } from '../tableSheet';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import type { TargetKey } from '../../fields/target/targetFields';
import { VERDICT } from '../../fields/target/targetComputations';

export interface TargetSheetInput {
  title: string;
  subtitle: string;
  footer: string;
  year: number;
  holidays: readonly number[];
  rows: readonly TargetRow[];
  entries: Record<string, TargetEntry>;
}

const FROZEN = frozenCount(TARGET_FIELDS);
const FIRST_REFERENCE = firstReference(TARGET_FIELDS);

/** A row's cells with its entries filled in. */
export function withFigures(
  row: TargetRow,
  entry: TargetEntry | undefined,
): Partial<Record<TargetKey, CellScalar>> {
  return withEntered(row, TARGET_ENTRY_KEYS, entry);
}

function formats(address: (key: TargetKey) => { range: string; first: string }): ConditionalFormatSpec[] {
  const verdict = address('verdict');
  const check = address('check');
  const when = (
    at: { range: string; first: string },
    word: string,
    style: ConditionalFormatSpec['style'],
  ) => ({
    range: at.range,
    formula: `${at.first}=${quoted(word)}`,
    style,
    stopIfTrue: true,
  });
  return [
    when(verdict, VERDICT.attained, TINT.good),
    when(verdict, VERDICT.missed, TINT.bad),
    when(verdict, VERDICT.none, TINT.missing),
    when(check, workbookText('check.noFigures'), TINT.missing),
    // Overrides everything while there is no verdict: no green beside “Chưa đạt”.
    {
      range: check.range,
      formula: `AND(${check.first}<>"",${check.first}<>${quoted(workbookText('check.ok'))})`,
      style: TINT.bad,
    },
  ];
}

/** `Chỉ tiêu`: one row per quantified target. */
export function targetSheet(input: TargetSheetInput): SheetSpec {
  return tableSheet<TargetKey>({
    ...input,
    sheetName: workbookText('sheet.targets'),
    tableName: TABLE.targets,
    tabColor: '375623',
    columns: TARGET_COLUMNS,
    rows: input.rows.map((row) => withFigures(row, input.entries[String(row.code)])),
    reportingDate: null,
    lines: ROWS_FOR_SCREEN,
    freezeColumns: FROZEN,
    scale: 56,
    lastPrinted: 'level',
    secondPage: FIRST_REFERENCE,
    repeatedColumns: FROZEN,
    conditionalFormats: formats,
  });
}

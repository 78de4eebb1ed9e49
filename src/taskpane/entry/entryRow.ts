import type { BoundRow, BoundTable } from '../../entries/boundTable';
import type { BoundWorkbook } from '../../entries/boundWorkbook';
import { parseRange } from '../../workbook/address';
import type { IsoDate } from '../../text/calendar';
import { fromSerial } from '../../text/calendar';
import { meaningColumn, TARGET_ENTRY_KEYS, type TargetEntryKey } from '../../fields/target/targetFields';
import { TASK_ENTRY_KEYS, type TaskEntryKey } from '../../fields/task/taskFields';
import { COVER_FIELDS, type CoverKey } from '../../fields/cover/coverFields';
import type { TypedAs } from '../../fields/entryKinds';
import type { CellScalar } from '../../workbook/spec';
import type { TargetKey } from '../../fields/target/targetFields';
import type { TaskKey } from '../../fields/task/taskFields';
import { placeKey, type KnownCells } from '../check/entryCells';

/** Stands in for a row code; cannot be a real one. */
export const COVER = 'Bìa';

/** An entry cell of a row. */
export interface EntryCell {
  /** Row code. */
  code: string;
  key: TaskEntryKey | TargetEntryKey | CoverKey;
  sheet: string;
  /** A1 */
  cell: string;
  /** As in the workbook. */
  header: string;
  kind: TypedAs;
  value: CellScalar;
  /** Without `=`; null if the cell holds a literal. */
  formula: string | null;
  /** What is counted, for a target's figures. */
  meaning: string | null;
}

interface RowBase {
  code: string;
  sheet: string;
  /** First and last 0-based sheet row: the same for a table row. */
  rows: readonly [number, number];
  cells: EntryCell[];
}

export interface TaskEntryRow extends RowBase {
  kind: 'task';
  title: string;
  /** The nhiệm vụ that an activity belongs to; null if the title is the nhiệm vụ itself. */
  task: string | null;
  product: string;
  /** The deadline as printed, and as moved. */
  time: string;
  /** The plan's due date that applies, else the agency's own. */
  due: IsoDate | null;
  /** Its state relative to the due date, as worded in the workbook. */
  standing: string;
}

export interface TargetEntryRow extends RowBase {
  kind: 'target';
  title: string;
  /** `≥ 90 %` */
  wanted: string;
  verdict: string;
}

/** The cover's entries: filled in like a row, although they are in several. */
export interface CoverEntryRow extends RowBase {
  kind: 'cover';
}

export type EntryRow = CoverEntryRow | TaskEntryRow | TargetEntryRow;

/** The row that a sheet's cell belongs to. */
export const rowAt = (rows: readonly EntryRow[], sheet: string, row: number): EntryRow | null =>
  rows.find((one) => one.sheet === sheet && one.rows[0] <= row && row <= one.rows[1]) ?? null;

const textOf = (value: CellScalar | undefined): string => String(value ?? '');

/** A workbook's rows to be filled in, in order, with computed cells evaluated for the current entries. */
export function entryRows(workbook: BoundWorkbook, known: KnownCells): EntryRow[] {
  const tasks = (table: BoundTable<TaskKey> | null): EntryRow[] =>
    rowsOf(table, known, TASK_ENTRY_KEYS, () => null).map(({ row, shown }) => {
      const [content, task, due] = [shown('content'), shown('task'), shown('due')];
      return {
        ...row,
        kind: 'task',
        title: textOf(content ?? task),
        task: content === null || content === task ? null : textOf(task) || null,
        product: textOf(shown('product')),
        time: textOf(shown('time')),
        due: typeof due === 'number' ? fromSerial(due) : null,
        standing: textOf(shown('dueStatus')),
      };
    });
  const targets = rowsOf(workbook.targets, known, TARGET_ENTRY_KEYS, (key, shown) => {
    const meaning = meaningColumn(key);
    return meaning === null ? null : textOf(shown(meaning)) || null;
  }).map(({ row, shown }): EntryRow => ({
    ...row,
    kind: 'target',
    title: textOf(shown('target')),
    wanted: [shown('operator'), shown('threshold'), shown('unit')].map(textOf).join(' ').trim(),
    verdict: textOf(shown('verdict')),
  }));
  return [
    ...coverRow(workbook, known),
    ...tasks(workbook.tasks),
    ...tasks(workbook.generalTasks),
    ...targets,
  ];
}

function coverRow({ cover: bound }: BoundWorkbook, known: KnownCells): CoverEntryRow[] {
  const cells = COVER_FIELDS.flatMap(({ key }): EntryCell[] => {
    const cell = bound[key];
    const own = cell && known.get(placeKey(cell.sheet, cell.address));
    if (!cell || !own) return [];
    const { sheet, address, value, formula } = cell;
    return [
      {
        code: COVER,
        key,
        sheet,
        cell: address,
        header: own.header,
        kind: own.kind,
        value,
        formula,
        meaning: null,
      },
    ];
  });
  const [first] = cells;
  if (!first) return [];
  const at = cells.map(({ cell }) => parseRange(cell).top);
  return [
    { kind: 'cover', code: COVER, sheet: first.sheet, rows: [Math.min(...at), Math.max(...at)], cells },
  ];
}

function rowsOf<Key extends string, EntryKey extends Key & (TaskEntryKey | TargetEntryKey)>(
  table: BoundTable<Key> | null,
  known: KnownCells,
  keys: readonly EntryKey[],
  meaningOf: (key: EntryKey, shown: (key: TargetKey) => CellScalar) => string | null,
): { row: RowBase; shown: (key: Key) => CellScalar }[] {
  return (table?.rows ?? []).flatMap((bound: BoundRow<Key>) => {
    const sheet = table?.sheet.name ?? '';
    const knownOf = (address: string) => known.get(placeKey(sheet, address));
    const shown = (key: Key): CellScalar => {
      const cell = bound.cell(key);
      return cell === null ? null : (knownOf(cell.address)?.computed ?? cell.value);
    };
    const { code } = bound;
    if (code === null) return [];
    const cells = keys.flatMap((key): EntryCell[] => {
      const cell = bound.cell(key);
      const own = cell && knownOf(cell.address);
      if (!cell || !own?.isEntry) return [];
      const { header, kind } = own;
      const meaning = meaningOf(key, shown as (key: TargetKey) => CellScalar);
      const { address, value, formula } = cell;
      return [{ code, key, sheet, cell: address, header, kind, value, formula, meaning }];
    });
    if (cells.length === 0) return [];
    return [{ row: { code, sheet, rows: [bound.row, bound.row], cells }, shown }];
  });
}

import type { BoundCell, BoundRow, BoundTable } from '../../entries/boundTable';
import type { BoundWorkbook } from '../../entries/boundWorkbook';
import { isProvinces } from '../../entries/workbookIdentity';
import { workbookText } from '../../messages/workbookText';
import { cellAddress, parseRange } from '../../workbook/address';
import { typedAs, type Column, type Frame } from '../../fields/column';
import type { PlanCalendar } from '../../deadline/planCalendar';
import { COVER_FIELDS } from '../../fields/cover/coverFields';
import { ENTRY_KINDS, type TypedAs } from '../../fields/entryKinds';
import type { Field } from '../../fields/field';
import { TARGET_FIELDS } from '../../fields/target/targetFields';
import { TASK_FIELDS } from '../../fields/task/taskFields';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { CellScalar } from '../../workbook/spec';
import { isClosed } from '../../fields/task/isClosed';
import { cellReader } from '../../workbook/tableSheet';
import { TARGET_COLUMNS } from '../../fields/target/targetColumns';
import { TASK_COLUMNS } from '../../fields/task/taskColumns';

/** Meaning of one of our cells. */
export interface KnownCell {
  /** Header of its column, or the label next to it. */
  header: string;
  /** Row code; null outside rows. */
  code: string | null;
  /** The cell that identifies the row: its code, or on the cover the label next to the entry. */
  codeCell: Pick<BoundCell, 'address' | 'value'> | null;
  /** How input is parsed, and the value displayed. */
  kind: TypedAs;
  /** Unlocked for entries. */
  isEntry: boolean;
  /** A computed cell's value for the current entries; undefined for all others. */
  computed?: CellScalar;
}

export type KnownCells = ReadonlyMap<string, KnownCell>;

export const placeKey = (sheet: string, cell: string): string => `${sheet}!${cell}`;

const FIELDS: ReadonlyMap<string, Field> = new Map(
  [...TASK_FIELDS, ...TARGET_FIELDS].map((field): [string, Field] => [field.key, field]),
);

/** Cells of our tables and of the cover, by sheet and address. */
export function knownCells(workbook: BoundWorkbook, calendar: PlanCalendar): KnownCells {
  const { snapshot, identity, cover } = workbook;
  const known = new Map<string, KnownCell>();
  // The province's workbook has a similar cover with different content.
  if (isProvinces(identity)) return known;
  for (const { key, label, kind } of COVER_FIELDS) {
    const cell = cover[key];
    if (cell)
      known.set(placeKey(cell.sheet, cell.address), {
        header: workbookText(label),
        code: null,
        codeCell: labelOf(snapshot, cell),
        kind: ENTRY_KINDS[kind].typedAs,
        isEntry: true,
      });
  }
  const frame: Frame = { ...calendar, reportingDate: cover.reportingDate?.value ?? null };
  addTable(known, workbook.tasks, TASK_COLUMNS, frame);
  addTable(known, workbook.generalTasks, TASK_COLUMNS, frame);
  addTable(known, workbook.targets, TARGET_COLUMNS, frame);
  return known;
}

/** The nearest text to the left of a cover entry. */
function labelOf({ sheets }: WorkbookSnapshot, { sheet, address }: BoundCell): KnownCell['codeCell'] {
  const { top, left } = parseRange(address);
  const found = sheets.find(({ name }) => name === sheet);
  for (let column = left - 1; found && column >= 0; column -= 1) {
    const value = found.values[top - found.origin.row]?.[column - found.origin.column] ?? null;
    if (value !== null) return { address: cellAddress(top, column), value };
  }
  return null;
}

function addTable<Key extends string>(
  known: Map<string, KnownCell>,
  table: BoundTable<Key> | null,
  columns: readonly Column<Key>[],
  frame: Frame,
): void {
  if (!table) return;
  const computing = new Map(
    columns.flatMap(({ key, computation }) => (computation ? [[key, computation]] : [])),
  );
  for (const row of table.rows) {
    const read = cellReader(columns, valuesOf(row, columns), frame);
    const { code } = row;
    const bound = row.cell('code' as Key);
    // Data only: the result may come from a worker.
    const codeCell = bound && { address: bound.address, value: bound.value };
    for (const { key, column, text } of table.headers) {
      if (key === null) continue;
      const field = FIELDS.get(key);
      const address = cellAddress(row.row, column);
      // A value typed over the formula is shown as is.
      const isComputed = computing.has(key) && row.cell(key)?.formula !== null;
      known.set(placeKey(table.sheet.name, address), {
        header: text,
        code,
        codeCell,
        kind: field ? typedAs(field) : 'text',
        isEntry:
          field?.role === 'entry' &&
          !isClosed(key, row.cell('kind' as Key)?.value, row.cell('countedAs' as Key)?.value),
        ...(isComputed ? { computed: read(key) } : {}),
      });
    }
  }
}

const valuesOf = <Key extends string>(
  row: BoundRow<Key>,
  columns: readonly Column<Key>[],
): Partial<Record<Key, CellScalar>> =>
  Object.fromEntries(columns.map(({ key }) => [key, row.cell(key)?.value ?? null])) as Partial<
    Record<Key, CellScalar>
  >;

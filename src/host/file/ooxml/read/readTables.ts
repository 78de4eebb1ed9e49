import { rangeAddress, type RangeRef } from '../../../../workbook/address';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import { attribute, decodeExcelText, localName, scanXml } from '../xml/xml';
import type { Archive } from '../zip/archive';
import type { Budget } from './budget';
import { foreignRange } from './foreignRange';
import { onceForEachPart } from './onceForEachPart';
import { readRelationships } from './relationships';

type Table = SheetSnapshot['tables'][number];

export interface ReadTables {
  tables: Table[];
  /** Whether a filter of one of them hides rows. */
  isFiltered: boolean;
}

/**
 * A sheet's tables, without duplicates. One with a dangling reference or without a range is skipped: its rows remain,
 * and the rules report the missing table.
 */
export function readTables(
  archive: Archive,
  sheet: string,
  ids: readonly string[],
  content: Pick<SheetSnapshot, 'origin' | 'values'>,
  budget: Budget,
): ReadTables {
  if (ids.length === 0) return { tables: [], isFiltered: false };
  const targets = new Map(readRelationships(archive, sheet).map(({ id, target }) => [id, target]));
  const paths = new Set(ids.flatMap((id) => targets.get(id) ?? []));
  const filter = { isOn: false };
  const tables = [...paths].flatMap((path) => {
    budget.spend('tables', 1, sheet);
    const read = archive.has(path) ? readTable(archive, path, content) : null;
    if (read?.isFiltered) filter.isOn = true;
    return read?.table ?? [];
  });
  return { tables, isFiltered: filter.isOn };
}

/** A table part as written. */
interface WrittenTable {
  name: string;
  range: RangeRef | null;
  columns: readonly string[];
  isFiltered: boolean;
}

const writtenTable = onceForEachPart((xml, path): WrittenTable => {
  const columns: string[] = [];
  const table: WrittenTable = { name: '', range: null, columns, isFiltered: false };
  scanXml(xml, path, {
    open(tag, raw) {
      const local = localName(tag);
      if (local === 'table') {
        table.name = attribute(raw, 'displayName') ?? attribute(raw, 'name') ?? '';
        table.range = foreignRange(attribute(raw, 'ref'));
      } else if (local === 'filterColumn') {
        table.isFiltered = true;
      } else if (local === 'tableColumn') {
        columns.push(decodeExcelText(attribute(raw, 'name') ?? ''));
      }
    },
    close() {},
  });
  return table;
});

/** @param content limits the table's range: it has no rows below the sheet's last cell. */
function readTable(
  archive: Archive,
  path: string,
  { origin, values }: Pick<SheetSnapshot, 'origin' | 'values'>,
): { table: Table; isFiltered: boolean } | null {
  const { name, range, columns, isFiltered } = writtenTable(archive.text(path), path);
  if (range === null) return null;
  const { top, left, bottom, right } = range;
  const lastRow = origin.row + values.length - 1;
  const lastColumn = origin.column + (values[0]?.length ?? 0) - 1;
  const limited = rangeAddress({
    top,
    left,
    bottom: Math.min(bottom, Math.max(lastRow, top + 1)),
    right: Math.min(right, Math.max(lastColumn, left + columns.length - 1, left)),
  });
  return { table: { name, range: limited, columns: [...columns] }, isFiltered };
}

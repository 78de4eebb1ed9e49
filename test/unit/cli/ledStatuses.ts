import type { SheetSnapshot } from '../../../src/workbook/snapshot';

/** How often each status stands in the rows that an agency leads, straight from the sheets' cells. */
export function ledStatuses(sheets: readonly SheetSnapshot[], counts: Map<string, number>): void {
  for (const { values } of sheets) {
    const header = values.findIndex((cells) => cells.includes('Vai trò') && cells.includes('Trạng thái'));
    if (header < 0) continue;
    const [role, status] = ['Vai trò', 'Trạng thái'].map((name) => values[header]!.indexOf(name));
    for (const cells of values.slice(header + 1))
      if (cells[role!] === 'Chủ trì' && cells[status!])
        counts.set(String(cells[status!]), (counts.get(String(cells[status!])) ?? 0) + 1);
  }
}

import { DEFECTS } from '../../../validation/rules/defectList';
import type { Programme } from '../../../programmes/programme';
import type { Random } from '../../../sample/random';
import { planFacts } from '../../../sample/sampleAgencies';
import { cellAddress } from '../../../workbook/address';
import type { WorkbookSpec } from '../../../workbook/spec';

/** The first row of the workbook's first table, and the column with a given header. */
export function firstCell(spec: WorkbookSpec, header: string): { sheet: string; cell: string } {
  for (const { name, rows } of spec.sheets) {
    const column = rows[2]?.findIndex((cell) => cell?.value === header) ?? -1;
    if (column >= 0) return { sheet: name, cell: cellAddress(3, column) };
  }
  throw new Error(`no column ${header}`);
}

/** The plan's text is changed in the row with this code. */
export function changeText(spec: WorkbookSpec, code: string): void {
  for (const { rows } of spec.sheets) {
    const column = rows[2]?.findIndex((cell) => cell?.value === 'Thời gian') ?? -1;
    const row = rows.find((cells, index) => index > 2 && cells[0]?.value === code);
    const cell = row?.[column];
    if (!row || !cell) continue;
    row[column] = { ...cell, value: 'Khi có điều kiện' };
    return;
  }
  throw new Error(`${code} is in no sheet`);
}

/** A row whose code is the name of a property inherited by every object. */
export function addPrototypeRow(spec: WorkbookSpec): void {
  const sheet = spec.sheets.find(({ tables }) => tables.length > 0);
  const copy = sheet?.rows[sheet.rows.length - 1]?.map((cell) => cell && { ...cell });
  const table = sheet?.tables[0];
  if (!sheet || !copy || !table) return;
  copy[0] = { ...copy[0], value: '__proto__' };
  sheet.rows.push(copy);
  table.range = table.range.replace(/(?<!\d)\d+$/, (bottom) => String(Number(bottom) + 1));
}

/** Plants the defect of a rule. @throws Error if the workbook offers no place for it */
export function damage(spec: WorkbookSpec, rule: string, random: Random, programme: Programme): void {
  const defect = DEFECTS.find((each) => each.kind === 'damage' && each.rule === rule);
  if (defect?.kind !== 'damage' || !defect.damage(spec, random, planFacts(programme)))
    throw new Error(`${rule} cannot be planted`);
}

import { cellAddress } from '../../workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import type { CellPlace } from '../shared/host';
import { isOneOf, sameName } from '../shared/names';
import { ask, cellWrite, wasChanged, writeCells, type CellWrite, type Sight } from './cellContents';
import { mentions } from './mentions';
import { takeBack } from './takeBack';
import type { Run } from './run';

interface OwnFormula extends CellPlace {
  formula: string;
}

/**
 * The user's formulas on other sheets follow a renamed sheet into its copy; this restores their original text, so that
 * they refer to the new sheet. Only if the new sheet's rows and columns are where they were; otherwise they are
 * reported. Two syncs if there are such formulas, else none.
 * @returns cells whose formulas still refer to the copies
 */
export async function carryFormulas(
  run: Run,
  spec: WorkbookSpec,
  replaced: readonly string[],
  asRead: WorkbookSnapshot,
): Promise<CellPlace[]> {
  const own = ownFormulas(asRead, replaced);
  if (own.length === 0) return [];
  const aligned = new Set(
    spec.sheets
      .filter((sheet) => {
        const old = asRead.sheets.find(({ name }) => sameName(name) === sameName(sheet.name));
        return old !== undefined && isAligned(old, sheet);
      })
      .map(({ name }) => sameName(name)),
  );
  const isCarried = ({ formula }: OwnFormula): boolean =>
    replaced.every((name) => !mentions(formula, name) || aligned.has(sameName(name)));
  const place = ({ sheet, cell }: OwnFormula): CellPlace => ({ sheet, cell });
  const carried = own.filter(isCarried);
  const left = own.filter((one) => !isCarried(one)).map(place);
  if (carried.length === 0) return left;
  const writes: CellWrite[] = [];
  try {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const asked = carried.map(({ sheet, cell }) => {
        const found = worksheets.getItem(sheet);
        found.load({ id: true });
        return { found, readSight: ask(found, { cell, guard: null }) };
      });
      await context.sync();
      for (const [index, { found, readSight }] of asked.entries()) {
        const { cell, formula } = carried[index] as OwnFormula;
        const sight = readSight() as Sight;
        // Somebody has replaced the formula.
        if (sight.content.formula === null) continue;
        writes.push(
          cellWrite({ sheetId: found.id, cell, guard: null }, { ...sight.content, formula }, sight),
        );
      }
      await writeCells(context, writes, () => context.sync());
      await context.sync();
    });
    if (!writes.some(wasChanged)) return left;
  } catch {
    // They then refer to the copies, which still exist: nothing is lost, and it is reported.
  }
  await takeBack(run, writes, new Map()).catch(() => undefined);
  return [...left, ...carried.map(place)];
}

/** Formulas on other sheets that refer to these sheets, or to tables on them. */
function ownFormulas(asRead: WorkbookSnapshot, replaced: readonly string[]): OwnFormula[] {
  const tables = asRead.sheets
    .filter(({ name }) => isOneOf(name, replaced))
    .flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const wanted = [...replaced, ...tables];
  return asRead.sheets
    .filter(({ name }) => !isOneOf(name, replaced))
    .flatMap(({ name: sheet, origin, formulas }) =>
      formulas.flatMap((row, y) =>
        row.flatMap((formula, x) =>
          formula !== null && wanted.some((name) => mentions(formula, name))
            ? [{ sheet, cell: cellAddress(origin.row + y, origin.column + x), formula }]
            : [],
        ),
      ),
    );
}

/** Every text in the new sheet's locked part, plan or header, is where it was: compares the first text of each row. */
function isAligned({ origin, values }: SheetSnapshot, { rows }: SheetSpec): boolean {
  return rows.every((row, y) => {
    const x = row.findIndex(
      (cell) => cell && cell.formula === undefined && cell.value !== null && cell.value !== '',
    );
    if (x < 0) return true;
    const held = values[y - origin.row]?.[x - origin.column] ?? null;
    return String(held) === String(row[x]?.value ?? null);
  });
}

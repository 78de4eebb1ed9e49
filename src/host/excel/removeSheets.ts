import { isCopyMark } from '../../workbook/copies';
import { isOneOf, refersOnlyTo } from '../shared/names';
import { HostError } from '../shared/hostError';
import { describe } from './officeErrors';
import type { Run } from './run';

/** Two syncs: which of them exist, and their removal with the names that refer only to them. */
export async function removeSheets(run: Run, gone: readonly string[]): Promise<void> {
  let leading: string[] = [];
  try {
    await run(async (context) => {
      const { sheets, names, orphans } = await look(context, gone);
      leading = names;
      remove(context, sheets, [...names, ...orphans]);
      if (sheets.length + orphans.length > 0) await context.sync();
    });
  } catch (error) {
    // Interrupted, or carried out with its response lost: sheets already gone are skipped.
    const left = await run({ delayForCellEdit: true }, async (context) => {
      const { sheets, all } = await look(context, gone);
      if (sheets.length > 0) return sheets.length;
      const names = all.filter((name) => leading.includes(name));
      remove(context, [], names);
      if (names.length > 0) await context.sync();
      return 0;
    }).catch(() => null);
    if (left === null) throw new HostError('unanswered', {}, describe(error));
    if (left > 0) throw error;
  }
}

/** `names` refer to nothing else; `orphans` are marks of copies whose sheet somebody else has deleted. */
async function look(
  context: Excel.RequestContext,
  gone: readonly string[],
): Promise<{ sheets: Excel.Worksheet[]; names: string[]; orphans: string[]; all: string[] }> {
  const { worksheets, names } = context.workbook;
  worksheets.load({ id: true, name: true, visibility: true });
  names.load({ name: true, formula: true });
  await context.sync();
  const of = (isMeant: (name: string, formula: string) => boolean): string[] =>
    names.items.filter(({ name, formula }) => isMeant(name, String(formula))).map(({ name }) => name);
  return {
    sheets: worksheets.items.filter(({ name }) => isOneOf(name, gone)),
    names: of((_name, formula) => refersOnlyTo(formula, gone)),
    orphans: of((name, formula) => isCopyMark(name) && formula.includes('#REF!')),
    all: of(() => true),
  };
}

/** The sheets first: an unmarked copy could not be identified any more. */
function remove(
  { workbook }: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  names: readonly string[],
): void {
  for (const { id, visibility } of sheets) {
    const sheet = workbook.worksheets.getItem(id);
    // Excel cannot delete a very hidden sheet.
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  for (const name of names) workbook.names.getItem(name).delete();
}

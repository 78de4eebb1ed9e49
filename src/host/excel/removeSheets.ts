import { isOneOf, leadsOnlyTo } from '../shared/names';
import { HostError } from '../shared/hostError';
import { describe } from './officeErrors';
import type { Run } from './run';

/** Two syncs: which of them are there, and their removal with the names that lead only to them. */
export async function removeSheets(run: Run, gone: readonly string[]): Promise<void> {
  try {
    await run((context) => removeOnce(context, gone));
  } catch (error) {
    // Cut off midway, or carried out with its answer lost: what is gone is passed over.
    const left = await run({ delayForCellEdit: true }, (context) => present(context, gone)).catch(() => null);
    if (left === null) throw new HostError('unanswered', {}, describe(error));
    if (left.length > 0) throw error;
  }
}

async function present(context: Excel.RequestContext, gone: readonly string[]): Promise<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  return worksheets.items.map(({ name }) => name).filter((name) => isOneOf(name, gone));
}

async function removeOnce(context: Excel.RequestContext, gone: readonly string[]): Promise<void> {
  const { worksheets, names } = context.workbook;
  worksheets.load({ id: true, name: true, visibility: true });
  names.load({ name: true, formula: true });
  await context.sync();
  const leaving = worksheets.items.filter(({ name }) => isOneOf(name, gone));
  if (leaving.length === 0) return;
  for (const { name, formula } of names.items)
    if (leadsOnlyTo(String(formula), gone)) names.getItem(name).delete();
  for (const { id, visibility } of leaving) {
    const sheet = worksheets.getItem(id);
    // Excel deletes no very hidden sheet.
    if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
    sheet.delete();
  }
  await context.sync();
}

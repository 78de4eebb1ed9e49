import { isAppendedRule } from '../../../workbook/appendedColumns';

/** Requests a sheet's conditional formats, available after the next sync. */
export function askFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load({ id: true, type: true });
  return formats;
}

/** The ids of those that belong to our columns, once `askFormats` has been synced. One more sync if any has a formula. */
export async function ourFormats(
  context: Excel.RequestContext,
  formats: Excel.ConditionalFormatCollection,
): Promise<string[]> {
  const custom = formats.items
    .filter(({ type }) => type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load({ formula: true });
      return { id: format.id, rule };
    });
  if (custom.length > 0) await context.sync();
  return custom.filter(({ rule }) => isOurs(rule.formula)).map(({ id }) => id);
}

const isOurs = (formula: unknown): boolean => typeof formula === 'string' && isAppendedRule(formula);

export function deleteFormats(sheet: Excel.Worksheet, ids: readonly string[]): void {
  for (const id of ids) sheet.getRange().conditionalFormats.getItem(id).delete();
}

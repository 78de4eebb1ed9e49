import type { AppendedColumns } from '../../../workbook/appendedColumns';
import { parseRange, rangeAddress, type RangeRef } from '../../../workbook/address';
import type { ColumnsPlace } from '../../shared/columnsHost';
import type { Run } from '../run';
import { step, type Step } from '../steps';
import { rangeAt } from '../support';

/** More areas than any sheet's columns have; each is an object in the request. */
const MOST_ASKED = 300;

/** Where rules may be, and how to identify ours. */
type RuledPlace = Pick<ColumnsPlace, 'validated' | 'headerRow' | 'lastRow' | 'validationTitle'>;

/**
 * Columns of the areas under validation, divided where our rows begin and end: Excel joins areas of different rules,
 * and a range has a single result only if all its cells have the same rule.
 */
function candidates({ validated, headerRow, lastRow }: RuledPlace): RangeRef[] {
  return validated
    .map(parseRange)
    .flatMap(({ top, bottom, left, right }) =>
      [
        [top, Math.min(bottom, headerRow)],
        [Math.max(top, headerRow + 1), Math.min(bottom, lastRow)],
        [Math.max(top, lastRow + 1), bottom],
      ].flatMap(([from = 0, to = -1]) =>
        from > to
          ? []
          : Array.from({ length: right - left + 1 }, (_, index): RangeRef => ({
              ...{ top: from, bottom: to },
              ...{ left: left + index, right: left + index },
            })),
      ),
    )
    .slice(0, MOST_ASKED);
}

/**
 * Requests which of the sheet's data validations are ours, identified by their error title.
 * @returns a function giving their ranges (A1) after the next sync
 */
export function askTypingRules(sheet: Excel.Worksheet, place: RuledPlace): () => string[] {
  const asked = candidates(place).map((range) => {
    const address = rangeAddress(range);
    const { dataValidation } = sheet.getRange(address);
    dataValidation.load({ errorAlert: true });
    return { address, dataValidation };
  });
  return () =>
    asked
      .filter(({ dataValidation }) => {
        // Null if the cells differ.
        const alert = dataValidation.errorAlert as Excel.DataValidationErrorAlert | null;
        return alert?.title === place.validationTitle;
      })
      .map(({ address }) => address);
}

/** The ranges (A1) of our data validations. One sync. @throws HostError */
export async function typingRules(run: Run, place: ColumnsPlace): Promise<string[]> {
  return run(async (context) => {
    const rules = askTypingRules(context.workbook.worksheets.getItem(place.sheet), place);
    await context.sync();
    return rules();
  });
}

/** The ranges these columns' rules will have once they are added. */
export const rulesOf = ({ validations }: AppendedColumns): RuledPlace => ({
  validated: validations.flatMap(({ ranges }) => ranges),
  headerRow: -1,
  lastRow: Infinity,
  validationTitle: validations[0]?.error.title ?? '',
});

export function clearTypingRules(sheet: Excel.Worksheet, ranges: readonly string[]): void {
  for (const range of ranges) rangeAt(sheet, range).dataValidation.clear();
}

/** A warning that does not block: the user's own wording may be just as good. */
export function* addTypingRules(
  sheet: () => Excel.Worksheet,
  { validations }: AppendedColumns,
): Generator<Step> {
  for (const { ranges, rule, error } of validations)
    for (const range of ranges)
      yield step(
        4,
        () => {
          const { dataValidation } = rangeAt(sheet(), range);
          dataValidation.rule = ruleOf(rule);
          dataValidation.ignoreBlanks = true;
          dataValidation.errorAlert = { showAlert: true, style: 'Warning', ...error };
        },
        rule,
      );
}

function ruleOf(rule: AppendedColumns['validations'][number]['rule']): Excel.DataValidationRule {
  if (rule.kind === 'list') return { list: { inCellDropDown: true, source: rule.items.join(',') } };
  // Serials are passed as formulas: text would be parsed as an American date.
  return { date: { operator: 'Between', formula1: `=${rule.from}`, formula2: `=${rule.to}` } };
}

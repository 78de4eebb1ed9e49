import { quoteSheet } from '../../workbook/address';

/** Key of a sheet, table or range name: Excel compares them ignoring case. */
export const sameName = (name: string): string => name.normalize('NFC').toLowerCase();

export const isOneOf = (name: string, names: readonly string[]): boolean =>
  names.some((other) => sameName(other) === sameName(name));

/** Whether a name's reference (`='Bìa'!$C$8`) points only to these sheets. */
export function refersOnlyTo(refersTo: string, sheets: readonly string[]): boolean {
  if (!refersTo.includes('!')) return false;
  const rest = sheets.reduce(
    (text, sheet) =>
      text
        .split(`${quoteSheet(sheet)}!`)
        .join('')
        .split(`${sheet}!`)
        .join(''),
    refersTo,
  );
  return !rest.includes('!');
}

/**
 * Whether a spec's name may replace an existing one: it has the same name, and the existing one refers only to sheets
 * being replaced, or, its cell being gone, to nothing (`=#REF!`, `='Bìa'!#REF!`).
 */
export const isReplaceable = (
  { name, refersTo }: { name: string; refersTo: string },
  replaced: readonly string[],
  wanted: readonly { name: string }[],
): boolean =>
  refersOnlyTo(refersTo, replaced) ||
  (refersTo.includes('#REF!') &&
    isOneOf(
      name,
      wanted.map((own) => own.name),
    ));

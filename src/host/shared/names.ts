import { quoteSheet } from '../../workbook/address';

/** Key of a name of a sheet, table or range: Excel compares them without regard to case. */
export const sameName = (name: string): string => name.normalize('NFC').toLowerCase();

export const isOneOf = (name: string, names: readonly string[]): boolean =>
  names.some((other) => sameName(other) === sameName(name));

/** Whether what a name refers to (`='Bìa'!$C$8`) leads to these sheets and to no other. */
export function leadsOnlyTo(refersTo: string, sheets: readonly string[]): boolean {
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
 * Whether a name gives way to one of a spec: it leads only to sheets that are replaced, or, its cell being gone, nowhere
 * any more (`=#REF!`, `='Bìa'!#REF!`), and the spec has one of that name.
 */
export const givesWay = (
  { name, refersTo }: { name: string; refersTo: string },
  replaced: readonly string[],
  wanted: readonly { name: string }[],
): boolean =>
  leadsOnlyTo(refersTo, replaced) ||
  (refersTo.includes('#REF!') &&
    isOneOf(
      name,
      wanted.map((own) => own.name),
    ));

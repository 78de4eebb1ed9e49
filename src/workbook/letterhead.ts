import type { Letterhead } from '../agency/catalogue';
import { committeeUnit } from '../agency/committee';
import { workbookText } from '../messages/workbookText';
import type { CellSpec } from './spec';
import type { StyleName } from './styles';

type Row = (CellSpec | null)[];

/** A row of `width` cells with texts at the given columns. */
export function rowOf(
  width: number,
  cells: Record<number, { value: CellSpec['value']; style: StyleName }>,
): Row {
  return Array.from({ length: width }, (_none, column) => cells[column] ?? null);
}

/** Name in a sheet's letterhead, with its signatory and place. */
export interface Letterheaded extends Letterhead {
  name: string;
}

/** Number of rows in a letterhead. */
export const LETTERHEAD_ROWS = 2;

/** Agency block at the left, quốc hiệu and tiêu ngữ at the right (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
export function letterhead(input: { of: Letterheaded; width: number; right: number }): Row[] {
  const { of, width, right } = input;
  const upper = (text: string): string => text.toLocaleUpperCase('vi');
  const name = { value: upper(of.name), style: 'agencyName' } as const;
  const country = { value: workbookText('state.country'), style: 'country' } as const;
  const motto = { value: workbookText('state.motto'), style: 'motto' } as const;
  const unit = committeeUnit(of.name);
  // Only a superior's name may be abbreviated.
  if (of.superior === null && unit !== null)
    return [
      rowOf(width, {
        0: { value: workbookText('state.committee'), style: 'agencyFirst' },
        [right]: country,
      }),
      rowOf(width, { 0: { ...name, value: upper(unit) }, [right]: motto }),
    ];
  // Without a superior the agency's own name comes first.
  if (of.superior === null)
    return [rowOf(width, { 0: name, [right]: country }), rowOf(width, { [right]: motto })];
  return [
    rowOf(width, {
      0: { value: upper(of.superior), style: 'agencyUpper' },
      [right]: country,
    }),
    rowOf(width, { 0: name, [right]: motto }),
  ];
}

/** Who signs, in capitals: a people's committee's head signs on its behalf. */
export const signatory = ({ name, head }: Letterheaded): string =>
  [
    ...(committeeUnit(name) === null ? [] : [workbookText('sign.onBehalf')]),
    head.toLocaleUpperCase('vi'),
  ].join('\n');

import { workbookText } from '../messages/workbookText';
import type { CellSpec } from './spec';
import type { StyleName } from './styles';

type Row = (CellSpec | null)[];

/** A row of `width` cells with texts at given columns. */
export function rowOf(
  width: number,
  cells: Record<number, { value: CellSpec['value']; style: StyleName }>,
): Row {
  return Array.from({ length: width }, (_none, column) => cells[column] ?? null);
}

/** Agency block at the left, quốc hiệu and tiêu ngữ at the right (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
export function letterhead(input: { province: string; agency: string; width: number; right: number }): Row[] {
  const { width, right } = input;
  return [
    rowOf(width, {
      0: {
        value: workbookText('state.province', { province: input.province.toLocaleUpperCase('vi') }),
        style: 'agencyUpper',
      },
      [right]: { value: workbookText('state.country'), style: 'country' },
    }),
    rowOf(width, {
      0: { value: input.agency.toLocaleUpperCase('vi'), style: 'agencyName' },
      [right]: { value: workbookText('state.motto'), style: 'motto' },
    }),
  ];
}

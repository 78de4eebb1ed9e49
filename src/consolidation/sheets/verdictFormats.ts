import { quoted } from '../../workbook/sheetMath';
import type { ConditionalFormatSpec } from '../../workbook/spec';
import { TINT } from '../../workbook/styles';
import { VERDICT } from '../../fields/target/targetComputations';

/** Tints of the cells that hold a verdict; `first` is the range's first cell. */
export function verdictFormats({ range, first }: { range: string; first: string }): ConditionalFormatSpec[] {
  return [
    { range, formula: `${first}=${quoted(VERDICT.attained)}`, style: TINT.good },
    { range, formula: `${first}=${quoted(VERDICT.missed)}`, style: TINT.bad },
    { range, formula: `${first}=${quoted(VERDICT.none)}`, style: TINT.missing },
  ];
}

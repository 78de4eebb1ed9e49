import { LOCAL_DATE } from '../../../../workbook/localDate';
import { attribute, localName, scanXml } from '../xml/xml';
import { onceForEachPart } from './onceForEachPart';

/**
 * ECMA-376 18.8.30: codes that files refer to only by number. 14 is the locale's short date.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, LOCAL_DATE],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yyyy h:mm'],
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/** Excel's maximum code length; every cell with the format would carry it. */
const LONGEST_CODE = 255;

/** Number format code of each cell format (`s` of a cell is an index into this). */
export const readNumberFormats = onceForEachPart((xml, part): readonly string[] => {
  const codes = new Map(BUILT_IN);
  const formats: string[] = [];
  let inCellFormats = false;
  scanXml(xml, part, {
    open(name, attributes) {
      const local = localName(name);
      if (local === 'numFmt') {
        const code = attribute(attributes, 'formatCode') ?? 'General';
        codes.set(Number(attribute(attributes, 'numFmtId')), code.length > LONGEST_CODE ? 'General' : code);
      } else if (local === 'cellXfs') inCellFormats = true;
      else if (local === 'xf' && inCellFormats) {
        formats.push(codes.get(Number(attribute(attributes, 'numFmtId') ?? 0)) ?? 'General');
      }
    },
    close(name) {
      if (localName(name) === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
});

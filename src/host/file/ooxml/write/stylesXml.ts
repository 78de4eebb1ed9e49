import type { BorderLine, CellStyle, ConditionalFormatSpec, WorkbookSpec } from '../../../../workbook/spec';
import { countedList, element, XML_DECLARATION } from '../xml/element';
import { SPREADSHEET_NS } from './namespaces';

type Font = NonNullable<CellStyle['font']>;
type Border = NonNullable<CellStyle['border']>;
export type DifferentialStyle = ConditionalFormatSpec['style'];

/** Number formats with the same number, and the same meaning, in every language (ECMA-376 18.8.30). */
const BUILT_IN: ReadonlyMap<string, number> = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const FIRST_CUSTOM_FORMAT = 164;

/** A list that stores each item once, referred to by index. */
class IndexedList {
  private readonly indices = new Map<string, number>();
  constructor(...first: readonly string[]) {
    for (const item of first) this.index(item);
  }
  index(item: string): number {
    const known = this.indices.get(item);
    if (known !== undefined) return known;
    this.indices.set(item, this.indices.size);
    return this.indices.size - 1;
  }
  get items(): string[] {
    return [...this.indices.keys()];
  }
}

export interface StyleSheet {
  /** Index of each style's cell format: `s` of a cell. */
  cellFormats: ReadonlyMap<string, number>;
  /** Index of a differential format: `dxfId` of a rule. */
  differentialFormat(style: DifferentialStyle): number;
  xml: string;
}

/** The part `xl/styles.xml` with everything the spec's cells and rules refer to, without duplicates. */
export function styleSheet(spec: Pick<WorkbookSpec, 'defaultFont' | 'styles' | 'sheets'>): StyleSheet {
  const numberFormats = new IndexedList();
  const fonts = new IndexedList(fontXml(spec.defaultFont));
  // The first two fills are reserved by Excel, whatever they contain.
  const fills = new IndexedList(patternFill('none'), patternFill('gray125'));
  const borders = new IndexedList(borderXml({}));
  const formats = new IndexedList(element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  const differentials = new IndexedList();

  const numberFormatId = (code: string): number =>
    BUILT_IN.get(code) ?? FIRST_CUSTOM_FORMAT + numberFormats.index(code);

  const cellFormat = ({ font, fill, border, align, numberFormat = 'General', locked }: CellStyle): string => {
    const numFmtId = numberFormatId(numberFormat);
    return element(
      'xf',
      {
        numFmtId,
        fontId: font ? fonts.index(fontXml({ ...spec.defaultFont, ...font })) : 0,
        fillId: fill === undefined ? 0 : fills.index(patternFill('solid', fill)),
        borderId: border ? borders.index(borderXml(border)) : 0,
        xfId: 0,
        applyNumberFormat: numFmtId !== 0 || undefined,
        applyFont: font !== undefined || undefined,
        applyFill: fill !== undefined || undefined,
        applyBorder: border !== undefined || undefined,
        applyAlignment: align !== undefined || undefined,
        applyProtection: locked !== undefined || undefined,
      },
      align ? alignmentXml(align) : '',
      locked === undefined ? '' : element('protection', { locked }),
    );
  };

  const cellFormats = new Map(
    Object.entries(spec.styles).map(([key, style]) => [key, formats.index(cellFormat(style))]),
  );
  for (const { conditionalFormats } of spec.sheets)
    for (const { style } of conditionalFormats) differentials.index(differentialXml(style));

  return {
    cellFormats,
    differentialFormat: (style) => differentials.index(differentialXml(style)),
    xml:
      XML_DECLARATION +
      element(
        'styleSheet',
        { xmlns: SPREADSHEET_NS },
        countedList('numFmts', numberFormats.items.map(numberFormatXml)),
        countedList('fonts', fonts.items),
        countedList('fills', fills.items),
        countedList('borders', borders.items),
        countedList('cellStyleXfs', [element('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        countedList('cellXfs', formats.items),
        countedList('cellStyles', [element('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
        countedList('dxfs', differentials.items),
        element('tableStyles', {
          count: 0,
          defaultTableStyle: 'TableStyleMedium2',
          defaultPivotStyle: 'PivotStyleLight16',
        }),
      ),
  };
}

const numberFormatXml = (formatCode: string, index: number): string =>
  element('numFmt', { numFmtId: FIRST_CUSTOM_FORMAT + index, formatCode });

const colour = (name: string, rrggbb: string): string => element(name, { rgb: `FF${rrggbb.toUpperCase()}` });

/** Children in the order of CT_Font: Excel does not care, its schema does. */
function fontXml({ name, size, bold, italic, underline, color }: Font): string {
  return element(
    'font',
    {},
    bold ? '<b/>' : '',
    italic ? '<i/>' : '',
    underline ? '<u/>' : '',
    size === undefined ? '' : element('sz', { val: size }),
    color === undefined ? '' : colour('color', color),
    name === undefined ? '' : element('name', { val: name }),
  );
}

function patternFill(patternType: 'none' | 'gray125' | 'solid', ...colours: [string?, string?]): string {
  const [foreground, background] = colours;
  return element(
    'fill',
    {},
    element(
      'patternFill',
      { patternType },
      foreground === undefined ? '' : colour('fgColor', foreground),
      background === undefined ? '' : colour('bgColor', background),
    ),
  );
}

function borderXml({ left, right, top, bottom }: Border): string {
  const side = (name: string, line?: BorderLine): string =>
    line ? element(name, { style: line.style }, colour('color', line.color)) : element(name);
  return element(
    'border',
    {},
    side('left', left),
    side('right', right),
    side('top', top),
    side('bottom', bottom),
    '<diagonal/>',
  );
}

const alignmentXml = ({ horizontal, vertical, wrap, indent }: NonNullable<CellStyle['align']>): string =>
  element('alignment', { horizontal, vertical, wrapText: wrap || undefined, indent });

function differentialXml({ font, fill }: DifferentialStyle): string {
  return element(
    'dxf',
    {},
    font ? fontXml(font) : '',
    // In differential formats Excel uses the background colour for a solid fill; elsewhere the foreground one.
    fill === undefined ? '' : patternFill('solid', fill, fill),
  );
}

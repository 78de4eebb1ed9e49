import { rangeAddress, type RangeRef } from '../../workbook/address';
import type { BorderLine, CellStyle, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { columnPoints } from '../shared/columnWidth';
import { rectangles, unionAddresses } from './runs';
import { widthOf } from './sheetContents';
import { step, type Step } from './steps';
import { rangeAt, rangesAt } from './support';

const color = (rgb: string): string => `#${rgb.toUpperCase()}`;

/** Columns, rows and the sheet-wide font: the workbook's Normal style belongs to the user and is not changed. */
export function* sizeSheet(
  sheet: () => Excel.Worksheet,
  spec: SheetSpec,
  font: WorkbookSpec['defaultFont'],
): Generator<Step> {
  yield step(3, () => {
    const { format } = rangeAt(sheet());
    format.font.name = font.name;
    format.font.size = font.size;
  });
  const widths = rectangles(1, spec.columns.length, (_row, column) => spec.columns[column]?.width ?? null);
  for (const [width, ranges] of widths) {
    for (const address of unionAddresses(ranges))
      yield step(
        2,
        () => (rangesAt(sheet(), address).format.columnWidth = columnPoints(width, font)),
        address,
      );
  }
  const heights = new Map<number, RangeRef[]>();
  for (const [row, height] of Object.entries(spec.rowHeights)) {
    const range = { top: Number(row), left: 0, bottom: Number(row), right: 0 };
    const same = heights.get(height) ?? [];
    const last = same[same.length - 1];
    if (last && last.bottom === range.top - 1) last.bottom = range.top;
    else heights.set(height, [...same, range]);
  }
  for (const [height, ranges] of heights) {
    for (const address of unionAddresses(ranges))
      yield step(2, () => (rangesAt(sheet(), address).format.rowHeight = height), address);
  }
}

export function* hideRowsAndColumns(sheet: () => Excel.Worksheet, spec: SheetSpec): Generator<Step> {
  for (const row of spec.hiddenRows ?? [])
    yield step(1, () => (rangeAt(sheet(), `A${row + 1}`).rowHidden = true));
  for (const [column, { hidden }] of spec.columns.entries()) {
    const address = rangeAddress({ top: 0, left: column, bottom: 0, right: column });
    if (hidden) yield step(1, () => (rangeAt(sheet(), address).columnHidden = true));
  }
}

/** The style of each cell; a link gets its own style back after Excel applied that of a hyperlink. */
function styleAt(
  spec: SheetSpec,
  styles: WorkbookSpec['styles'],
): (row: number, column: number) => CellStyle | null {
  const links = new Map<string, CellStyle>();
  return (row, column) => {
    const cell = spec.rows[row]?.[column];
    const style = cell?.style === undefined ? undefined : styles[cell.style];
    if (cell?.link === undefined) return style ?? null;
    const key = cell.style ?? '';
    const known = links.get(key) ?? {
      ...style,
      font: {
        ...style?.font,
        underline: style?.font?.underline ?? false,
        color: style?.font?.color ?? '000000',
      },
    };
    links.set(key, known);
    return known;
  };
}

export function* formatCells(
  sheet: () => Excel.Worksheet,
  spec: SheetSpec,
  styles: WorkbookSpec['styles'],
): Generator<Step> {
  const runs = [...rectangles(spec.rows.length, widthOf(spec), styleAt(spec, styles))];
  for (const [style, ranges] of runs) {
    if (style.numberFormat !== undefined) yield* formatNumbers(sheet, ranges, style.numberFormat);
    const settings = settingsOf(style);
    if (settings.length === 0) continue;
    for (const address of unionAddresses(ranges)) {
      yield step(
        settings.length + 1,
        () => {
          const { format } = rangesAt(sheet(), address);
          for (const set of settings) set(format);
        },
        address,
      );
    }
  }
  // Neighbours share an edge, and the last write wins. With bottom and right edges last, the upper or left cell's line
  // wins where two differ, whatever the order of the styles.
  for (const sides of [
    ['top', 'left'],
    ['bottom', 'right'],
  ] as const) {
    for (const [style, ranges] of runs) {
      for (const side of sides) {
        const line = style.border?.[side];
        if (line) yield* drawBorder(sheet, ranges, side, line);
      }
    }
  }
}

/** A single code for every cell of a range: office.js accepts it, but its types only declare the array. */
function* formatNumbers(sheet: () => Excel.Worksheet, ranges: RangeRef[], code: string): Generator<Step> {
  for (const range of ranges) {
    const address = rangeAddress(range);
    yield step(
      1,
      () => (rangeAt(sheet(), address).numberFormat = code as unknown as string[][]),
      address + code,
    );
  }
}

type Setting = (format: Excel.RangeFormat) => void;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

function settingsOf({ font = {}, fill, align = {}, locked }: CellStyle): Setting[] {
  const settings: Setting[] = [];
  const when = <T>(value: T | undefined, set: (format: Excel.RangeFormat, value: T) => void): void => {
    if (value !== undefined) settings.push((format) => set(format, value));
  };
  when(font.name, (format, value) => (format.font.name = value));
  when(font.size, (format, value) => (format.font.size = value));
  when(font.bold, (format, value) => (format.font.bold = value));
  when(font.italic, (format, value) => (format.font.italic = value));
  when(font.underline, (format, value) => (format.font.underline = value ? 'Single' : 'None'));
  when(font.color, (format, value) => (format.font.color = color(value)));
  when(fill, (format, value) => (format.fill.color = color(value)));
  when(align.horizontal, (format, value) => (format.horizontalAlignment = HORIZONTAL[value]));
  when(align.vertical, (format, value) => (format.verticalAlignment = VERTICAL[value]));
  when(align.wrap, (format, value) => (format.wrapText = value));
  when(align.indent, (format, value) => (format.indentLevel = value));
  when(locked, (format, value) => (format.protection.locked = value));
  return settings;
}

const EDGES = {
  top: ['EdgeTop', 'InsideHorizontal'],
  bottom: ['EdgeBottom', 'InsideHorizontal'],
  left: ['EdgeLeft', 'InsideVertical'],
  right: ['EdgeRight', 'InsideVertical'],
} as const;
const WEIGHTS = { thin: 'Thin', medium: 'Medium', hair: 'Hairline' } as const;

function* drawBorder(
  sheet: () => Excel.Worksheet,
  ranges: RangeRef[],
  side: keyof typeof EDGES,
  line: BorderLine,
): Generator<Step> {
  const [edge, inside] = EDGES[side];
  const crossing = ranges.filter(({ top, left, bottom, right }) =>
    inside === 'InsideHorizontal' ? bottom > top : right > left,
  );
  for (const [index, some] of [
    [edge, ranges],
    [inside, crossing],
  ] as const) {
    for (const address of unionAddresses(some)) {
      yield step(
        5,
        () => {
          const border = rangesAt(sheet(), address).format.borders.getItem(index);
          border.style = 'Continuous';
          border.weight = WEIGHTS[line.style];
          border.color = color(line.color);
        },
        address,
      );
    }
  }
}

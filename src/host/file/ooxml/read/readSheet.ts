import { cellAddress, parseRange } from '../../../../workbook/address';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import type { CellScalar } from '../../../../workbook/spec';
import { HostError } from '../../../shared/hostError';
import { isDateFormat } from './numberFormats';
import { shiftFormula } from './sharedFormula';
import { TextCollector } from './readSharedStrings';
import { attribute, decodeExcelText, flag, localName, prefixedAttribute, scanXml } from '../xml/xml';

/** What one file may cost, whatever its size: a few bytes can ask for millions of cells. Counts down over its sheets. */
export interface Budget {
  /** Places of the used rectangles that take memory. */
  cells: number;
  /** Characters of formulas that are stored once and stand in many cells. */
  characters: number;
}

/** As many cells as Excel itself answers in one read. */
export const budgetOfFile = (): Budget => ({ cells: 5_000_000, characters: 8_000_000 });

export interface SheetContext {
  /** Part path and the sheet's name, for errors. */
  part: string;
  sheet: string;
  budget: Budget;
  strings: string[];
  /** Number format code by cell format. */
  formats: string[];
  /** True where serials count from 1904, as old Excel for Mac has it. */
  is1904: boolean;
}

export type SheetContent = Omit<SheetSnapshot, 'name' | 'visibility' | 'tables'> & { tableIds: string[] };

interface SharedFormula {
  formula: string;
  row: number;
  column: number;
  moves: boolean;
}

interface ReadCell {
  row: number;
  column: number;
  value: CellScalar;
  formula: string | null;
  format: string | null;
}

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;
/** Places of a used rectangle, empty rows included: who looks at each of them is done in a second. */
const MAX_PLACES = 50_000_000;
/** Days between the two date systems. */
export const DAYS_1904 = 1462;

/**
 * @throws HostError `damaged` when a cell points to nothing, `tooLarge` when there are more than the budget has,
 * `farCell` when one stands so far away that the used rectangle has, `suspicious` when shared formulas are over it.
 */
export function readSheet(xml: string, context: SheetContext): SheetContent {
  const cells: ReadCell[] = [];
  const content: SheetContent = {
    origin: { row: 0, column: 0 },
    values: [],
    formulas: [],
    numberFormats: [],
    errors: [],
    uncalculated: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    validationRanges: [],
    isProtected: false,
    tableIds: [],
  };
  const shared = new Map<string, SharedFormula>();
  let hiddenColumns: Uint8Array | null = null;
  const inline = new TextCollector();
  let row = -1;
  let column = -1;
  let attributes = '';
  let formulaAttributes: string | null = null;
  let formula: string | null = null;
  let value: string | null = null;
  let hasInline = false;
  let collecting: 'f' | 'v' | 'sqref' | null = null;
  let extensionRange = '';
  let inCell = false;

  const finishCell = (): void => {
    const ownFormula = finishFormula();
    const format = context.formats[Number(attribute(attributes, 's') ?? 0)] ?? null;
    const literal = scalar(attribute(attributes, 't') ?? 'n', format);
    if (ownFormula !== null && !hasInline && (value === null || (literal === null && value === '')))
      content.uncalculated.push(cellAddress(row, column));
    // A literal empty string looks and counts as an empty cell; only a formula can have the value "".
    const isEmpty = literal === null || (literal === '' && ownFormula === null);
    if (!isEmpty || ownFormula !== null) {
      if (cells.length >= context.budget.cells)
        throw new HostError('tooLarge', {}, `${context.part}: more than ${cells.length} cells`);
      cells.push({ row, column, value: isEmpty ? null : literal, formula: ownFormula, format });
    }
  };

  const finishFormula = (): string | null => {
    if (formulaAttributes === null) return null;
    const kind = attribute(formulaAttributes, 't');
    const index = attribute(formulaAttributes, 'si');
    if (kind === 'dataTable') return null;
    if (kind !== 'shared' || index === undefined) return formula === '' ? null : formula;
    if (formula) {
      // One without references to cells, as in a table, is the same in every cell.
      shared.set(index, { formula, row, column, moves: shiftFormula(formula, 1, 1) !== formula });
      return formula;
    }
    const master = shared.get(index);
    if (!master) throw damaged(`shared formula ${index} is not there`);
    if (!master.moves) return master.formula;
    context.budget.characters -= master.formula.length;
    if (context.budget.characters < 0)
      throw new HostError('suspicious', {}, `${context.part}: shared formulas`);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  };

  const scalar = (type: string, format: string | null): CellScalar => {
    if (type === 'inlineStr') return hasInline ? inline.take() : null;
    if (value === null) return null;
    switch (type) {
      case 's': {
        const text = /^\s*\d+\s*$/.test(value) ? context.strings[Number(value)] : undefined;
        if (text === undefined)
          throw damaged(`${cellAddress(row, column)} points to a text that is not there`);
        return text;
      }
      case 'str':
        return decodeExcelText(value);
      case 'b':
        return value.trim() === '1' || value.trim() === 'true';
      case 'e':
        content.errors.push(cellAddress(row, column));
        return value;
      case 'd':
        return isoSerial(value) ?? value;
      default: {
        if (value.trim() === '') return null;
        const number = Number(value);
        if (!Number.isFinite(number)) throw damaged(`${cellAddress(row, column)} holds no number`);
        return context.is1904 && format !== null && isDateFormat(format) ? number + DAYS_1904 : number;
      }
    }
  };

  const damaged = (details: string): HostError =>
    new HostError('damaged', { part: context.part }, `${context.part}: ${details}`);

  scanXml(xml, context.part, {
    open(name, raw) {
      const local = localName(name);
      switch (local) {
        case 'row': {
          const number = attribute(raw, 'r');
          row = number === undefined ? row + 1 : Number(number) - 1;
          if (!(row >= 0 && row < MAX_ROW)) throw damaged(`row ${number}`);
          column = -1;
          if (flag(raw, 'hidden')) content.hiddenRows.push(row);
          break;
        }
        case 'c': {
          const reference = attribute(raw, 'r');
          if (reference === undefined) column += 1;
          else [row, column] = cellPosition(reference, damaged);
          if (column >= MAX_COLUMN) throw damaged(`column ${column}`);
          attributes = raw;
          formulaAttributes = formula = value = null;
          hasInline = false;
          inCell = true;
          break;
        }
        case 'f':
          if (!inCell) break;
          formulaAttributes = raw;
          formula = '';
          collecting = 'f';
          break;
        case 'v':
          if (!inCell) break;
          value = '';
          collecting = 'v';
          break;
        case 'is':
          hasInline = true;
          break;
        case 'col':
          if (flag(raw, 'hidden')) hideColumns(raw, (hiddenColumns ??= new Uint8Array(MAX_COLUMN)));
          break;
        case 'mergeCell': {
          const range = attribute(raw, 'ref');
          if (range !== undefined) content.merges.push(range);
          break;
        }
        case 'dataValidation': {
          // Those that refer to other sheets may sit in an extension, their range in an element of its own.
          const ranges = attribute(raw, 'sqref')?.trim();
          if (ranges) content.validationRanges.push(...ranges.split(/\s+/));
          break;
        }
        case 'sqref':
          collecting = 'sqref';
          extensionRange = '';
          break;
        case 'sheetProtection':
          content.isProtected = flag(raw, 'sheet');
          break;
        case 'tablePart': {
          const id = prefixedAttribute(raw, 'id');
          if (id !== undefined) content.tableIds.push(id);
          break;
        }
        default:
          if (hasInline) inline.open(local);
      }
    },
    text(text) {
      if (collecting === 'f') formula += text;
      else if (collecting === 'v') value += text;
      else if (collecting === 'sqref') extensionRange += text;
      else if (hasInline) inline.add(text);
    },
    close(name) {
      const local = localName(name);
      switch (local) {
        case 'c':
          if (inCell) finishCell();
          inCell = false;
          hasInline = false;
          break;
        case 'f':
        case 'v':
          collecting = null;
          break;
        case 'sqref':
          collecting = null;
          break;
        case 'dataValidation':
          if (extensionRange.trim()) content.validationRanges.push(...extensionRange.trim().split(/\s+/));
          extensionRange = '';
          break;
        default:
          if (hasInline) inline.close(local);
      }
    },
  });
  if (hiddenColumns) content.hiddenColumns = marked(hiddenColumns);
  return fillGrid(content, cells, context);
}

const CELL = /^([A-Z]{1,3})([1-9]\d{0,6})$/;

function cellPosition(reference: string, damaged: (details: string) => HostError): [number, number] {
  if (!CELL.test(reference)) throw damaged(`cell ${reference}`);
  const { top, left } = parseRange(reference);
  if (top >= MAX_ROW || left >= MAX_COLUMN) throw damaged(`cell ${reference}`);
  return [top, left];
}

function marked(columns: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = columns.indexOf(1); at >= 0; at = columns.indexOf(1, at + 1)) found.push(at);
  return found;
}

function hideColumns(raw: string, hidden: Uint8Array): void {
  const first = Math.max(1, Number(attribute(raw, 'min')));
  const last = Math.min(MAX_COLUMN, Number(attribute(raw, 'max')));
  hidden.fill(1, first - 1, last);
}

/** `2024-01-15T00:00:00` → 45306. */
function isoSerial(text: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const days = Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000 + 25_569;
  return days + (hour * 3600 + minute * 60 + second) / 86_400;
}

function fillGrid(
  content: SheetContent,
  cells: ReadCell[],
  { sheet, part, budget }: SheetContext,
): SheetContent {
  if (cells.length === 0) return content;
  let [top, left, bottom, right] = [MAX_ROW, MAX_COLUMN, 0, 0];
  const filled = new Set<number>();
  for (const { row, column } of cells) {
    filled.add(row);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  const width = right - left + 1;
  const height = bottom - top + 1;
  budget.cells -= height + width * filled.size;
  if (budget.cells < 0 || width * height > MAX_PLACES)
    throw new HostError(
      'farCell',
      { sheet, cell: cellAddress(bottom, right) },
      `${part}: ${width} × ${height} cells`,
    );
  // Rows without any cell are one and the same: a stray space far below costs next to nothing.
  const nothing = new Array<null>(width).fill(null);
  const grid = <T>(): (T | null)[][] =>
    Array.from({ length: height }, (_none, index) =>
      filled.has(top + index) ? new Array<T | null>(width).fill(null) : nothing,
    );
  content.origin = { row: top, column: left };
  content.values = grid<Exclude<CellScalar, null>>();
  content.formulas = grid<string>();
  content.numberFormats = grid<string>();
  for (const cell of cells) {
    content.values[cell.row - top]![cell.column - left] = cell.value;
    content.formulas[cell.row - top]![cell.column - left] = cell.formula;
    content.numberFormats[cell.row - top]![cell.column - left] = cell.format;
  }
  return content;
}

import { cellAddress } from '../../../../workbook/address';
import type { SheetSnapshot } from '../../../../workbook/snapshot';
import type { CellScalar } from '../../../../workbook/spec';
import { HostError } from '../../../shared/hostError';
import type { Budget } from './budget';
import { foreignAddress, foreignRange } from './foreignRange';
import { shiftFormula } from './sharedFormula';
import { TextCollector } from './readSharedStrings';
import { attribute, decodeExcelText, flag, localName, prefixedAttribute, scanXml } from '../xml/xml';

export interface SheetContext {
  /** Part path and the sheet's name, for errors. */
  part: string;
  sheet: string;
  budget: Budget;
  strings: string[];
  /** Number format code by cell format. */
  formats: string[];
  /** Whether numbers under that cell format are days. */
  showsDays: boolean[];
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
  const merges = new Set<string>();
  const validationRanges = new Set<string>();
  const tableIds = new Set<string>();
  const keepRange = (ranges: Set<string>, text: string | undefined): void => {
    const range = foreignAddress(text);
    if (range === null || ranges.has(range)) return;
    context.budget.spend('ranges', 1, context.part);
    ranges.add(range);
  };
  const keepRanges = (text: string | undefined): void => {
    // The same range again costs next to nothing.
    for (const range of new Set((text ?? '').match(/\S+/g))) keepRange(validationRanges, range);
  };
  let hiddenRows: Uint8Array | null = null;
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
  /** Prefixes of the elements that the format itself has; others' elements of the same name say nothing of ours. */
  let own: ReadonlySet<string> = new Set();
  let depth = 0;
  let cellDepth = 0;
  /** Where an extension began: what is in it belongs to whoever put it there. */
  let foreignDepth = 0;

  const finishCell = (): void => {
    const ownFormula = finishFormula();
    const style = Number(attribute(attributes, 's') ?? 0);
    const format = context.formats[style] ?? null;
    const literal = scalar(attribute(attributes, 't') ?? 'n', style);
    if (ownFormula !== null && !hasInline && (value === null || (literal === null && value === '')))
      content.uncalculated.push(cellAddress(row, column));
    // A literal empty string looks and counts as an empty cell; only a formula can have the value "".
    const isEmpty = literal === null || (literal === '' && ownFormula === null);
    if (!isEmpty || ownFormula !== null) {
      if (!context.budget.affords('cells', cells.length + 1))
        context.budget.spend('cells', cells.length + 1, context.part);
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
    context.budget.spend('formulaCharacters', master.formula.length, context.part);
    return shiftFormula(master.formula, row - master.row, column - master.column);
  };

  const scalar = (type: string, style: number): CellScalar => {
    if (type === 'inlineStr') return hasInline ? inline.take() : null;
    if (value === null) return null;
    switch (type) {
      case 's': {
        if (value.trim() === '') return null;
        const text = context.strings[Number(value)];
        if (text === undefined) {
          // Whatever stood there is lost; as an error it is told of, where an empty cell would not be.
          content.errors.push(cellAddress(row, column));
          return LOST_TEXT;
        }
        context.budget.spend('textCharacters', text.length, context.part);
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
        return context.is1904 && context.showsDays[style] ? number + DAYS_1904 : number;
      }
    }
  };

  const damaged = (details: string): HostError =>
    new HostError('damaged', { part: context.part }, `${context.part}: ${details}`);

  scanXml(xml, context.part, {
    open(name, raw) {
      depth += 1;
      if (depth === 1) own = ownPrefixes(name, raw);
      const local = localName(name);
      if (foreignDepth > 0 || local === 'extLst') {
        if (foreignDepth === 0) foreignDepth = depth;
        // Validations that refer to other sheets are in an extension of the sheet, their range in an element of its own.
        if (foreignDepth === 2 && local === 'sqref') {
          collecting = 'sqref';
          extensionRange = '';
        }
        return;
      }
      const isOwn = own.has(name.slice(0, name.length - local.length));
      if (!isOwn || (raw.includes(' xmlns=') && ![...raw.matchAll(SPREADSHEET)].length)) {
        if (depth > 1) foreignDepth = depth;
        return;
      }
      if (cellDepth > 0) {
        if (depth > cellDepth + 1) {
          if (hasInline) inline.open(local);
        } else if (local === 'f') {
          formulaAttributes = raw;
          formula = '';
          collecting = 'f';
        } else if (local === 'v') {
          value = '';
          collecting = 'v';
        } else if (local === 'is') hasInline = true;
        return;
      }
      switch (local) {
        case 'row': {
          const number = attribute(raw, 'r');
          row = number === undefined ? row + 1 : Number(number) - 1;
          if (!(row >= 0 && row < MAX_ROW)) throw damaged(`row ${number}`);
          column = -1;
          if (flag(raw, 'hidden')) (hiddenRows ??= new Uint8Array(MAX_ROW))[row] = 1;
          break;
        }
        case 'c': {
          const reference = attribute(raw, 'r');
          if (reference === undefined) column += 1;
          else [row, column] = cellPosition(reference, damaged);
          if (!(row >= 0) || column >= MAX_COLUMN) throw damaged(`column ${column}`);
          attributes = raw;
          formulaAttributes = formula = value = null;
          hasInline = false;
          cellDepth = depth;
          break;
        }
        case 'col':
          if (flag(raw, 'hidden')) hideColumns(raw, (hiddenColumns ??= new Uint8Array(MAX_COLUMN)));
          break;
        case 'mergeCell':
          keepRange(merges, attribute(raw, 'ref'));
          break;
        case 'dataValidation':
          keepRanges(attribute(raw, 'sqref'));
          break;
        case 'sheetProtection':
          content.isProtected = flag(raw, 'sheet');
          break;
        case 'tablePart': {
          const id = prefixedAttribute(raw, 'id');
          if (id !== undefined) tableIds.add(id);
          break;
        }
      }
    },
    text(text) {
      if (collecting === 'f') formula += text;
      else if (collecting === 'v') value += text;
      else if (collecting === 'sqref') extensionRange += text;
      else if (hasInline && foreignDepth === 0) inline.add(text);
    },
    close(name) {
      const local = localName(name);
      depth -= 1;
      if (foreignDepth > 0) {
        if (depth < foreignDepth) foreignDepth = 0;
        if (collecting !== 'sqref') return;
        collecting = null;
        keepRanges(extensionRange);
        return;
      }
      if (cellDepth === 0) return;
      if (depth < cellDepth) {
        finishCell();
        cellDepth = 0;
        hasInline = false;
      } else if (depth === cellDepth) collecting = null;
      else if (hasInline) inline.close(local);
    },
  });
  content.merges = [...merges];
  content.validationRanges = [...validationRanges];
  content.tableIds = [...tableIds];
  if (hiddenRows) content.hiddenRows = marked(hiddenRows);
  if (hiddenColumns) content.hiddenColumns = marked(hiddenColumns);
  return fillGrid(content, cells, context);
}

/** What Excel shows for a reference to what is not there. */
const LOST_TEXT = '#REF!';

/** ECMA-376 part 1, A.2 (transitional) and part 1, A.1 (strict). */
const SPREADSHEET =
  /\sxmlns(?::([\w.-]+))?\s*=\s*["'](?:http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/spreadsheetml\/main)["']/g;

/** Prefixes that the root binds to the format's own namespace; one that binds none has its own. */
function ownPrefixes(root: string, raw: string): ReadonlySet<string> {
  const bound = [...raw.matchAll(SPREADSHEET)].map(([, prefix]) =>
    prefix === undefined ? '' : `${prefix}:`,
  );
  return new Set([root.slice(0, root.length - localName(root).length), ...bound]);
}

function cellPosition(reference: string, damaged: (details: string) => HostError): [number, number] {
  const range = reference.includes(':') ? null : foreignRange(reference);
  if (!range) throw damaged(`cell ${reference.slice(0, 20)}`);
  return [range.top, range.left];
}

function marked(columns: Uint8Array): number[] {
  const found: number[] = [];
  for (let at = columns.indexOf(1); at >= 0; at = columns.indexOf(1, at + 1)) found.push(at);
  return found;
}

function hideColumns(raw: string, hidden: Uint8Array): void {
  const first = Math.max(1, Number(attribute(raw, 'min')) || 1);
  const last = Math.min(MAX_COLUMN, Number(attribute(raw, 'max')) || 0);
  hidden.fill(1, first - 1, last);
}

/** `2024-01-15T00:00:00` → 45306; with an offset, too: a date means the day that it names. */
function isoSerial(text: string): number | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:?\d{2})?$/.exec(
      text.trim(),
    );
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
  const cost = height + width * filled.size;
  if (!budget.affords('cells', cost) || width * height > MAX_PLACES)
    throw new HostError(
      'farCell',
      { sheet, cell: cellAddress(bottom, right) },
      `${part}: ${width} × ${height} cells`,
    );
  budget.spend('cells', cost, part);
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

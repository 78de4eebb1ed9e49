import { cellAddress } from '../../../../workbook/address';
import type { CellScalar } from '../../../../workbook/spec';
import { HostError } from '../../../shared/hostError';
import { attribute, unescapeXml } from '../xml/xml';
import { cellTag } from './cellTag';
import { cellValue, type ValueFaults } from './cellValue';
import { PlainTag } from './plainTag';
import type { SheetReadContext } from './sheetContext';
import { TextCollector } from './readSharedStrings';
import { SharedFormulas } from './sharedFormulas';

export interface ReadCell {
  row: number;
  column: number;
  value: CellScalar;
  formula: string | null;
  format: string | null;
}

/** A sheet's number of rows and columns. */
export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** Reads a sheet's rows and cells as they are scanned: each cell's position, value and formula. */
export class CellReader implements ValueFaults {
  readonly cells: ReadCell[] = [];
  /** Addresses of cells with an error, and of formulas without a value. */
  readonly errors: string[] = [];
  readonly uncalculated: string[] = [];
  /** Depth of the open cell; 0 outside cells. */
  cellDepth = 0;

  private row = -1;
  private column = -1;
  private style = 0;
  private type = 'n';
  private value: string | null = null;
  private formula: string | null = null;
  private formulaAttributes = '';
  private collecting: 'f' | 'v' | null = null;
  private hasInline = false;
  private readonly inline = new TextCollector();
  private readonly shared: SharedFormulas;
  private readonly plain = new PlainTag();
  /** The last formula of each column, escaped and unescaped: a table column has the same one in all rows. */
  private readonly lastEscaped: string[] = [];
  private readonly lastFormula: string[] = [];

  constructor(private readonly context: SheetReadContext) {
    this.shared = new SharedFormulas(context.budget, context.part);
  }

  /** @returns its 0-based row. */
  startRow(attributes: string): number {
    const number = attribute(attributes, 'r');
    this.row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!(this.row >= 0 && this.row < MAX_ROW)) throw this.damaged(`row ${number}`);
    this.column = -1;
    return this.row;
  }

  startCell(attributes: string, depth: number): void {
    const tag = cellTag(attributes);
    if (tag === null) throw this.damaged(`cell ${(attribute(attributes, 'r') ?? '').slice(0, 20)}`);
    this.begin(tag.place?.row ?? -1, tag.place?.column ?? -1, tag.style, tag.type);
    this.cellDepth = depth;
  }

  /** @param row -1 if the cell is next to the previous one */
  private begin(row: number, column: number, style: number, type: string): void {
    if (row < 0) this.column += 1;
    else {
      this.row = row;
      this.column = column;
    }
    if (!(this.row >= 0) || this.column >= MAX_COLUMN) throw this.damaged(`column ${this.column}`);
    this.style = style;
    this.type = type;
    this.formula = this.value = null;
    this.hasInline = false;
  }

  /**
   * Reads a whole cell in the most common form, at most a plain formula and a value, without a scanner callback for
   * each tag.
   * @param start of a tag, in content of the format itself
   * @returns the position after the cell; -1, having read nothing, for any other form
   */
  plainCell(xml: string, start: number): number {
    const { plain } = this;
    if (xml.charCodeAt(start + 1) !== 99 /* c */ || !plain.read(xml, start + 2)) return -1;
    const isClosed = xml.charCodeAt(plain.end) === 47; /* / */
    if (isClosed && xml.charCodeAt(plain.end + 1) !== 62 /* > */) return -1;
    let at = plain.end + 1;
    let formula: string | null = null;
    let value: string | null = null;
    if (!isClosed) {
      if (xml.startsWith('<f>', at)) {
        const end = xml.indexOf('<', at + 3);
        if (end < 0 || !xml.startsWith('</f>', end)) return -1;
        formula = xml.slice(at + 3, end);
        at = end + 4;
      }
      if (xml.startsWith('<v>', at)) {
        const end = xml.indexOf('<', at + 3);
        if (end < 0 || !xml.startsWith('</v>', end)) return -1;
        value = xml.slice(at + 3, end);
        at = end + 4;
      }
      if (!xml.startsWith('</c>', at)) return -1;
    }
    this.begin(plain.row, plain.column, plain.style, plain.type);
    if (formula !== null) {
      this.formulaAttributes = '';
      this.formula = this.unescapedFormula(formula);
    }
    if (value !== null) this.value = unescapeXml(value);
    this.finishCell();
    return at + (isClosed ? 1 : 4);
  }

  /** An element inside a cell. */
  open(local: string, attributes: string, depth: number): void {
    if (depth > this.cellDepth + 1) {
      if (this.hasInline) this.inline.open(local);
    } else if (local === 'f') {
      this.formulaAttributes = attributes;
      this.formula = '';
      this.collecting = 'f';
    } else if (local === 'v') {
      this.value = '';
      this.collecting = 'v';
    } else if (local === 'is') this.hasInline = true;
  }

  /** @param isForeign inside something that is not part of the format */
  text(text: string, isEscaped: boolean, isForeign: boolean): void {
    if (this.collecting === 'f') this.formula += isEscaped ? this.unescapedFormula(text) : text;
    else if (this.collecting === 'v') this.value += isEscaped ? unescapeXml(text) : text;
    else if (this.hasInline && !isForeign) this.inline.add(isEscaped ? unescapeXml(text) : text);
  }

  /** Closes the cell or an element inside it. */
  close(local: string, depth: number): void {
    if (depth < this.cellDepth) {
      this.finishCell();
      this.cellDepth = 0;
      this.hasInline = false;
    } else if (depth === this.cellDepth) this.collecting = null;
    else if (this.hasInline) this.inline.close(local);
  }

  isError(): void {
    this.errors.push(cellAddress(this.row, this.column));
  }

  noNumber(): Error {
    return this.damaged(`${cellAddress(this.row, this.column)} holds no number`);
  }

  private unescapedFormula(escaped: string): string {
    if (this.lastEscaped[this.column] !== escaped) {
      this.lastEscaped[this.column] = escaped;
      this.lastFormula[this.column] = unescapeXml(escaped);
    }
    return this.lastFormula[this.column]!;
  }

  private finishCell(): void {
    const { row, column, value: stored, hasInline } = this;
    // Most cells of a form are empty and only have a style.
    if (stored === null && this.formula === null && !hasInline) return;
    const { budget, part, formats } = this.context;
    const formula = this.formula === null ? null : this.ownFormula(this.formula);
    const literal = this.literal();
    if (formula !== null && !hasInline && (stored === null || (literal === null && stored === '')))
      this.uncalculated.push(cellAddress(row, column));
    // A literal empty string looks and counts like an empty cell; only a formula can have the value "".
    const isEmpty = literal === null || (literal === '' && formula === null);
    if (isEmpty && formula === null) return;
    if (!budget.affords('cells', this.cells.length + 1)) budget.spend('cells', this.cells.length + 1, part);
    const format = formats[this.style] ?? null;
    this.cells.push({ row, column, value: isEmpty ? null : literal, formula, format });
  }

  private literal(): CellScalar {
    if (this.type === 'inlineStr') return this.hasInline ? this.inline.take() : null;
    return this.value === null ? null : cellValue(this.value, this.type, this.style, this.context, this);
  }

  private ownFormula(formula: string): string | null {
    const kind = this.formulaAttributes === '' ? undefined : attribute(this.formulaAttributes, 't');
    if (kind === 'dataTable') return null;
    const index = kind === 'shared' ? attribute(this.formulaAttributes, 'si') : undefined;
    if (index === undefined) return formula === '' ? null : formula;
    if (formula) {
      this.shared.keep(index, formula, this.row, this.column);
      return formula;
    }
    const shared = this.shared.at(index, this.row, this.column);
    if (shared === null) throw this.damaged(`shared formula ${index} is not there`);
    return shared;
  }

  private damaged(details: string): HostError {
    const { part } = this.context;
    return new HostError('damaged', { part }, `${part}: ${details}`);
  }
}

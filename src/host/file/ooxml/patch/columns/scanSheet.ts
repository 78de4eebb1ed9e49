import { isAppendedRule } from '../../../../../workbook/appendedColumns';
import { foreignRange } from '../../read/foreignRange';
import { attribute, localName, scanXml, unescapeXml } from '../../xml/xml';

/** Child elements that precede conditional formats in a sheet (ECMA-376 18.3.1.99). */
const BEFORE_FORMATS = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr'],
  ...['sheetProtection', 'protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate'],
  ...['customSheetViews', 'mergeCells', 'phoneticPr', 'conditionalFormatting'],
];

/** An element's position in the XML. */
interface Piece {
  start: number;
  end: number;
}

interface FoundCell extends Piece {
  row: number;
  column: number;
}

/** Positions in a sheet's XML that matter for adding and removing columns. */
export interface ScannedSheet {
  /** `x:` of `x:worksheet`; usually empty. */
  prefix: string;
  cells: FoundCell[];
  /** End of each row's content, by 0-based row; absent for an empty row. */
  rowEnds: Map<number, number>;
  /** Where conditional formats, and data validations after them, belong. */
  formatsAt: number;
  /** The highest priority among the conditional formats. */
  priority: number;
  formats: (Piece & { isOurs: boolean })[];
  /** The list of column widths, and where it belongs; its items are 0-based. */
  widths: Widths;
  /** The list of data validations; null if there is none. */
  validations: ValidationList | null;
}

interface Widths {
  list: (Piece & { closeStart: number }) | null;
  at: number;
  items: (Piece & { first: number; last: number; width: number })[];
}

interface ValidationList extends Piece {
  openEnd: number;
  closeStart: number;
  /** The opening tag, as written. */
  open: string;
  items: (Piece & { title: string; ranges: string[] })[];
}

/** Finds these positions in one pass. */
export function scanSheet(xml: string, part: string): ScannedSheet {
  const found: ScannedSheet = {
    prefix: '',
    cells: [],
    rowEnds: new Map(),
    formatsAt: -1,
    priority: 0,
    formats: [],
    widths: { list: null, at: -1, items: [] },
    validations: null,
  };
  let [depth, row, column] = [0, -1, -1];
  let open: FoundCell | null = null;
  let format: ScannedSheet['formats'][number] | null = null;
  let empty = false;
  scanXml(xml, part, {
    open(name, attributes, start, end, selfClosing) {
      depth += 1;
      const local = localName(name);
      if (depth === 1) {
        found.prefix = name.slice(0, name.length - local.length);
        found.formatsAt = end;
      } else if (local === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 2) - 1;
        column = -1;
        empty = selfClosing;
      } else if (local === 'c') {
        column = foreignRange(attribute(attributes, 'r'))?.left ?? column + 1;
        open = { row, column, start, end };
        found.cells.push(open);
      } else if (local === 'conditionalFormatting' && depth === 2) format = { start, end, isOurs: false };
      else if (local === 'cols' && depth === 2) found.widths.list = { start, closeStart: end, end };
      else if (local === 'col' && depth === 3)
        found.widths.items.push({
          ...{ start, end },
          first: Number(attribute(attributes, 'min')) - 1,
          last: Number(attribute(attributes, 'max')) - 1,
          width: Number(attribute(attributes, 'width')),
        });
      else if (local === 'sheetData' && depth === 2) found.widths.at = start;
      else if (local === 'dataValidations' && depth === 2)
        found.validations = {
          ...{ start, openEnd: end, closeStart: end, end },
          open: xml.slice(start, end),
          items: [],
        };
      else if (local === 'dataValidation' && depth === 3)
        found.validations?.items.push({
          start,
          end,
          title: unescapeXml(attribute(attributes, 'errorTitle') ?? ''),
          ranges: (attribute(attributes, 'sqref') ?? '').split(' ').filter(Boolean),
        });
      else if (local === 'cfRule')
        found.priority = Math.max(found.priority, Number(attribute(attributes, 'priority') ?? 0));
    },
    text(text) {
      if (format && isAppendedRule(text)) format.isOurs = true;
    },
    close(name, start, end) {
      depth -= 1;
      const local = localName(name);
      if (local === 'c' && open) open.end = end;
      if (local === 'row' && !empty) found.rowEnds.set(row, start);
      if (local === 'conditionalFormatting' && depth === 1 && format) {
        found.formats.push({ ...format, end });
        format = null;
      }
      if (local === 'cols' && depth === 1 && found.widths.list)
        Object.assign(found.widths.list, { closeStart: start, end });
      if (local === 'col' && depth === 2) {
        const last = found.widths.items.at(-1);
        if (last) last.end = end;
      }
      if (local === 'dataValidation' && depth === 2) {
        const last = found.validations?.items.at(-1);
        if (last) last.end = end;
      }
      if (local === 'dataValidations' && depth === 1 && found.validations)
        Object.assign(found.validations, { closeStart: start, end });
      if (depth === 1 && BEFORE_FORMATS.includes(local)) found.formatsAt = end;
    },
  });
  return found;
}

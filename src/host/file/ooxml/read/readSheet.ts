import type { SheetSnapshot } from '../../../../workbook/snapshot';
import { attribute, flag, localName, prefixedAttribute, scanXml, unescapeXml } from '../xml/xml';
import { CellReader } from './cellReader';
import { HiddenLines } from './hiddenLines';
import { OwnElements } from './ownElements';
import type { SheetReadContext } from './sheetContext';
import { sheetGrid } from './sheetGrid';
import { SheetRanges } from './sheetRanges';

export type SheetContent = Omit<SheetSnapshot, 'name' | 'visibility' | 'tables'> & { tableIds: string[] };

/** Inside an extension of the sheet itself: below worksheet, extLst. */
const isInSheetExtension = ({ depth, foreignSince }: OwnElements): boolean => foreignSince === 2 && depth > 2;

/**
 * Reads a worksheet in a single pass, dispatching each element to its reader.
 * @throws HostError `damaged` if a cell has a dangling reference, `tooLarge` if there are more cells than budgeted,
 * `farCell` if one is so far away that the used rectangle exceeds the budget, `suspicious` if shared formulas do.
 */
export function readSheet(xml: string, context: SheetReadContext): SheetContent {
  const { budget, part } = context;
  const elements = new OwnElements();
  const cells = new CellReader(context);
  const hidden = new HiddenLines();
  const merges = new SheetRanges(budget, part);
  const validations = new SheetRanges(budget, part);
  const tableIds = new Set<string>();
  let isProtected = false;
  const filter = { isOn: false };
  /** The range of the open validation in an extension. */
  let extensionRange: string | null = null;

  scanXml(xml, part, {
    whole: (text, start) =>
      elements.isOwnContent && cells.cellDepth === 0 ? cells.plainCell(text, start) : -1,
    open(name, attributes) {
      const local = elements.open(name, attributes);
      if (local === null) {
        // Validations that refer to other sheets are in an extension of the sheet, with their range in its own element.
        if (isInSheetExtension(elements) && localName(name) === 'sqref') extensionRange = '';
        return;
      }
      if (cells.cellDepth > 0) {
        cells.open(local, attributes, elements.depth);
        return;
      }
      switch (local) {
        case 'c':
          cells.startCell(attributes, elements.depth);
          break;
        case 'row':
          hidden.row(cells.startRow(attributes), attributes);
          break;
        case 'col':
          hidden.column(attributes);
          break;
        case 'mergeCell':
          merges.keep(attribute(attributes, 'ref'));
          break;
        case 'dataValidation':
          validations.keepList(attribute(attributes, 'sqref'));
          break;
        case 'sheetProtection':
          isProtected = flag(attributes, 'sheet');
          break;
        case 'filterColumn':
          filter.isOn = true;
          break;
        case 'tablePart': {
          const id = prefixedAttribute(attributes, 'id');
          if (id !== undefined) tableIds.add(id);
          break;
        }
      }
    },
    rawText(text, isEscaped) {
      if (extensionRange !== null) extensionRange += isEscaped ? unescapeXml(text) : text;
      else if (cells.cellDepth > 0) cells.text(text, isEscaped, elements.foreignSince > 0);
    },
    close(name) {
      if (!elements.close()) {
        if (extensionRange !== null) validations.keepList(extensionRange);
        extensionRange = null;
      } else if (cells.cellDepth > 0) cells.close(localName(name), elements.depth);
    },
  });
  return {
    ...sheetGrid(cells.cells, context),
    errors: cells.errors,
    uncalculated: cells.uncalculated,
    merges: merges.all,
    hiddenRows: hidden.rows,
    hiddenColumns: hidden.columns,
    validationRanges: validations.all,
    isProtected,
    ...(filter.isOn && { isFiltered: true as const }),
    tableIds: [...tableIds],
  };
}

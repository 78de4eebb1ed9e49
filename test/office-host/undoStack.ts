import { isIncluded } from './apiContract';
import type { Cell, Sheet, Workbook } from './model';

/**
 * What Ctrl+Z can undo. Microsoft, "Undo capabilities with the Excel JavaScript API" (office-js-docs-pr, 15 May 2025):
 * from ExcelApi 1.20 on most writes of an add-in can be undone; those listed here clear the stack. Before 1.20 every
 * write does.
 */
export type Platform = 'PC' | 'OfficeOnline';

const CLEARS_EVERYWHERE = [
  'Worksheet.copy',
  'Worksheet.delete',
  'WorkbookProtection.protect',
  'WorkbookProtection.unprotect',
  'WorksheetProtection.protect',
  'WorksheetProtection.unprotect',
];
const CLEARS_ON_THE_DESKTOP = ['Worksheet.name=', 'Worksheet.position=', 'Worksheet.visibility='];
const CLEARS_ON_THE_WEB = ['DocumentProperties.title=', 'NamedItem.comment='];

/** Methods that do not change the workbook. */
const LOOKS = /\.(get\w*|validateArraySize|select|activate|suspend\w*|register\w*|unregister\w*)$/;

export type UndoEffect = 'none' | 'undoable' | 'clears';

/**
 * @param place as in `beforeAction`: `Range.values=`, `Worksheet.delete`; never called for properties that are only
 * read
 */
export function undoEffect(place: string, apiSet: string, platform: Platform): UndoEffect {
  if (!place.endsWith('=') && LOOKS.test(place)) return 'none';
  if (!isIncluded('1.20', apiSet)) return 'clears';
  const clearing = [...CLEARS_EVERYWHERE, ...(platform === 'PC' ? CLEARS_ON_THE_DESKTOP : CLEARS_ON_THE_WEB)];
  return clearing.includes(place) ? 'clears' : 'undoable';
}

/** Not `structuredClone`: its result belongs to another realm than the test, so `instanceof Map` would fail. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (value instanceof Map) return new Map([...value].map(([key, held]) => [key, copyOf(held)])) as T;
  if (value instanceof Set) return new Set(value) as T;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, copyOf(held)])) as T;
}

const copyOfSheet = ({ cells, base, columnFormats, ...rest }: Sheet): Sheet => ({
  ...copyOf(rest),
  // Formats are compared by identity, and never change.
  base,
  columnFormats: new Map(columnFormats),
  cells: new Map([...cells].map(([key, cell]): [number, Cell] => [key, { ...cell }])),
});

/** A copy of the workbook that shares no mutable state with it. */
export const copyOfWorkbook = ({ sheets, ...rest }: Workbook): Workbook => ({
  ...copyOf(rest),
  sheets: sheets.map(copyOfSheet),
});

export class UndoStack {
  private steps: Workbook[] = [];

  constructor(private readonly workbook: Workbook) {}

  get size(): number {
    return this.steps.length;
  }

  /** Saves the workbook's state before an undoable action. */
  keep(before: Workbook): void {
    this.steps.push(before);
    // Excel keeps a hundred steps.
    if (this.steps.length > 100) this.steps.shift();
  }

  clear(): void {
    this.steps = [];
  }

  /** Ctrl+Z. Returns false if there is nothing to undo. */
  undo(): boolean {
    const before = this.steps.pop();
    if (before) Object.assign(this.workbook, before);
    return before !== undefined;
  }
}

import { createExcelHost } from '../../src/host/excel/excelHost';
import { parseRange, rangeAddress } from '../../src/workbook/address';
import type { CellScalar, WorkbookSpec } from '../../src/workbook/spec';
import { resultsOf } from '../office-host/evaluate';
import { loadInBrowser } from '../office-host/loadInBrowser';
import { cellKey } from '../office-host/model';
import { normaliseSpec } from '../office-host/normaliseSpec';
import { newWorkbook } from '../office-host/model';
import { createOfficeHost } from '../office-host/officeHost';
import { toWorkbookSpec } from '../office-host/toSpec';
import { selectInto } from '../office-host/selectInto';
import { typeInto } from '../office-host/typeInto';
import { newWorkbookSpec } from '../unit/workbook/newWorkbook';

/** What an e2e test needs from the Excel inside its page. */
export interface ExcelInPage {
  spec(): WorkbookSpec;
  value(sheet: string, cell: string): CellScalar;
  /** In the form used for comparing both sides. */
  normalised(): unknown;
  type(sheet: string, cell: string, text: string): void;
  /** Selects as a user: `K4`, `4:6`. */
  select(sheet: string, address: string): void;
  /** Fills the workbook from a spec as the add-in would; the results of its formulas are known. */
  write(spec: WorkbookSpec): Promise<void>;
  rename(sheet: string, name: string): void;
  /** Like sorting, which is reported a moment later. Rows from 1. */
  swapRows(sheet: string, one: number, other: number): void;
  /** The user opens a new workbook instead. */
  openNew(): void;
  requests(): number[];
  failOn(member: string): void;
  selected(): string;
  /** Conditional formats: `Nhiệm vụ!K4 formula`. */
  conditionalFormats(): string[];
}

const made = newWorkbookSpec();
const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(made) });
// A test may set another one before the page's own scripts run.
loadInBrowser(office, (window as { displayLanguage?: string }).displayLanguage ?? 'vi-VN');

const excel: ExcelInPage = {
  value(sheet, cell) {
    const { top, left } = parseRange(cell);
    const found = office.workbook.sheets.find(({ name }) => name === sheet);
    return found?.cells.get(cellKey(top, left))?.value ?? null;
  },
  spec: () => toWorkbookSpec(office),
  normalised: () => normaliseSpec(toWorkbookSpec(office)),
  type: (sheet, cell, text) => typeInto(office, sheet, cell, text),
  select: (sheet, address) => selectInto(office, sheet, address),
  async write(spec) {
    office.evaluate = resultsOf(spec);
    await createExcelHost().write(spec);
  },
  rename(sheet, name) {
    const found = office.workbook.sheets.find((each) => each.name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    found.name = name;
  },
  swapRows(sheet, one, other) {
    const found = office.workbook.sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    for (let column = 0; column < 40; column += 1) {
      const [above, below] = [cellKey(one - 1, column), cellKey(other - 1, column)];
      const [first, second] = [found.cells.get(above), found.cells.get(below)];
      if (second) found.cells.set(above, second);
      else found.cells.delete(above);
      if (first) found.cells.set(below, first);
      else found.cells.delete(below);
    }
  },
  openNew: () => void Object.assign(office.workbook, newWorkbook()),
  requests: () => office.requests.map(({ bytes }) => bytes),
  failOn: (member) => office.failOnAction(member),
  conditionalFormats: () =>
    office.workbook.sheets.flatMap(({ name, conditionalFormats }) =>
      conditionalFormats.map(
        ({ ranges, formula }) => `${name}!${ranges.map(rangeAddress).join(' ')} ${formula}`,
      ),
    ),
  selected: () => JSON.stringify(office.workbook.selection ?? null),
};
Object.assign(window, { excelInPage: excel });

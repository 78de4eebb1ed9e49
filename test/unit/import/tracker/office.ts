import { editParts } from '../../../../src/host/file/ooxml/patch/editParts';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import type { TrackerKey } from '../../../../src/import/tracker/trackerKeys';
import type { CellSpec, CellStyle, SheetSpec, WorkbookSpec } from '../../../../src/workbook/spec';

/** A cell as typed; a date with its display format. */
export type Typed =
  | string
  | number
  | null
  | { day: string; format?: string }
  | { number: number; format: string }
  | { formula: string; value: number | string };

export interface Trap {
  /** What is typed where: A1 → value. */
  typed: Record<string, Typed>;
  /** The cell of the finding, and its rule. */
  cell: string;
  rule: string;
}

/** A tracker as kept by an office. The reporting date is 15 July 2026. */
export interface Office {
  name: string;
  sheet: string;
  /** Other sheets in the workbook, not to be read. */
  others?: SheetSpec[];
  /** Rows from row 1: titles, header, tasks, signatures. */
  rows: Typed[][];
  merges?: string[];
  /** Excel table with its range. */
  table?: string;
  hiddenRows?: number[];
  /** An active filter: its range, its 0-based column in it, the visible value. */
  filter?: { range: string; column: number; value: string };
  /** Formatted empty rows below. */
  emptyRows?: number;
  header: number;
  /** Keys of the columns from A on. */
  keys: TrackerKey[];
  /** 1-based sheet rows with tasks or targets. */
  tasks: number[];
  traps: Trap[];
}

export const day = (text: string, format = 'dd/mm/yyyy'): Typed => ({
  day: text.split('/').reverse().join('-'),
  format,
});

const MS = 86_400_000;
const serial = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / MS) + 25_569;

const styles = new Map<string, CellStyle>([
  ['empty', { border: { bottom: { style: 'thin', color: '000000' } } }],
]);

function cellSpec(typed: Typed): CellSpec | null {
  if (typed === null || typed === '') return null;
  if (typeof typed !== 'object') return { value: typed };
  if ('formula' in typed) return { value: typed.value, formula: typed.formula };
  const format = typed.format ?? 'dd/mm/yyyy';
  styles.set(format, { numberFormat: format });
  if ('number' in typed) return { value: typed.number, style: format };
  return { value: serial(typed.day), style: format };
}

const place = (address: string): [row: number, column: number] => {
  const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return [Number(row) - 1, letter.charCodeAt(0) - 65];
};

/** The office's workbook; with `traps`, including the typing errors. */
export function workbookOf(office: Office, traps: readonly Trap[] = []): WorkbookSpec {
  const rows = office.rows.map((row) => [...row]);
  for (const { typed } of traps)
    for (const [address, value] of Object.entries(typed)) {
      const [row, column] = place(address);
      const cells = (rows[row] ??= []);
      while (cells.length <= column) cells.push(null);
      cells[column] = value;
    }
  const cells: (CellSpec | null)[][] = rows.map((row) => row.map(cellSpec));
  for (let count = 0; count < (office.emptyRows ?? 0); count += 1)
    cells.push(office.keys.map(() => ({ value: null, style: 'empty' })));
  const width = Math.max(...cells.map((row) => row.length));
  const sheet: SheetSpec = {
    ...emptySheet(office.sheet),
    columns: Array.from({ length: width }, () => ({ width: 20 })),
    rows: cells,
    merges: office.merges ?? [],
    hiddenRows: office.hiddenRows ?? [],
    tables: office.table
      ? [
          {
            name: 'Bang1',
            range: office.table,
            columns: (office.rows[office.header - 1] ?? []).map((name) => ({ name: String(name) })),
            style: null,
            bandedRows: false,
          },
        ]
      : [],
  };
  return {
    title: office.name,
    activeSheet: office.sheet,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: Object.fromEntries(styles),
    sheets: [...(office.others ?? []), sheet],
    names: [],
    properties: {},
  };
}

export const emptySheet = (name: string): SheetSpec => ({
  name,
  visibility: 'visible',
  showGridlines: true,
  columns: [],
  rowHeights: {},
  rows: [],
  merges: [],
  tables: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
});

/** The office's file, with its active filter. */
export async function fileOf(office: Office, traps?: readonly Trap[]): Promise<Uint8Array> {
  const bytes = await writeXlsx(workbookOf(office, traps));
  const { filter } = office;
  if (!filter) return bytes;
  const { range, column, value } = filter;
  const element = `<autoFilter ref="${range}"><filterColumn colId="${column}"><filters><filter val="${value}"/></filters></filterColumn></autoFilter>`;
  return editParts(bytes, (path, xml) =>
    path === `xl/worksheets/sheet${(office.others?.length ?? 0) + 1}.xml`
      ? xml.replace('</sheetData>', `</sheetData>${element}`)
      : xml,
  );
}

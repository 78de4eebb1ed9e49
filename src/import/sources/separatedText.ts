import { textCell, type GridCell } from '../grid';
import type { SourceTable } from './sourceTable';

/**
 * A tab on the clipboard; in a .csv file a comma, or a semicolon where the comma is the decimal sign, as in Vietnam.
 */
export type Separator = '\t' | ';' | ',';

/** Parses Excel's clipboard text or .csv: one row per line, with quotes around cells that contain line breaks or separators. */
export function readSeparated(text: string, separator: Separator): SourceTable {
  const rows = splitRows(text, separator);
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    grid: {
      place: '1',
      firstRow: 1,
      columnNames: Array.from({ length: width }, (_, column) => String(column + 1)),
      rows: rows.map((row) => Array.from({ length: width }, (_, column) => textCell(row[column] ?? ''))),
      merges: [],
      hiddenRows: [],
    } satisfies { rows: GridCell[][] } & SourceTable['grid'],
    before: [],
    address: 'table',
  };
}

function splitRows(text: string, separator: Separator): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endCell = () => {
    row.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index] as string;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (sign === '"' && cell === '' && closes(text, index, separator)) quoted = true;
    else if (sign === separator) endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** An opening quote has a closing one before a separator or line end; any other quote was typed. */
function closes(text: string, open: number, separator: Separator): boolean {
  for (let index = text.indexOf('"', open + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    if (text[index + 1] === '"') index += 1;
    else return ['', '\r', '\n', separator].includes(text[index + 1] ?? '');
  }
  return false;
}

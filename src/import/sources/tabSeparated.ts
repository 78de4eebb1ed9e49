import { textCell, type GridCell } from '../grid';
import type { SourceTable } from './sourceTable';

/** Parses Excel's clipboard text: one row per line, tab-separated, with quotes around cells that contain line breaks. */
export function readTabSeparated(text: string): SourceTable {
  const rows = splitRows(text);
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

function splitRows(text: string): string[][] {
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
    } else if (sign === '"' && cell === '' && closes(text, index)) quoted = true;
    else if (sign === '\t') endCell();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') cell += sign;
  }
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}

/** An opening quote has a closing one before a tab or line end; any other quote was typed. */
function closes(text: string, open: number): boolean {
  for (let index = text.indexOf('"', open + 1); index >= 0; index = text.indexOf('"', index + 1)) {
    if (text[index + 1] === '"') index += 1;
    else return /^[\t\r\n]?$/.test(text[index + 1] ?? '');
  }
  return false;
}

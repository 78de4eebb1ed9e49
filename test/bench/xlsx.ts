import { createFileHost } from '../../src/host/file/fileHost';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import type { CellSpec, SheetSpec, WorkbookSpec } from '../../src/workbook/spec';

/** The sizes in docs/xlsx-library.md: a province's 230 files, and its register. */
function workbook(rows: number, columns: number, formulas: number): WorkbookSpec {
  const names = Array.from({ length: columns }, (_unused, column) => `Cột ${column + 1}`);
  const cells = Array.from({ length: rows }, (_row, row) =>
    names.map((_name, column): CellSpec => {
      if (column < formulas) return { value: row, formula: `t[[#This Row],[Cột ${columns}]]`, style: 's' };
      if (column === columns - 1) return { value: row, style: 's' };
      return column % 3 === 0
        ? { value: 45292 + (row % 365), style: 'd' }
        : { value: `Nhiệm vụ ${row % 500} cột ${column}`, style: 's' };
    }),
  );
  const last = String.fromCharCode(64 + Math.min(26, columns));
  const range =
    columns > 26 ? `A1:A${String.fromCharCode(64 + columns - 26)}${rows + 1}` : `A1:${last}${rows + 1}`;
  const sheet: SheetSpec = {
    name: 'Nhiệm vụ',
    visibility: 'visible',
    showGridlines: true,
    columns: names.map(() => ({ width: 12 })),
    rowHeights: {},
    rows: [names.map((name) => ({ value: name })), ...cells],
    merges: [],
    tables: [{ name: 't', range, columns: names.map((name) => ({ name })), style: null, bandedRows: false }],
    validations: [],
    conditionalFormats: [],
    charts: [],
  };
  return {
    title: '',
    activeSheet: sheet.name,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: { s: { locked: false }, d: { numberFormat: 'dd/mm/yyyy' } },
    sheets: [sheet],
    names: [],
    properties: {},
  };
}

async function time(what: string, work: () => Promise<unknown>): Promise<void> {
  const runs: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await work();
    runs.push(performance.now() - start);
  }
  const median = runs.sort((a, b) => a - b)[2] ?? NaN;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${what}: ${Math.round(median)} ms, peak so far ${peak} MB\n`);
}

async function main(): Promise<void> {
  const small = await writeXlsx(workbook(120, 25, 4));
  const large = workbook(27_600, 28, 6);
  const times = async (work: () => Promise<unknown>): Promise<void> => {
    for (let file = 0; file < 230; file++) await work();
  };
  await time('read 230 files of 120 × 25', () => times(() => readXlsx(small)));
  await time('patch one cell in 230 files', () =>
    times(() => createFileHost(small).apply([{ sheet: 'Nhiệm vụ', cell: 'B9', value: 'x' }])),
  );
  await time('write 27,600 × 28', () => writeXlsx(large));
}

void main();

import { createExcelHost } from '../../src/host/excel/excelHost';
import { readXlsx } from '../../src/host/file/readWorkbook';
import { cellAddress } from '../../src/workbook/address';
import type { CellScalar, WorkbookSpec } from '../../src/workbook/spec';
import { loadInNode } from '../office-host/loadInNode';
import { createOfficeHost } from '../office-host/officeHost';
import { saveWorkbook } from '../office-host/saveWorkbook';
import { exampleSpec } from './exampleSpec';
import { describeHost } from './hostContract';

/** The in-memory Excel computes nothing: it shows the results that the spec's author worked out. */
export function resultsOf(spec: WorkbookSpec): (sheet: string, cell: string) => CellScalar | undefined {
  const results = new Map<string, CellScalar>();
  for (const sheet of spec.sheets)
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell?.formula !== undefined) results.set(`${sheet.name}!${cellAddress(r, c)}`, cell.value);
      }),
    );
  return (sheet, cell) => results.get(`${sheet}!${cell}`);
}

describeHost('the workbook that is open in Excel', async () => {
  const known = resultsOf(exampleSpec);
  const office = createOfficeHost({
    evaluate: (sheet, cell, formula) => (formula === 'B2*2' ? 2 : known(sheet, cell)),
  });
  loadInNode(office);
  return {
    host: createExcelHost(),
    reopen: async () => readXlsx(await saveWorkbook(office)),
    failNextWrite: () => office.failAt(1),
    limitations: ['host.noChartAltText'],
  };
});

import { createExcelHost } from '../../src/host/excel/excelHost';
import { rangeAddress } from '../../src/workbook/address';
import { readXlsx } from '../../src/host/file/ooxml/read/readWorkbook';
import { resultsOf } from '../office-host/evaluate';
import { loadInNode } from '../office-host/loadInNode';
import { createOfficeHost } from '../office-host/officeHost';
import { saveWorkbook } from '../office-host/saveWorkbook';
import { exampleSpec } from './exampleSpec';
import { describeHost } from './hostContract';

describeHost('the workbook that is open in Excel', async () => {
  const known = resultsOf(exampleSpec);
  const office = createOfficeHost({
    evaluate: (sheet, cell, formula) => (formula === 'B2*2' ? 2 : known(sheet, cell)),
  });
  loadInNode(office);
  return {
    host: createExcelHost(),
    reopen: async () => readXlsx(await saveWorkbook(office)),
    conditionalFormats: async () =>
      office.workbook.sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats.map(
          ({ ranges, formula, fill = '' }) =>
            `${name}!${ranges.map(rangeAddress).join(' ')} ${formula} ${fill.slice(1)}`,
        ),
      ),
    failNextWrite: () => office.failAt(1),
    limitations: ['host.noChartAltText'],
  };
});

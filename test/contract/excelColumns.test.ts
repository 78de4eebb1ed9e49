import { createExcelHost } from '../../src/host/excel/excelHost';
import { rangeAddress } from '../../src/workbook/address';
import { loadInNode } from '../office-host/loadInNode';
import { createOfficeHost } from '../office-host/officeHost';
import { stateOf } from '../office-host/toSpec';
import { describeColumnsHost } from './columnsContract';

/** Excel 2019 and the newest: with fewer sets of the API, and with all. */
describe.each(['1.9', '1.18'])('ExcelApi %s', (apiSet) => {
  describeColumnsHost('the workbook that is open in Excel', async (spec) => {
    const office = createOfficeHost({ apiSet });
    loadInNode(office);
    const host = createExcelHost();
    await host.write(spec);
    const sheet = () => office.workbook.sheets[0]!;
    return {
      host,
      // A new conditional format has a new id.
      state: async () =>
        JSON.parse(JSON.stringify(stateOf(office)).replaceAll(/"\{cf-\d+\}"/g, '""')) as unknown,
      hasWidth: async (column) => sheet().columnWidths.has(column),
      rules: async () =>
        sheet()
          .validations.map(({ range, errorAlert }) => `${errorAlert?.title} ${rangeAddress(range)}`)
          .sort(),
    };
  });
});

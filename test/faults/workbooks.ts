import { agencyNamed } from '../../src/agency/agencyByName';
import type { AgencyEntries } from '../../src/fields/entry';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { knownPeriod } from '../../src/period/reportingPeriod';
import type { Choice } from '../../src/taskpane/make/choice';
import { layOut } from '../../src/taskpane/make/layOut';
import { toSerial } from '../../src/text/calendar';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { parseRange } from '../../src/workbook/address';
import { resultsOf } from '../office-host/evaluate';
import { loadInNode } from '../office-host/loadInNode';
import type { Workbook } from '../office-host/model';
import { createOfficeHost } from '../office-host/officeHost';
import { BAC_GIANG } from '../programmes';

/** The agency whose workbook is attacked: few rows per table, so that thousands of scenarios take minutes. */
const AGENCY = 'Công an tỉnh';

export const choiceOf = (agencyName = AGENCY): Choice => ({
  programme: BAC_GIANG,
  agency: agencyNamed(agencyName, BAC_GIANG.catalogue)!,
  period: knownPeriod(BAC_GIANG, 'nam'),
});

/** Mid-year entries, each cell with a unique text. */
function entriesFor(blank: WorkbookSpec): AgencyEntries {
  const entries: AgencyEntries = {
    tasks: {},
    targets: {},
    reportingDate: toSerial('2024-12-14'),
    preparedBy: 'Nguyễn Thị Hoa',
    phone: '0204 3854 000',
  };
  for (const sheet of blank.sheets)
    for (const table of sheet.tables) {
      const { top, bottom } = parseRange(table.range);
      const at = (row: number, header: string): string => {
        const column = table.columns.findIndex(({ name }) => name === header);
        return String(sheet.rows[row]?.[column]?.value ?? '');
      };
      for (let row = top + 1; row <= bottom; row += 1) {
        const code = at(row, 'Mã');
        if (table.name === 'ChiTieu')
          entries.targets[code] =
            at(row, 'Đơn vị') === '%' ? { numerator: 200, denominator: 200 } : { numerator: 900 };
        else if (table.name.startsWith('NhiemVu'))
          entries.tasks[code] = {
            status: 'Đang thực hiện',
            percent: 60,
            note: `Đang phối hợp, dòng ${code}`,
            ...(at(row, 'Loại hạn') === 'external-plan' ? { ownDate: toSerial('2024-10-31') } : {}),
          };
      }
    }
  return entries;
}

export interface Filled {
  workbook: Workbook;
  spec: WorkbookSpec;
}

/** A filled-in workbook of ours beside a sheet of the user's own, as held by Excel. */
export async function filledWorkbook(): Promise<Filled> {
  const choice = choiceOf();
  const { spec } = layOut(BAC_GIANG, choice, entriesFor(layOut(BAC_GIANG, choice, null).spec));
  const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(spec), workbook: ownWorkbook() });
  loadInNode(office);
  await createExcelHost().write(spec);
  return { workbook: office.workbook, spec };
}

/** The user's own content beside ours. */
export function ownWorkbook(): Workbook {
  const { workbook } = createOfficeHost({ firstSheet: 'Việc riêng' });
  const own = workbook.sheets[0];
  own?.cells.set(0, { value: 'Ghi chú của tôi', formula: null, format: own.base });
  return workbook;
}

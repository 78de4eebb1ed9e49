import { findAgency } from '../../src/agency/membership';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost } from './officeHost';
import { BAC_GIANG } from '../programmes';

export function careless(): WorkbookSpec {
  const catalogue = BAC_GIANG.catalogue;
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: findAgency('Sở Nội vụ', catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
    entries: {
      tasks: {
        'I.1.2.HD1': {
          status: 'Hoàn thành',
          percent: 0.5,
          doneOn: '31/02/2024',
          note: '=không phải công thức',
        },
      },
      targets: { CT04: { numerator: 91, denominator: 100 } },
      reportingDate: null,
      preparedBy: 'Nguyễn Thị Hoa',
      phone: '0204 3854 000',
    },
  });
}

/** The limit is the response, 5 MB on the web: a table of 5,000 rows as wide as ours exceeds it. */
export function large(rows: number): WorkbookSpec {
  const spec = careless();
  const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
  const last = tasks.rows[tasks.rows.length - 1]!;
  const extra = Array.from({ length: rows }, (_none, index) =>
    last.map((cell, column) => (column === 0 ? { ...cell!, value: `X.${index}` } : cell)),
  );
  tasks.rows.push(...extra);
  const table = tasks.tables[0]!;
  table.range = table.range.replace(/\d+$/, (bottom) => String(Number(bottom) + rows));
  return spec;
}

export async function opened(spec: WorkbookSpec, apiSet = '1.9') {
  const office = createOfficeHost({ apiSet, evaluate: resultsOf(spec) });
  loadInNode(office);
  const host = createExcelHost();
  await host.write(spec);
  office.requests.length = 0;
  return { office, host };
}

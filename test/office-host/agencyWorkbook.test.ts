import { findAgency } from '../../src/agency/membership';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { normaliseSpec } from './normaliseSpec';
import { createOfficeHost, MAX_BYTES } from './officeHost';
import { toWorkbookSpec } from './toSpec';
import { BAC_GIANG } from '../programmes';

/** The plan's real workbooks, through the real office.js: the add-in's main purpose. */
function specOf(agency: string | null): WorkbookSpec {
  const catalogue = BAC_GIANG.catalogue;
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agency === null ? null : findAgency(agency, catalogue),
    period: knownPeriod(BAC_GIANG, 'nam'),
  });
}

test.each(['Sở Nội vụ', 'UBND huyện Lạng Giang', null])(
  'the workbook of %s is the one asked for',
  async (agency) => {
    const spec = specOf(agency);
    const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(spec) });
    loadInNode(office);
    const { limitations } = await createExcelHost().write(spec);
    expect(limitations).toEqual(['host.noChartAltText']);
    expect(normaliseSpec(toWorkbookSpec(office))).toEqual(normaliseSpec(spec));
    expect(office.requests.length).toBeLessThanOrEqual(8);
    expect(Math.max(...office.requests.map(({ bytes }) => bytes))).toBeLessThan(MAX_BYTES);
  },
);

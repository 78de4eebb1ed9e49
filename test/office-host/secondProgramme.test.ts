import { createExcelHost } from '../../src/host/excel/excelHost';
import { knownPeriod, periodsOf } from '../../src/period/reportingPeriod';
import { lookUpIn } from '../../src/programmes/lookUp';
import { validate } from '../../src/validation/engine/validate';
import { consolidate } from '../../src/consolidation/consolidate';
import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import { toSerial } from '../../src/text/calendar';
import { SONG_BIEN } from '../programmes';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { normaliseSpec } from './normaliseSpec';
import { createOfficeHost } from './officeHost';
import { toWorkbookSpec } from './toSpec';

const FOREIGN = /Bắc Giang|213\/KH-UBND|2023|2024|huyện|thị trấn|thị xã/iu;
const period = knownPeriod(SONG_BIEN, 'canam');

test.each(SONG_BIEN.catalogue.agencies.map((agency) => [agency.name, agency] as const))(
  'the open Excel workbook holds that of %s, and is judged by its own programme',
  async (_name, agency) => {
    const spec = buildAgencyWorkbook({ programme: SONG_BIEN, agency, period });
    const office = createOfficeHost({ apiSet: '1.9', evaluate: resultsOf(spec) });
    loadInNode(office);
    const host = createExcelHost();
    await host.write(spec);
    const written = toWorkbookSpec(office);
    expect(normaliseSpec(written)).toEqual(normaliseSpec(spec));
    expect(FOREIGN.exec(JSON.stringify(written))).toBeNull();

    const judged = validate(await host.read(), { programmeOf: lookUpIn([SONG_BIEN]) });
    expect([judged.agency?.id, judged.period?.id]).toEqual([agency.id, 'canam']);
    expect(judged.findings.filter(({ rule }) => rule.startsWith('structure/'))).toEqual([]);
  },
);

test('the province’s workbook has the levels of the programme and nothing of another', () => {
  const spec = buildProvinceWorkbook(
    consolidate({ programme: SONG_BIEN, period, reportingDate: toSerial(period.end), returned: [] }),
  );
  const text = JSON.stringify(spec);
  for (const { name } of SONG_BIEN.catalogue.levels) expect(text).toContain(name);
  expect(FOREIGN.exec(text)).toBeNull();
  expect(periodsOf(SONG_BIEN).map(({ name }) => name)).toContain(period.name);
});

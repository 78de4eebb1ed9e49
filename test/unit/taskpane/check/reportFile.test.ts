import { agencyNamed } from '../../../../src/agency/agencyByName';
import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { reportFile } from '../../../../src/taskpane/check/reportFile';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import { BAC_GIANG } from '../../../programmes';
import { brought } from '../../consolidation/books';
import { readDocx } from '../../report/readDocx';

test('the report of the workbook that is checked, by its own name', async () => {
  const spec = buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: agencyNamed('Sở Nội vụ', BAC_GIANG.catalogue),
    period: knownPeriod(BAC_GIANG, 'q1'),
  });
  const made = await reportFile(await readXlsx(await writeXlsx(spec)));
  expect(made?.fileName).toBe('CCHC2024_Q1_SNV_BAOCAO.docx');
  expect(readDocx(made!.bytes).paragraphs.some(({ text }) => text === '(Quý I năm 2024)')).toBe(true);
});

test('the province’s workbook is not an agency’s', async () => {
  expect(await reportFile(await readXlsx(await writeXlsx(buildProvinceWorkbook(brought([])))))).toBeNull();
});

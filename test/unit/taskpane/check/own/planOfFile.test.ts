import { writeXlsx } from '../../../../../src/host/file/ooxml/write/writeWorkbook';
import { planOfFile } from '../../../../../src/taskpane/check/own/planOfFile';
import { agencyNamed } from '../../../../../src/agency/agencyByName';
import { periodsOf } from '../../../../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../../../../src/workbook/agency/agencyWorkbook';
import { planWorkbook } from '../../../../../src/workbook/plan/planWorkbook';
import { BAC_GIANG } from '../../../../programmes';
import { workbookOf } from '../../../import/tracker/office';

const other = { ...BAC_GIANG, id: 'khac', plan: { ...BAC_GIANG.plan, id: 'khac-2026' } };

test('a plan that is not bundled comes from a plan workbook, or from a workbook that was made of it', async () => {
  expect((await planOfFile(await writeXlsx(planWorkbook(other))))?.plan).toMatchObject({
    id: 'khac-2026',
    rows: { length: other.plan.rows.length },
  });
  const agency = agencyNamed('Sở Tư pháp', other.catalogue)!;
  const made = buildAgencyWorkbook({ programme: other, agency, period: periodsOf(other)[0]! });
  expect((await planOfFile(await writeXlsx(made)))?.plan.id).toBe('khac-2026');
});

test('another workbook has none, nor a plan workbook with faults', async () => {
  const rows = [['STT', 'Nội dung công việc', 'Thời hạn', 'Tình trạng']];
  const tracker = { name: 'x', sheet: 'Việc', rows, header: 1, keys: [], tasks: [], traps: [] };
  expect(await planOfFile(await writeXlsx(workbookOf(tracker)))).toBeNull();
  const spec = planWorkbook(other);
  const sheets = spec.sheets.map((sheet, index) =>
    index === 0 ? { ...sheet, rows: sheet.rows.slice(0, 3) } : sheet,
  );
  expect(await planOfFile(await writeXlsx({ ...spec, sheets }))).toBeNull();
});

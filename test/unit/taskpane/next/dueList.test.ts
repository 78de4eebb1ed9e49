import { findAgency } from '../../../../src/agency/membership';
import { NO_ENTRIES } from '../../../../src/fields/entry';
import { createExcelHost } from '../../../../src/host/excel/excelHost';
import { createFileHost } from '../../../../src/host/file/fileHost';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { AS_FOUND } from '../../../../src/taskpane/check/own/ownReading';
import { dueInSheets, dueInWorkbook } from '../../../../src/taskpane/next/dueList';
import { buildAgencyWorkbook } from '../../../../src/workbook/agency/agencyWorkbook';
import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { loadInNode } from '../../../office-host/loadInNode';
import { createOfficeHost } from '../../../office-host/officeHost';
import { SONG_BIEN } from '../../../programmes';
import { day, workbookOf } from '../../import/tracker/office';
import { soundSpec } from '../../validation/workbook';

async function inBothHosts(spec: WorkbookSpec) {
  loadInNode(createOfficeHost({ apiSet: '1.9' }));
  const excel = createExcelHost();
  await excel.write(spec);
  return [await createFileHost(await writeXlsx(spec)).read(), await excel.read()] as const;
}

test('our workbook, open in Excel or as a file', async () => {
  const [file, excel] = await inBothHosts(soundSpec());
  const list = await dueInWorkbook(file, '2024-02-05');
  // “Trước 10/2/2024”; see test/e2e/nextSteps.test.ts, where these days are derived by hand.
  expect(list!.tasks.filter(({ days }) => days <= 7).map(({ code, due }) => [code, due])).toEqual([
    ['II.2.1.HD1', '2024-02-09'],
  ]);
  expect(list!.progress.late).toBe(4);
  expect(await dueInWorkbook(excel, '2024-02-05')).toEqual(list);
});

test('an agency’s own sheets, open in Excel or as a file', async () => {
  const rows = [
    ['STT', 'Nội dung công việc', 'Chủ trì', 'Thời hạn', 'Tình trạng'],
    ['', 'Rà soát văn bản', 'Phòng A', day('18/07/2026'), 'Đang thực hiện'],
    ['', 'Tập huấn công chức', 'Phòng B', day('20/07/2026'), 'Hoàn thành'],
    ['', 'Báo cáo', 'Phòng B', day('01/07/2026'), 'Chưa thực hiện'],
  ];
  const [file, excel] = await inBothHosts(
    workbookOf({ name: 'Phòng', sheet: 'Việc', rows, header: 1, keys: [], tasks: [2, 3, 4], traps: [] }),
  );
  const list = dueInSheets(file, { sheets: ['Việc'], reading: AS_FOUND }, '2026-07-15');
  expect(list!.progress).toEqual({ onTrack: 0, atRisk: 1, late: 1 });
  // Without a number of its own, a row goes by the sheet's.
  expect(list!.tasks).toEqual([
    { code: '2', title: 'Rà soát văn bản', due: '2026-07-18', days: 3, place: { sheet: 'Việc', cell: 'D2' } },
  ]);
  expect(dueInSheets(excel, { sheets: ['Việc'], reading: AS_FOUND }, '2026-07-15')).toEqual(list);
});

test('a workbook whose plan is not known has no list, rather than an empty one', async () => {
  // Sông Biên is not bundled: its workbook carries its plan, and here has lost it.
  const spec = buildAgencyWorkbook({
    programme: SONG_BIEN,
    agency: findAgency('Sở Nội vụ', SONG_BIEN.catalogue)!,
    period: knownPeriod(SONG_BIEN, SONG_BIEN.periods[0]!.id),
    entries: NO_ENTRIES,
  });
  const read = async (lost: readonly string[]) =>
    createFileHost(
      await writeXlsx({ ...spec, sheets: spec.sheets.filter(({ name }) => !lost.includes(name)) }),
    ).read();
  expect((await dueInWorkbook(await read([]), '2026-05-07'))!.tasks.length).toBeGreaterThan(0);
  expect(await dueInWorkbook(await read(['_kehoach']), '2026-05-07')).toBeNull();
});

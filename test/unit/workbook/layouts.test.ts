import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProvinceWorkbook } from '../../../src/consolidation/previousRun';
import { returnedWorkbook } from '../../../src/consolidation/returnedWorkbook';
import { readEntries } from '../../../src/entries/readEntries';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { sha256 } from '../../../src/host/shared/sha256';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { periodOf } from '../../../src/period/reportingPeriod';
import { ownContent } from '../../../src/entries/ownContent';
import { existingWorkbook } from '../../../src/taskpane/make/existingWorkbook';
import { sealState } from '../../../src/validation/seal/seal';
import { validate } from '../../../src/validation/engine/validate';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { findAgency } from '../../../src/agency/membership';
import { LAYOUT_VERSION } from '../../../src/workbook/identity';
import { layoutOf } from '../../../src/workbook/layouts/layouts';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { BAC_GIANG, BUNDLED } from '../../programmes';
import { brought } from '../consolidation/books';

/** Workbooks made, filled in and marked as ready while layout 1 was current. */
const made = (name: string): Promise<WorkbookSnapshot> =>
  readXlsx(readFileSync(join(__dirname, '../../fixtures/layout1', name)));

const withoutAppendix = (codes: string[]): string[] => codes.filter((code) => !/\.HD\d+$/.test(code));

test('every version up to the present one has a layout, no later one', () => {
  for (let version = 1; version <= LAYOUT_VERSION; version++)
    expect(layoutOf(version)?.version).toBe(version);
  expect(layoutOf(LAYOUT_VERSION + 1)).toBeNull();
});

/**
 * Headers of workbooks that agencies hold. A change of the present layout is a new version: these columns then become
 * a `layout2.ts` beside `layout1.ts`, and `LAYOUT_VERSION` grows.
 */
const LAYOUT_2 = {
  tasks:
    'Mã | Nội dung | Kết quả/Sản phẩm | Vai trò | Thời gian | Trạng thái | % hoàn thành | Ngày hoàn thành | ' +
    'Số, ký hiệu văn bản | Ngày văn bản | Hạn riêng hoặc ngày phát sinh | Kinh phí thực hiện (triệu đồng) | ' +
    'Khó khăn, ghi chú | Hạn | Tình trạng hạn | Số ngày trễ | Kiểm tra | Mục tiêu | Nhiệm vụ | Chủ trì | Phối hợp | ' +
    'Kinh phí (triệu đồng) | Lĩnh vực | Loại hạn | Từ ngày | Hạn theo kế hoạch | Thời gian từ khi phát sinh | ' +
    'Đơn vị thời gian | Cần văn bản | Báo cáo ở dòng',
  targets:
    'Mã | Chỉ tiêu | So sánh | Mức chỉ tiêu | Đơn vị | Tử số là | Tử số | Mẫu số là | Mẫu số | Giải trình | Tỷ lệ | ' +
    'So với chỉ tiêu | Kết luận | Kiểm tra | Nguồn | Cấp | Số đếm',
};

test('the columns of layout 2 are those of the workbooks that agencies hold', () => {
  const layout = layoutOf(2)!;
  const headers = (columns: readonly { header: string }[]) => columns.map(({ header }) => header).join(' | ');
  expect(headers(layout.taskColumns)).toBe(LAYOUT_2.tasks);
  expect(headers(layout.targetColumns)).toBe(LAYOUT_2.targets);
});

test('layout 1: entries are read, those of the body by today’s codes', async () => {
  const { tasks, targets, preparedBy } = readEntries(bindWorkbook(await made('agency.xlsx')));
  expect(preparedBy).toBe('Nguyễn Thị Hoa');
  expect(tasks['I.1.1.HD1']).toMatchObject({ status: 'Đang thực hiện', percent: 60 });
  expect(tasks['P.IV.1.2']).toEqual({
    status: 'Đang thực hiện',
    percent: 60,
    note: 'Đang phối hợp hoàn thiện hồ sơ',
  });
  expect(tasks['IV.1.2']).toBeUndefined();
  expect(targets.CT04).toEqual({ numerator: 200, denominator: 200 });
});

test('layout 1: the check says so, and that the plan is read anew since, in warnings and nothing else; the seal holds', async () => {
  const snapshot = await made('agency.xlsx');
  const { findings } = validate(snapshot, BUNDLED);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['identity/old-layout', 'warning'],
    ['identity/other-plan-version', 'warning'],
    // Two jobs that the plan prints twice were asked for twice then.
    ['task/reported-in-other-row', 'warning'],
    ['task/reported-in-other-row', 'warning'],
    // Its sixteen due tasks are all late, against a figure of 200 of 200 on time.
    ['target/below-own-tasks', 'warning'],
    // CT15 was asked of the agency then; by the plan read anew it is not.
    ['target/other-level', 'warning'],
  ]);
  expect(await sealState(bindWorkbook(snapshot), sha256)).toBe('intact');
});

test('layout 1: what is wrong in a cell is found there', async () => {
  const snapshot = await made('agency.xlsx');
  const sheet = snapshot.sheets.find(({ name }) => name === 'Nhiệm vụ chung')!;
  const status = sheet.values[2]!.indexOf('Trạng thái');
  sheet.values[3]![status] = 'Xong rồi';
  const [found] = validate(snapshot, BUNDLED).findings.filter(({ rule }) => rule === 'task/status-unknown');
  expect(found).toMatchObject({ sheet: 'Nhiệm vụ chung', cell: 'K4' });
  expect(found?.row).toMatch(/^P\./);
});

test('layout 1: Tổng hợp takes the workbook with all that was entered', async () => {
  const returned = await returnedWorkbook(
    { file: 'SNV.xlsx', modifiedOn: '2024-12-14' },
    bindWorkbook(await made('agency.xlsx')),
    BUNDLED,
    sha256,
  );
  const { tasks, register, rejected } = brought([returned]);
  expect(rejected).toEqual([]);
  expect(register.find(({ agency }) => agency.id === 'SNV')?.received).not.toBeNull();
  expect(tasks.filter(({ entry }) => entry.status !== 'Đang thực hiện')).toEqual([]);
  expect(tasks.map(({ row }) => row.code)).toEqual(expect.arrayContaining(['I.1.1.HD1', 'P.IV.1.2']));
});

test('layout 1: made again, the workbook has the present layout and every entry', async () => {
  const existing = existingWorkbook(await made('agency.xlsx'), [BAC_GIANG])!;
  const again = await readXlsx(
    await writeXlsx(
      buildAgencyWorkbook({
        programme: BAC_GIANG,
        agency: findAgency(existing.agencyName, BAC_GIANG.catalogue),
        period: periodOf(BAC_GIANG, 'nam')!,
        entries: existing.entries,
      }),
    ),
  );
  const { tasks, targets } = readEntries(bindWorkbook(again));
  const before = readEntries(bindWorkbook(await made('agency.xlsx')));
  expect(Object.keys(before.tasks).length).toBeGreaterThan(20);
  expect([tasks, targets]).toEqual([before.tasks, before.targets]);
  expect(validate(again, BUNDLED).findings.map(({ rule }) => rule)).toEqual(['target/below-own-tasks']);
});

test('layout 1: nothing of it is taken for the user’s own when it is made again', async () => {
  const snapshot = await made('agency.xlsx');
  const { sheets } = existingWorkbook(snapshot, [BAC_GIANG])!;
  const spec = buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency: findAgency('Sở Nội vụ', BAC_GIANG.catalogue),
    period: periodOf(BAC_GIANG, 'nam')!,
  });
  expect(ownContent(bindWorkbook(snapshot), sheets, spec)).toEqual([]);
});

test('layout 1: notes and corrections of the province’s workbook go with their rows', async () => {
  const run = readProvinceWorkbook(bindWorkbook(await made('province.xlsx')))!;
  expect(run.notes).toEqual(
    expect.arrayContaining([
      { place: 'task', key: 'SNV P.IV.1.2', text: 'Đã nhắc' },
      { place: 'planRow', key: 'P.IV.1.1.a', text: 'Cần đôn đốc' },
      { place: 'planRow', key: 'I.1.1.HD1', text: 'Tốt' },
    ]),
  );
  expect(run.notes).toHaveLength(3);
  expect(run.corrections).toMatchObject([
    { agencyId: 'SNV', code: 'P.IV.1.2', entry: { status: 'Hoàn thành', note: 'Đang họp' } },
  ]);
  // In layout 1 the body's codes had no prefix.
  for (const code of withoutAppendix(
    run.tasks.map(({ code }) => code).filter((code) => /^(III|IV)\./.test(code)),
  ))
    expect(BAC_GIANG.plan.rows.map((row) => row.code)).toContain(code);
});

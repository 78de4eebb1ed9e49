import { consolidate } from '../../../../src/consolidation/consolidate';
import type { ReturnedWorkbook } from '../../../../src/consolidation/returned';
import { buildProvinceWorkbook } from '../../../../src/consolidation/sheets/provinceWorkbook';
import { provinceFigures } from '../../../../src/figures/provinceFigures';
import { readXlsx } from '../../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../../src/host/file/ooxml/write/writeWorkbook';
import { sha256 } from '../../../../src/host/shared/sha256';
import { knownPeriod } from '../../../../src/period/reportingPeriod';
import { AS_FOUND } from '../../../../src/taskpane/check/own/ownReading';
import { ownReturned } from '../../../../src/taskpane/consolidate/ownReturned';
import { agencyRows, isAsked } from '../../../../src/workbook/agency/agencyRows';
import type { WorkbookSpec } from '../../../../src/workbook/spec';
import { BAC_GIANG, BUNDLED } from '../../../programmes';
import { day, workbookOf } from '../../import/tracker/office';

const AGENCY = BAC_GIANG.catalogue.agencies.find(({ id }) => id === 'SNV')!;
const PERIOD = knownPeriod(BAC_GIANG, 'nam');
const CHOSEN = agencyRows(BAC_GIANG.plan, BAC_GIANG.catalogue, AGENCY).tasks.filter(isAsked).slice(0, 2);
const TODAY = '2024-12-16';

const table = (rows: Parameters<typeof workbookOf>[0]['rows']): WorkbookSpec =>
  workbookOf({
    name: 'Sở Nội vụ',
    sheet: 'Theo dõi năm',
    rows: [
      ['STT', 'Nội dung công việc', 'Thời hạn', 'Ngày hoàn thành', 'Tình trạng', 'Số, ký hiệu'],
      ...rows,
    ],
    header: 1,
    keys: [],
    tasks: [],
    traps: [],
  });
const OWN = table([
  ...CHOSEN.map(({ content, task }, index) => [
    index + 1,
    String(content ?? task),
    day('15/12/2024'),
    index === 0 ? day('10/10/2024') : null,
    index === 0 ? 'Hoàn thành' : 'Đang thực hiện',
    index === 0 ? '45/KH-SNV' : null,
  ]),
  [3, 'Sửa chữa trụ sở', null, null, 'Đang thực hiện', null],
]);

const taken = async (spec: WorkbookSpec) =>
  ownReturned(
    { file: 'gui/bao-cao.xlsx', modifiedOn: '2024-12-15' },
    await readXlsx(await writeXlsx(spec)),
    BAC_GIANG,
    { agency: AGENCY, period: PERIOD, today: TODAY, reading: AS_FOUND },
    { read: readXlsx, hostError: () => null, sha256, options: BUNDLED },
  );

test('an agency’s own table is taken in as its workbook would be, with the cells of its own file', async () => {
  const book = (await taken(OWN)) as ReturnedWorkbook;
  expect(book).toMatchObject({
    kind: 'read',
    file: 'gui/bao-cao.xlsx',
    modifiedOn: '2024-12-15',
    agency: { id: 'SNV' },
    identity: { period: 'nam', agencyId: 'SNV' },
    seal: null,
    missingRows: [],
    asOwn: { doubtful: 0, leftRows: 1 },
  });
  const filled = book.tasks.filter(({ entry }) => Object.keys(entry).length > 0);
  expect(filled.map(({ code, sheet, entry }) => [code, sheet, entry.status])).toEqual([
    [CHOSEN[0]!.code, 'Theo dõi năm', 'Hoàn thành'],
    [CHOSEN[1]!.code, 'Theo dõi năm', 'Đang thực hiện'],
  ]);
  expect(filled[0]!.entry.documentNumber).toBe('45/KH-SNV');
  expect(filled.map(({ cell }) => cell.slice(1))).toEqual(['2', '3']);
  // No finding refers to a cell of a workbook that nobody has.
  expect(book.findings.every(({ sheet }) => sheet === null || sheet === 'Theo dõi năm')).toBe(true);
});

test('it counts in the consolidation, and the register says how it was read', async () => {
  const consolidation = consolidate({
    programme: BAC_GIANG,
    period: PERIOD,
    sendBy: null,
    today: TODAY,
    reportingDate: 45_657,
    returned: [await taken(OWN)],
    alsoOwing: [],
    choices: {},
    previous: [],
  });
  const entry = consolidation.register.find(({ agency }) => agency.id === 'SNV')!;
  expect(entry.received).toMatchObject({ filledRows: 2, asOwn: { leftRows: 1 } });
  const { sheets } = buildProvinceWorkbook(consolidation, TODAY, provinceFigures(consolidation));
  const register = sheets.find(({ name }) => name.startsWith('Tình hình'))!;
  const line = register.rows.find((row) => row.some((cell) => cell?.value === AGENCY.name))!;
  expect(line.map((cell) => cell?.value)).toContain('Đọc theo bảng của cơ quan');
});

test('of a file in which nothing is like the plan nothing is taken, and that is the reason', async () => {
  expect(await taken(table([[1, 'Sửa chữa trụ sở', null, null, 'Đang thực hiện', null]]))).toEqual({
    kind: 'unread',
    file: 'gui/bao-cao.xlsx',
    reason: 'own-no-match',
    values: { rows: '1', sure: '0', doubtful: '0' },
  });
});

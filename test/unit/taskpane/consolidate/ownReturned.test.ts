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

describe('what is wrong points to the very cell of their table', () => {
  const { tasks, targets } = agencyRows(BAC_GIANG.plan, BAC_GIANG.catalogue, AGENCY);
  const [first, second, third] = tasks.filter(isAsked);
  const target = targets.find(({ code }) => code === 'CT06')!;
  const other = targets.find(({ code }) => code === 'CT04')!;
  const text = (row: typeof first) => String(row!.content ?? row!.task);
  const spec = workbookOf({
    ...{ name: 'Sở Nội vụ', sheet: 'Theo dõi năm', header: 1, keys: [], tasks: [], traps: [] },
    rows: [
      [
        'STT',
        'Nội dung công việc',
        'Tình trạng',
        'Ghi chú',
        'Số, ký hiệu',
        'Ngày văn bản',
        'Ngày hoàn thành',
        'Tử số',
        'Mẫu số',
      ],
      [1, text(first), 'Hoàn thành', null, '45/KH-SNV', null, day('30/01/1924'), null, null],
      [2, text(second), 'Hoàn thành', null, '46/KH-SNV', null, day('10/10/2024'), null, null],
      [3, text(third), 'Hoàn thành', null, '47/KH-SNV', null, null, null, null],
      [4, String(target.target), null, null, null, null, null, 101, 100],
      [5, String(other.target), null, null, null, null, null, 5, -1],
    ],
  });
  test('findings, also where the cell is empty', async () => {
    const book = (await taken(spec)) as ReturnedWorkbook;
    expect(book.tasks.filter(({ entry }) => entry.status === 'Hoàn thành')).toHaveLength(3);
    const at = (words: RegExp) => book.findings.filter(({ problem }) => words.test(problem));
    expect(
      [/30\/01\/1924/, /chưa ghi ngày hoàn thành/, /chưa có ngày văn bản/, /46\/KH-SNV/, /-1/, /101/].map(
        (words) => at(words).map(({ sheet, cell }) => `${sheet}!${cell}`),
      ),
    ).toEqual(
      // Three cells of the same mistake are one finding.
      ['G2', 'G4', 'F2:F4', 'E3', 'I6', 'H5'].map((cell) => [`Theo dõi năm!${cell}`]),
    );
  });

  test('discrepancies', async () => {
    const { discrepancies } = consolidate({
      ...{ programme: BAC_GIANG, period: PERIOD, reportingDate: 45_657, returned: [await taken(spec)] },
    });
    expect(discrepancies.map(({ kind, code, lineage }) => [kind, code, lineage.sheet, lineage.cell])).toEqual(
      [
        ['impossible-figure', 'CT04', 'Theo dõi năm', 'I6'],
        ['impossible-figure', 'CT06', 'Theo dõi năm', 'H5'],
        ['impossible-date', first!.code, 'Theo dõi năm', 'G2'],
      ],
    );
  });
});

import type { Consolidation } from '../../src/consolidation/consolidation';
import { buildProvinceWorkbook } from '../../src/consolidation/sheets/provinceWorkbook';
import { readReturnedFile } from '../../src/consolidation/readReturnedFile';
import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readEntries } from '../../src/entries/readEntries';
import type { AgencyEntries } from '../../src/fields/entry';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { createFileHost } from '../../src/host/file/fileHost';
import type { Host } from '../../src/host/shared/host';
import { sha256 } from '../../src/host/shared/sha256';
import { guessIdentity } from '../../src/restore/guessIdentity';
import { restoreWorkbook } from '../../src/restore/restoreWorkbook';
import { byCause } from '../../src/validation/engine/causes';
import { validate } from '../../src/validation/engine/validate';
import { changeOf } from '../../src/validation/fixes/fixChanges';
import { safeFixes } from '../../src/validation/fixes/fixes';
import { parseRange } from '../../src/workbook/address';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { CellScalar, WorkbookSpec } from '../../src/workbook/spec';
import { cellOf } from '../cellOf';
import { BAC_GIANG, BUNDLED } from '../programmes';
import { brought } from '../unit/consolidation/books';
import { rowWhere } from '../unit/consolidation/sheetRows';
import { placed } from '../unit/validation/check';
import { soundSpec } from '../unit/validation/workbook';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { cellKey, type Workbook } from './model';
import { createOfficeHost } from './officeHost';
import { saveWorkbook } from './saveWorkbook';
import { copyOfWorkbook } from './undoStack';
import { userOf, type User } from './user';

/**
 * What people do to a workbook in Excel before returning it: found and repaired identically in the open workbook and in
 * the saved file, and what Sở Nội vụ then counts.
 */

const spec = soundSpec('UBND xã Tân Mỹ');
const TASKS = 'Nhiệm vụ';
const TARGETS = 'Chỉ tiêu';
const LAYOUT = spec.sheets.find(({ name }) => name === TASKS)!;
/** Codes in row order, starting at row 4. */
const CODES = LAYOUT.rows.slice(3).map((row) => String(row[0]?.value));
const CODE = CODES[0]!;
const task = (key: Parameters<typeof cellOf>[3], code = CODE): string => cellOf(spec, TASKS, code, key);
const target = (key: Parameters<typeof cellOf>[3]): string => cellOf(spec, TARGETS, 'CT04', key);

interface Hands {
  user: User;
  /** Pastes a value, which Excel does not validate. */
  paste: (sheet: string, cell: string, value: CellScalar) => void;
  /** Sets a name's formula, as left behind by a deleted cell. */
  name: (name: string, formula: string) => void;
  /** Moves the visible sheets to a new workbook: hidden ones and properties stay behind. */
  moveSheets: () => void;
}

const resultOf = resultsOf(spec);
/** A copied sheet computes the same as its original; below an inserted row the results are those of the row above. */
const evaluate = (sheet: string, cell: string, formula: string): CellScalar | undefined => {
  if (formula === 'TODAY()') return 45_640;
  const original = sheet.replace(/ \(2\)$/, '');
  const above = cell.replace(/\d+/, (row) => String(Number(row) - 1));
  return resultOf(original, cell) ?? resultOf(original, above);
};

let written: Workbook;
beforeAll(async () => {
  const office = createOfficeHost({ evaluate });
  loadInNode(office);
  await createExcelHost().write(spec);
  written = office.workbook;
});

async function inExcel(act: (hands: Hands) => void) {
  const office = createOfficeHost({ evaluate, workbook: copyOfWorkbook(written) });
  loadInNode(office);
  const user = userOf(office);
  for (const { name, protection } of office.workbook.sheets) if (protection) user.unprotect(name);
  act({
    user,
    paste: (sheet, cell, value) => {
      const { top, left } = parseRange(cell);
      const { cells } = office.workbook.sheets.find(({ name }) => name === sheet)!;
      Object.assign(cells.get(cellKey(top, left))!, { value, formula: null });
    },
    name: (name, formula) => {
      office.workbook.names.find((each) => each.name === name)!.formula = formula;
    },
    moveSheets: () => {
      const { workbook } = office;
      workbook.properties.clear();
      workbook.sheets = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    },
  });
  return { excel: createExcelHost(), file: createFileHost(await saveWorkbook(office)) };
}

const HOSTS = ['excel', 'file'] as const;
async function handedBack(act: (hands: Hands) => void) {
  const hosts = await inExcel(act);
  const seen = {} as Record<(typeof HOSTS)[number], { host: Host; snapshot: WorkbookSnapshot }>;
  for (const kind of HOSTS) seen[kind] = { host: hosts[kind], snapshot: await hosts[kind].read() };
  return seen;
}

const entriesOf = (snapshot: WorkbookSnapshot): AgencyEntries => readEntries(bindWorkbook(snapshot));
const sound = readEntriesOf(spec);
function readEntriesOf(made: WorkbookSpec): Promise<AgencyEntries> {
  const host = createFileHost();
  return host.write(made).then(async () => entriesOf(await host.read()));
}

async function atSoNoiVu(snapshot: WorkbookSnapshot): Promise<Consolidation> {
  const tools = { read: async () => snapshot, hostError: () => null, sha256, options: BUNDLED };
  const facts = { file: 'TM.xlsx', modifiedOn: '2024-12-14' };
  return brought([await readReturnedFile(facts, new Uint8Array(), { ...tools, programmes: [BAC_GIANG] })]);
}

/** Applies the safe fixes as the button does, and rereads. */
async function fixed(host: Host, snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  await host.apply(safeFixes(snapshot, BUNDLED).map(changeOf));
  return host.read();
}

async function restored(host: Host, asRead: WorkbookSnapshot): Promise<WorkbookSnapshot> {
  const plan = restoreWorkbook(asRead, BUNDLED);
  if (typeof plan === 'string') throw new Error(plan);
  const { spec: whole, replaceSheets } = plan;
  await host.write(whole, { replaceSheets, asRead, keepAs: (name, number) => `Bản cũ ${number} ${name}` });
  return host.read();
}

const causesOf = (snapshot: WorkbookSnapshot) =>
  byCause(validate(snapshot, BUNDLED).findings).map(({ cause, findings }) => cause ?? findings[0].rule);

test('a table that Excel renamed is bound by its headers, with a warning, and nothing of it is lost', async () => {
  const seen = await handedBack(({ user }) => user.renameTable('NhiemVu', 'Table1'));
  const undamaged = await atSoNoiVu((await handedBack(() => undefined)).file.snapshot);
  for (const kind of HOSTS) {
    const { snapshot } = seen[kind];
    expect(placed(validate(snapshot, BUNDLED))).toEqual(['structure/table-renamed @ Nhiệm vụ!A3']);
    expect(validate(snapshot, BUNDLED).findings[0]!.severity).toBe('warning');
    expect(entriesOf(snapshot)).toEqual(await sound);
    const { tasks, decisions } = await atSoNoiVu(snapshot);
    expect(tasks).toEqual(undamaged.tasks);
    expect(decisions).toEqual(undamaged.decisions);
  }
});

test('rows that are missing are a question to Sở Nội vụ', async () => {
  const { file } = await handedBack(({ user }) => user.deleteRows(TASKS, 8, 4));
  const { decisions } = await atSoNoiVu(file.snapshot);
  expect(decisions.map(({ kind, agency }) => [kind, agency?.name])).toEqual([
    ['rows-missing', 'UBND xã Tân Mỹ'],
  ]);
});

describe('tables converted to ranges', () => {
  const convert = ({ user }: Hands): void => {
    for (const name of ['NhiemVu', 'NhiemVuChung', 'ChiTieu']) user.convertToRange(name);
  };
  /** Three rows pasted as values on top of it. */
  const pasted = (hands: Hands): void => {
    convert(hands);
    for (const code of CODES.slice(1, 4)) hands.paste(TASKS, task('daysLate', code), 0);
  };

  test.each([
    ['formulas in A1 form', convert],
    ['and rows pasted as values', pasted],
  ])(
    '%s: one cause, no fix that names a table that is not there, and “Khôi phục biểu” brings them back',
    async (_what, act) => {
      const seen = await handedBack(act);
      for (const kind of HOSTS) {
        const { host, snapshot } = seen[kind];
        expect(causesOf(snapshot)).toEqual(['program']);
        expect(entriesOf(snapshot)).toEqual(await sound);
        for (const { after } of safeFixes(snapshot, BUNDLED))
          expect(String(after)).not.toMatch(/NhiemVu|ChiTieu/);
        const whole = await restored(host, snapshot);
        expect(placed(validate(whole, BUNDLED))).toEqual([]);
        expect(entriesOf(whole)).toEqual(await sound);
      }
    },
  );

  test('a formula of an absent table is written by no host', async () => {
    const seen = await handedBack(convert);
    for (const kind of HOSTS) {
      const { host, snapshot } = seen[kind];
      const change = { sheet: TASKS, cell: task('note'), value: null, expected: undefined as never };
      const expected = entriesOf(snapshot).tasks[CODE]!.note ?? null;
      await expect(
        host.apply([{ ...change, expected, formula: 'NhiemVu[[#This Row],[Mã]]' }]),
      ).rejects.toMatchObject({ code: expect.any(String) as string });
      expect(entriesOf(await host.read())).toEqual(await sound);
    }
  });
});

test.each([
  ['agency', 'C8', 'Sở Tư pháp'],
  ['period', 'C9', 'Quý I năm 2024'],
])('a cover that names another %s: an error, and a question to Sở Nội vụ', async (_what, cell, text) => {
  const seen = await handedBack(({ paste }) => paste('Bìa', cell, text));
  for (const kind of HOSTS) {
    const { snapshot } = seen[kind];
    const { findings } = validate(snapshot, BUNDLED);
    expect(findings.map((one) => `${one.severity} ${one.rule} ${one.sheet}!${one.cell}`)).toEqual([
      `error identity/cover-differs Bìa!${cell}`,
    ]);
    const { decisions } = await atSoNoiVu(snapshot);
    expect(decisions.map(({ kind }) => kind)).toEqual(['cover-differs']);
  }
});

test('numbers that are no day count nowhere, and are listed', async () => {
  const numbers = [20240315, 2024, -5, 0];
  const codes = CODES.slice(1, 5);
  const seen = await handedBack(({ paste }) => {
    for (const [index, code] of codes.entries()) {
      paste(TASKS, task('status', code), 'Hoàn thành');
      paste(TASKS, task('percent', code), 100);
      paste(TASKS, task('doneOn', code), numbers[index]!);
    }
  });
  for (const kind of HOSTS) {
    const { snapshot } = seen[kind];
    const at = validate(snapshot, BUNDLED)
      .findings.filter(({ rule }) => rule === 'task/date-invalid')
      .map(({ cell }) => cell);
    expect(at).toEqual(codes.map((code) => task('doneOn', code)));
    const merged = await atSoNoiVu(snapshot);
    expect(merged.discrepancies.map((one) => [one.kind, one.code, one.lineage.cell])).toEqual(
      codes.map((code) => ['impossible-date', code, task('doneOn', code)]),
    );
    for (const code of codes)
      expect(rowWhere(buildProvinceWorkbook(merged), 'NhiemVuTongHop', { Mã: code }).value).toMatchObject({
        'Số ngày trễ': '',
      });
  }
});

test('a reporting date with a time is its day, as a safe fix', async () => {
  const cell = 'C12';
  const seen = await handedBack(({ user }) => user.type('Bìa', cell, '45640.6'));
  for (const kind of HOSTS) {
    const { host, snapshot } = seen[kind];
    expect(placed(validate(snapshot, BUNDLED))).toEqual([`identity/reporting-date-invalid @ Bìa!${cell}`]);
    const whole = await fixed(host, snapshot);
    expect(entriesOf(whole).reportingDate).toBe(45640);
    expect(placed(validate(whole, BUNDLED))).toEqual([]);
  }
});

test.each([
  ['=TODAY()', ({ user }: Hands) => user.type('Bìa', 'C12', '=TODAY()'), 'warning', 'text/formula-in-entry'],
  [
    '“hôm nay”',
    ({ paste }: Hands) => paste('Bìa', 'C12', 'hôm nay'),
    'error',
    'identity/reporting-date-invalid',
  ],
  [
    '20241',
    ({ paste }: Hands) => paste('Bìa', 'C12', 20_241),
    'warning',
    'identity/reporting-date-outside-period',
  ],
] as const)('a reporting date of %s is one finding', async (_what, act, severity, rule) => {
  const seen = await handedBack(act);
  for (const kind of HOSTS) {
    const { findings } = validate(seen[kind].snapshot, BUNDLED);
    expect(findings.map((one) => [one.severity, one.rule, `${one.sheet}!${one.cell}`])).toEqual([
      [severity, rule, 'Bìa!C12'],
    ]);
  }
});

test('columns of their own beside the table, and sums below it, are theirs', async () => {
  const [beside, below] = ['AG', 4 + CODES.length];
  const seen = await handedBack(({ user }) => {
    user.type(TASKS, `${beside}3`, 'Người theo dõi');
    for (const [index] of CODES.entries()) user.type(TASKS, `${beside}${4 + index}`, `Chị Hoa ${index}`);
    user.type(TASKS, `A${below + 1}`, 'Tổng cộng');
    user.type(TASKS, `${task('percent').replace(/\d+/, String(below + 1))}`, '60');
    user.type(TARGETS, 'A30', 'Total');
  });
  for (const kind of HOSTS) {
    const { snapshot } = seen[kind];
    expect(placed(validate(snapshot, BUNDLED))).toEqual([]);
    expect(entriesOf(snapshot)).toEqual(await sound);
  }
});

test('a name that leads nowhere is one finding, and one press restores it', async () => {
  const seen = await handedBack(({ name }) => name('NgayBaoCao', '=#REF!'));
  for (const kind of HOSTS) {
    const { host, snapshot } = seen[kind];
    expect(placed(validate(snapshot, BUNDLED))).toEqual(['structure/name-missing @ -']);
    const whole = await restored(host, snapshot);
    expect(whole.names.find(({ name }) => name === 'NgayBaoCao')?.refersTo).toMatch(/Bìa/);
    expect(placed(validate(whole, BUNDLED))).toEqual([]);
  }
});

test.each([
  ['a space', ' '],
  ['a no-break space', '\u00a0'],
  ['a zero-width space', '\u200b'],
])('%s is blank: in a date, a status, a figure', async (_what, blank) => {
  const blankOf = (value: CellScalar) => (hands: Hands) => {
    hands.paste(TASKS, task('doneOn'), value);
    hands.paste(TASKS, task('documentDate'), value);
    hands.paste(TASKS, task('status', CODES[2]), value);
    hands.paste(TARGETS, target('numerator'), value);
  };
  const empty = await handedBack(blankOf(null));
  const seen = await handedBack(blankOf(blank));
  const summary = async (snapshot: WorkbookSnapshot) => {
    const { tasks, targets, discrepancies, decisions } = await atSoNoiVu(snapshot);
    return {
      findings: placed(validate(snapshot, BUNDLED)),
      tasks: tasks.map(({ row: { code }, entry }) => [code, entry.status ?? null, entry.doneOn ?? null]),
      targets: targets.map(({ row: { code }, entry }) => [code, entry.numerator ?? null]),
      discrepancies,
      decisions,
    };
  };
  for (const kind of HOSTS)
    expect(await summary(seen[kind].snapshot)).toEqual(await summary(empty[kind].snapshot));
});

test.each([
  ['eth for Đ', '\u00d0ang thực hiện'],
  ['a soft hyphen', 'Đang thực\u00ad hiện'],
  ['a mark of direction', '\u202eĐang thực hiện'],
])('%s in a status is corrected safely', async (_what, typed) => {
  const seen = await handedBack(({ paste }) => paste(TASKS, task('status'), typed));
  for (const kind of HOSTS) {
    const { host, snapshot } = seen[kind];
    const { findings } = validate(snapshot, BUNDLED);
    expect(findings.map(({ cell }) => cell)).toEqual([task('status')]);
    const whole = await fixed(host, snapshot);
    expect(placed(validate(whole, BUNDLED))).toEqual([]);
    expect(entriesOf(whole)).toEqual(await sound);
  }
});

test('an inserted row that holds a space is an empty row', async () => {
  const seen = await handedBack(({ user }) => {
    user.insertRows(TASKS, 9);
    user.type(TASKS, task('note').replace(/\d+/, '9'), ' ');
  });
  for (const kind of HOSTS) {
    const { snapshot } = seen[kind];
    expect(placed(validate(snapshot, BUNDLED))).toEqual([]);
    expect(entriesOf(snapshot)).toEqual(await sound);
  }
});

test('filled in a copy of the sheet: one finding, and one press brings the entries over', async () => {
  const seen = await handedBack(({ user, paste }) => {
    expect(user.copySheet(TASKS)).toBe('Nhiệm vụ (2)');
    for (const code of CODES)
      for (const key of ['status', 'percent', 'ownDate', 'note'] as const)
        paste(TASKS, task(key, code), null);
  });
  for (const kind of HOSTS) {
    const { host, snapshot } = seen[kind];
    expect(placed(validate(snapshot, BUNDLED))).toEqual(['structure/filled-in-copy @ Nhiệm vụ (2)!A3']);
    const whole = await restored(host, snapshot);
    expect(whole.sheets.map(({ name }) => name)).not.toContain('Nhiệm vụ (2)');
    expect(placed(validate(whole, BUNDLED))).toEqual([]);
    expect(entriesOf(whole)).toEqual(await sound);
  }
});

test('filled in on two sheets: said once, and one press keeps what both say', async () => {
  const seen = await handedBack(({ user, paste }) => {
    paste(user.copySheet(TASKS), task('note'), 'Ghi ở bản sao');
  });
  for (const kind of HOSTS) {
    const { host, snapshot } = seen[kind];
    expect(validate(snapshot, BUNDLED).findings.map(({ rule }) => rule)).toEqual(['structure/filled-twice']);
    expect((await atSoNoiVu(snapshot)).decisions.map((one) => one.kind)).toEqual(['filled-twice']);
    const whole = await restored(host, snapshot);
    const { tasks, ...rest } = await sound;
    // Kept under the row's code and its original sheet.
    const beside = { [`${CODE}, trang Nhiệm vụ (2)`]: { note: 'Ghi ở bản sao' } };
    expect(entriesOf(whole)).toEqual({ ...rest, tasks: { ...tasks, ...beside } });
  }
});

test('identity lost: whose it is, is guessed alike, and nobody is taken for it unasked', async () => {
  const known = (await handedBack(() => undefined)).file.snapshot;
  const seen = await handedBack(({ moveSheets }) => moveSheets());
  for (const kind of HOSTS) {
    const { snapshot } = seen[kind];
    expect(bindWorkbook(snapshot).identity).toBeNull();
    expect(guessIdentity(snapshot, [BAC_GIANG])).toEqual({ ...bindWorkbook(known).identity, sendBy: null });
    const { tasks, decisions } = await atSoNoiVu(snapshot);
    expect(decisions.map((one) => one.kind)).toEqual(['identity-guessed']);
    expect(tasks.filter(({ entry }) => Object.keys(entry).length > 0)).toEqual([]);
  }
});

test('dates of 32,000 spaces are no dates, and cost what reading them costs', async () => {
  // Quadratic processing of a text would not finish here.
  const typed = `15${' '.repeat(32_000)}/3${' '.repeat(700)}x`;
  const seen = await handedBack(({ paste }) => {
    for (const code of CODES) paste(TASKS, task('doneOn', code), typed);
  });
  for (const kind of HOSTS) {
    const { findings } = validate(seen[kind].snapshot, BUNDLED);
    const reported = findings.filter(({ rule }) => rule === 'task/date-invalid');
    expect(reported.map(({ cell }) => cell)).toEqual(CODES.map((code) => task('doneOn', code)));
  }
});

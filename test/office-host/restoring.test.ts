import { bindWorkbook } from '../../src/entries/boundWorkbook';
import { readEntries, readTakenOver } from '../../src/entries/readEntries';
import type { AgencyEntries } from '../../src/fields/entry';
import { createExcelHost } from '../../src/host/excel/excelHost';
import { createFileHost } from '../../src/host/file/fileHost';
import { editParts } from '../../src/host/file/ooxml/patch/editParts';
import type { Host } from '../../src/host/shared/host';
import { isWhichAgency, upgradeWorkbook } from '../../src/restore/upgradeWorkbook';
import { knownPeriod } from '../../src/period/reportingPeriod';
import { buildAgencyWorkbook } from '../../src/workbook/agency/agencyWorkbook';
import { songBienAgain } from '../issuedAgain';
import { restoreWorkbook, type Restored } from '../../src/restore/restoreWorkbook';
import { validate } from '../../src/validation/engine/validate';
import type { WorkbookSpec } from '../../src/workbook/spec';
import { BUNDLED, SONG_BIEN } from '../programmes';
import { soundSpec } from '../unit/validation/workbook';
import { codesIn, DAMAGES, OWN_SHEET } from './damage';
import { resultsOf } from './evaluate';
import { loadInNode } from './loadInNode';
import { createOfficeHost, type OfficeHost } from './officeHost';

/** “Khôi phục biểu” in both hosts: whatever a program removed is restored around the entries. */

const keepAs = (name: string, number: number): string => `Bản cũ ${number} ${name}`;
const spec = soundSpec();
/** The entries in a spec's cells: by sheet, code and header. */
function enteredIn({ sheets }: WorkbookSpec): Map<string, unknown> {
  const entered = new Map<string, unknown>();
  const headers = [
    'Trạng thái',
    '% hoàn thành',
    'Hạn riêng hoặc ngày phát sinh',
    'Khó khăn, ghi chú',
    'Tử số',
    'Mẫu số',
  ];
  for (const sheet of sheets)
    for (const { range, name } of sheet.tables) {
      if (!['NhiemVu', 'NhiemVuChung', 'ChiTieu'].includes(name)) continue;
      const top = Number(/\d+/.exec(range)![0]) - 1;
      const texts = sheet.rows[top]!.map((cell) => String(cell?.value));
      for (const row of sheet.rows.slice(top + 1))
        for (const header of headers) {
          const value = row[texts.indexOf(header)]?.value ?? null;
          if (value !== null) entered.set(`${name} ${String(row[0]?.value)} ${header}`, value);
        }
    }
  return entered;
}

interface Open {
  host: Host;
  office: OfficeHost | null;
}
const HOSTS: Record<string, (damaged: WorkbookSpec) => Promise<Open>> = {
  file: async (damaged) => {
    const host = createFileHost();
    await host.write(damaged);
    return { host, office: null };
  },
  excel: async (damaged) => {
    const office = createOfficeHost({ evaluate: resultsOf(spec) });
    loadInNode(office);
    const host = createExcelHost();
    await host.write(damaged);
    return { host, office };
  },
};

async function restored(host: Host): Promise<Restored> {
  const asRead = await host.read();
  const plan = restoreWorkbook(asRead, BUNDLED);
  if (typeof plan === 'string') throw new Error(plan);
  await host.write(plan.spec, { replaceSheets: plan.replaceSheets, asRead, keepAs });
  return plan;
}

const wanted = enteredIn(spec);
const NO_ROWS: AgencyEntries = { tasks: {}, targets: {}, reportingDate: null, preparedBy: null, phone: null };

describe.each(Object.keys(HOSTS))('%s', (kind) => {
  test.each(Object.keys(DAMAGES))('%s', async (what) => {
    const damaged = structuredClone(spec);
    damaged.sheets.push(structuredClone(OWN_SHEET));
    const tasks = spec.sheets.find(({ name }) => name === 'Nhiệm vụ')!;
    const gone = what === 'four rows deleted' ? codesIn(tasks, 8, 4) : [];
    DAMAGES[what]!(damaged);
    const { host } = await HOSTS[kind]!(damaged);
    const plan = await restored(host);
    expect(plan.repaired.length).toBeGreaterThan(0);
    expect(plan.own).toEqual([]);

    const now = await host.read();
    const workbook = bindWorkbook(now);
    const { findings } = validate(now, BUNDLED);
    // Deleted rows come back empty, which is the only remaining finding.
    expect(findings.map(({ row }) => row)).toEqual(gone);
    expect(workbook.tasks).toMatchObject({ isTable: true, name: 'NhiemVu' });
    expect(workbook.tasks?.sheet.name).toBe('Nhiệm vụ');
    const entered = new Map<string, unknown>();
    for (const table of [workbook.tasks, workbook.generalTasks, workbook.targets])
      for (const row of table!.rows)
        for (const { text, column } of table!.headers) {
          const value =
            table!.sheet.values[row.row - table!.sheet.origin.row]![column - table!.sheet.origin.column];
          const place = `${table!.name} ${row.code} ${text}`;
          if (wanted.has(place) && value !== null) entered.set(place, value);
        }
    const left = [...wanted].filter(([place]) => !gone.some((code) => place.includes(` ${code} `)));
    expect([...entered].sort()).toEqual(left.sort());
    expect(workbook.cover.preparedBy?.value).toBe('Nguyễn Thị Hoa');
    expect(now.names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['NgayBaoCao', 'CoQuan', 'KyBaoCao', 'DS_TrangThai']),
    );
    const own = now.sheets.find(({ name }) => name === OWN_SHEET.name);
    expect(own?.values).toEqual([['Việc riêng'], [42]]);
    expect(readEntries(workbook)).not.toEqual(NO_ROWS);
  });

  test('the next period takes the place of this one, with statuses and notes and without figures', async () => {
    const { host } = await HOSTS[kind]!(structuredClone(spec));
    const asRead = await host.read();
    const plan = restoreWorkbook(asRead, { ...BUNDLED, nextPeriod: 't12' });
    if (typeof plan === 'string') throw new Error(plan);
    await host.write(plan.spec, { replaceSheets: plan.replaceSheets, asRead, keepAs });
    const workbook = bindWorkbook(await host.read());
    expect(workbook.identity).toMatchObject({ period: 't12', agencyName: 'Sở Nội vụ' });
    const { tasks, targets } = readEntries(workbook);
    const before = readEntries(bindWorkbook(asRead));
    expect(targets).toEqual({});
    for (const [code, { percent, ...rest }] of Object.entries(before.tasks)) {
      expect(percent).toBe(60);
      expect(tasks[code]).toEqual(rest);
    }
    expect(readTakenOver(workbook)).toEqual(tasks);
  });

  test('the plan issued again takes the place of the old one, with every entry; what has no row is kept apart', async () => {
    const agency = SONG_BIEN.catalogue.agencies.find(({ name }) => name === 'Sở Nội vụ')!;
    const typed = (note: string) => ({ status: 'Đang thực hiện', note });
    const [gone, moves, stays] = [typed('không còn'), typed('đổi mã'), typed('như cũ')];
    const { host, office } = await HOSTS[kind]!(
      buildAgencyWorkbook({
        programme: SONG_BIEN,
        agency,
        period: knownPeriod(SONG_BIEN, 'dot1'),
        entries: {
          ...NO_ROWS,
          tasks: { 'A.1.1.HD1': gone, 'A.1.1.HD2': moves, 'A.1.2': stays },
          preparedBy: 'Trần Văn An',
        },
      }),
    );
    const asRead = await host.read();
    const again = songBienAgain();
    const made = upgradeWorkbook(asRead, { before: SONG_BIEN, after: again });
    if (typeof made === 'string' || isWhichAgency(made)) throw new Error(JSON.stringify(made));
    await host.write(made.spec, { replaceSheets: made.replaceSheets, asRead, keepAs });
    const now = await host.read();
    const workbook = bindWorkbook(now);
    expect(workbook.identity).toMatchObject({ planId: again.plan.id, period: 'dot1', agencyId: agency.id });
    expect(readEntries(workbook)).toMatchObject({ preparedBy: 'Trần Văn An' });
    expect(readEntries(workbook).tasks).toEqual({
      'CU.A.1.1.HD1': gone,
      'A.1.1.HD1': moves,
      'A.1.2': stays,
    });
    const apart = now.sheets.find(({ name }) => name === 'Dòng không còn trong biểu');
    expect(apart?.values.some((cells) => cells.includes('không còn'))).toBe(true);
    expect(workbook.tasks?.rows.map(({ code }) => code)).toContain('B.2.1.HD9');
    if (!office) return;
    const old = office.workbook.sheets.find(({ name }) => name === 'Bản cũ 1 Nhiệm vụ');
    expect(old?.visibility).not.toBe('Visible');
    expect(old).toBeDefined();
  });

  test('a name that leads nowhere is put right', async () => {
    const { host, office } = await HOSTS[kind]!(structuredClone(spec));
    let opened = host;
    if (office)
      for (const name of office.workbook.names) if (name.name === 'NgayBaoCao') name.formula = '=#REF!';
    if (!office && 'bytes' in host) {
      const bytes = await (host as ReturnType<typeof createFileHost>).bytes();
      opened = createFileHost(
        editParts(bytes, (_path, xml) => xml.replace(/(<definedName name="NgayBaoCao">)[^<]*/, '$1#REF!')),
      );
    }
    expect(validate(await opened.read(), BUNDLED).findings.map(({ rule }) => rule)).toContain(
      'structure/name-missing',
    );
    await restored(opened);
    const now = await opened.read();
    expect(validate(now, BUNDLED).findings).toEqual([]);
    expect(bindWorkbook(now).cover.reportingDate?.value).toBe(45640);
  });
});

import type { findAgency } from '../../../src/agency/membership';
import { LAYOUT_VERSION } from '../../../src/workbook/identity';
import { agencyShapes } from '../../../src/entries/tableShapes';
import { bindWorkbook } from '../../../src/entries/boundWorkbook';
import { readXlsx } from '../../../src/host/file/ooxml/read/readWorkbook';
import { writeXlsx } from '../../../src/host/file/ooxml/write/writeWorkbook';
import { knownPeriod } from '../../../src/period/reportingPeriod';
import { toSerial } from '../../../src/text/calendar';
import type { AgencyTableName, Workbench } from '../../../src/validation/rules/ruleCase';
import { cellAddress, parseRange } from '../../../src/workbook/address';
import { buildAgencyWorkbook } from '../../../src/workbook/agency/agencyWorkbook';
import { generalTaskRows, isAsked, targetRows, taskRows } from '../../../src/workbook/agency/agencyRows';
import type { AgencyEntries, TargetEntry, TaskEntry } from '../../../src/fields/entry';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import type { WorkbookSpec } from '../../../src/workbook/spec';
import { BAC_GIANG } from '../../programmes';
import { agencyNamed } from '../../../src/agency/agencyByName';

const PRESENT = agencyShapes(LAYOUT_VERSION);

/** Mid-year entries: everything in progress, every target met; no findings. */
function soundEntries(agencyName: string): { entries: AgencyEntries; agency: ReturnType<typeof findAgency> } {
  const catalogue = BAC_GIANG.catalogue;
  const plan = BAC_GIANG.plan;
  const agency = agencyNamed(agencyName, catalogue);
  const tasks: Record<string, TaskEntry> = {};
  for (const { code, kind } of [
    ...taskRows(plan, catalogue, agency),
    ...generalTaskRows(plan, catalogue, agency),
  ].filter(isAsked))
    tasks[String(code)] = {
      status: 'Đang thực hiện',
      percent: 60,
      note: 'Đang phối hợp hoàn thiện hồ sơ',
      ...(kind === 'external-plan' ? { ownDate: toSerial('2024-10-31') } : {}),
    };
  const targets: Record<string, TargetEntry> = {};
  for (const { code } of targetRows(plan, catalogue, agency)) {
    const {
      denominatorCount = 200,
      denominatorMonths,
      countsTasks,
    } = plan.targets.find((each) => each.code === code)!;
    targets[String(code)] = { numerator: denominatorCount, denominator: denominatorCount };
    if (denominatorMonths) targets[String(code)] = { numerator: 900, denominator: 12 };
    // Some rows are late, so not all can have been on time.
    if (countsTasks)
      targets[String(code)] = { numerator: 100, denominator: 200, explanation: 'Đang đôn đốc' };
  }
  return {
    agency,
    entries: {
      tasks,
      targets,
      reportingDate: toSerial('2024-12-14'),
      preparedBy: 'Nguyễn Thị Hoa',
      phone: '0204 3854 000',
    },
  };
}

export function soundSpec(agencyName = 'Sở Nội vụ'): WorkbookSpec {
  const { entries, agency } = soundEntries(agencyName);
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency,
    period: knownPeriod(BAC_GIANG, 'nam'),
    entries,
  });
}

const made = new Map<string, Promise<WorkbookSnapshot>>();

/** The snapshot of a workbook that is made once, fresh for each caller. */
async function readBack(key: string, spec: () => WorkbookSpec): Promise<WorkbookSnapshot> {
  let snapshot = made.get(key);
  if (!snapshot) {
    snapshot = writeXlsx(spec()).then(readXlsx);
    made.set(key, snapshot);
  }
  return structuredClone(await snapshot);
}

function earlierSpec(period: string, agencyName: string): WorkbookSpec {
  const { entries, agency } = soundEntries(agencyName);
  const tasks = Object.entries(entries.tasks).map(([code, entry]) => [
    code,
    { ...entry, note: `Kỳ ${period}` },
  ]);
  const half = ({ numerator, denominator }: TargetEntry): TargetEntry => ({
    numerator: Number(numerator) / 2,
    denominator: denominator === 1 ? 1 : Number(denominator) / 2,
  });
  const targets = Object.entries(entries.targets).map(([code, entry]) => [code, half(entry)]);
  return buildAgencyWorkbook({
    programme: BAC_GIANG,
    agency,
    period: knownPeriod(BAC_GIANG, period),
    entries: { ...entries, tasks: Object.fromEntries(tasks), targets: Object.fromEntries(targets) },
  });
}

/** The same agency's workbook of another period: half the counts, different notes. */
export const earlierWorkbook = (period: string, agencyName = 'Sở Nội vụ'): Promise<WorkbookSnapshot> =>
  readBack(`${agencyName} ${period}`, () => earlierSpec(period, agencyName));

/** A valid workbook as read by the file host. */
export const soundWorkbook = (agencyName = 'Sở Nội vụ'): Promise<WorkbookSnapshot> =>
  readBack(agencyName, () => soundSpec(agencyName));

const SHAPES = { NhiemVu: PRESENT.tasks, NhiemVuChung: PRESENT.generalTasks, ChiTieu: PRESENT.targets };

/** Edits a snapshot by what a reader sees: sheet, code and header. */
export function workbench(snapshot: WorkbookSnapshot): Workbench {
  const sheet = (name: string) => {
    const found = snapshot.sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const locate = (place: string) => {
    const [name = '', address = ''] = place.split('!');
    const { top, left } = parseRange(address);
    const own = sheet(name);
    return { own, row: top - own.origin.row, column: left - own.origin.column };
  };
  const bound = (table: AgencyTableName) => {
    const found = bindWorkbook(snapshot).table<string>(SHAPES[table] as never);
    if (!found) throw new Error(`no table ${table}`);
    return found;
  };
  const column = (table: AgencyTableName, header: string) => {
    const found = bound(table).headers.find(({ text }) => text === header);
    if (!found) throw new Error(`no column ${header} in ${table}`);
    return found;
  };
  return {
    snapshot,
    sheet,
    header: (table, header) => `${bound(table).sheet.name}!${column(table, header).address}`,
    at(table, code, header) {
      const { rows, sheet: own } = bound(table);
      const row = rows.find(({ cell }) => cell('code')?.value === code);
      if (!row) throw new Error(`no row ${code} in ${table}`);
      return `${own.name}!${cellAddress(row.row, column(table, header).column)}`;
    },
    put(place, value, formula = null) {
      const { own, row, column: at } = locate(place);
      own.values[row]![at] = value;
      own.formulas[row]![at] = formula;
    },
    get(place) {
      const { own, row, column: at } = locate(place);
      return own.values[row]?.[at] ?? null;
    },
    codes: (table) => bound(table).rows.map(({ cell }) => String(cell('code')?.value)),
  };
}

import { agencyNamed } from '../agency/agencyByName';
import type { Agency } from '../agency/catalogue';
import type { BoundRow } from '../entries/boundTable';
import type { BoundWorkbook } from '../entries/boundWorkbook';
import { filledCells } from '../entries/filledCells';
import { shapeOf } from '../entries/tableShapes';
import { workbookText } from '../messages/workbookText';
import { periodOf, withSendBy } from '../period/reportingPeriod';
import { calendarOf, type Programme } from '../programmes/programme';
import { fromSerial, toSerial, type IsoDate } from '../text/calendar';
import { parseDate } from '../text/parseDate';
import { onceForEachText } from '../text/recurringTexts';
import { PROPERTY, PROVINCE_TABLE, WORKBOOK_KIND } from '../workbook/identity';
import { TARGET_ENTRY_KEYS } from '../fields/target/targetFields';
import { TASK_ENTRY_KEYS } from '../fields/task/taskFields';
import { isNumber } from '../workbook/sheetMath';
import type { CellScalar } from '../workbook/spec';
import type {
  Consolidation,
  Discrepancy,
  DiscrepancyKind,
  ReceivedWorkbook,
  RegisterEntry,
  RejectedFile,
} from './consolidation';
import { correctionsOf } from './corrections';
import { mergeRows, owedRows } from './mergeRows';
import { planRows } from './planRows';
import { DISCREPANCIES, REGISTER, TARGETS, TASKS } from './provinceShapes';
import { RECEIPTS } from './receipt';
import { reasonFromText } from './rejection';
import type { ReturnedFinding, ReturnedTarget, ReturnedTask } from './returned';
import { AGENCY_FINDING_COLUMNS } from './sheets/agencyFindingsSheet';
import type { RegisterKey } from './sheets/registerColumns';
import { REJECTED_COLUMNS } from './sheets/rejectedSheet';
import { targetRollUps } from './targetRollUps';

/** More than the agencies of a province. */
const MOST_NAMES = 2000;

const REJECTED = shapeOf(PROVINCE_TABLE.rejected, 'sheet.rejected', REJECTED_COLUMNS);
const FINDINGS = shapeOf(PROVINCE_TABLE.agencyFindings, 'sheet.agencyFindings', AGENCY_FINDING_COLUMNS);

function text<Key extends string>(row: BoundRow<Key>, key: Key): string {
  const value = row.cell(key)?.value ?? null;
  return value === null ? '' : String(value).trim();
}

const orNull = (written: string): string | null => (written === '' ? null : written);

function number<Key extends string>(row: BoundRow<Key>, key: Key): number {
  const value = row.cell(key)?.value ?? null;
  return isNumber(value) ? value : 0;
}

function dayOf(value: CellScalar, year: number): IsoDate | null {
  if (typeof value === 'number') return fromSerial(Math.floor(value));
  return typeof value === 'string' ? parseDate(value, year) : null;
}

/** The one of `keys` whose text is in a cell; null if none is. */
function keyOf<Key extends string>(
  keys: readonly Key[],
  words: (key: Key) => string,
  written: string,
): Key | null {
  return keys.find((key) => words(key) === written) ?? null;
}

const DAY_SOURCES = ['entered', 'seal', 'oldSeal', 'file', 'brokenSeal'] as const;
const DAY_DOUBTS = ['inferred', 'unknown', 'future', 'past'] as const;
const SEAL_STATES = ['none', 'intact', 'changed'] as const;
const SEVERITIES = ['error', 'warning'] as const;
const KINDS: readonly DiscrepancyKind[] = [
  'status',
  'same-document',
  'document-date',
  'figure',
  'magnitude',
  'changed-text',
  'impossible-figure',
  'impossible-date',
];

const placeOf = <Key extends string>(row: BoundRow<Key | 'sheet' | 'cell'>) => ({
  sheet: text(row, 'sheet'),
  cell: text(row, 'cell'),
});

/** `tệp › trang › ô`, the format of origins in `Sai lệch`. */
function lineageOf(written: string) {
  const [file = '', sheet = '', cell = ''] = written.split(' › ');
  return { file, sheet, cell };
}

/** Why a province workbook cannot be read back. */
export type NoConsolidation = 'not-province' | 'other-plan' | 'period-unknown';

/**
 * Reads back the consolidation in a province's workbook as its sheets are now, including corrections and arrival days
 * entered by Sở Nội vụ. Information found only in the returned files (questions, changes, the seals' own days) is not
 * included.
 * @param reportingDate serial that overrides the workbook's own
 */
export function readConsolidation(
  workbook: BoundWorkbook,
  programme: Programme,
  reportingDate?: number,
): Consolidation | NoConsolidation {
  const { identity, snapshot, cover } = workbook;
  if (identity?.kind !== WORKBOOK_KIND.province) return 'not-province';
  if (identity.planId !== programme.plan.id) return 'other-plan';
  const known = periodOf(programme, identity.period);
  if (!known) return 'period-unknown';
  const { plan, catalogue } = programme;
  const period = withSendBy(known, identity.sendBy);
  const own = cover.reportingDate?.value ?? null;
  const date = reportingDate ?? (isNumber(own) ? Math.floor(own) : toSerial(period.end));
  const agencyOf = onceForEachText((name) => agencyNamed(name, catalogue), MOST_NAMES);

  const rejected: RejectedFile[] = (workbook.table(REJECTED)?.rows ?? [])
    .filter((row) => text(row, 'rejectedAs') === workbookText('rejected.rejected'))
    .map((row) => {
      const said = text(row, 'reason');
      const agency = agencyOf(text(row, 'agency'));
      return { file: text(row, 'file'), reason: reasonFromText(said, agency), agency, values: {}, said };
    });
  const findings = new Map<string, ReturnedFinding[]>();
  for (const row of workbook.table(FINDINGS)?.rows ?? []) {
    const severity = keyOf(SEVERITIES, (key) => workbookText(`severity.${key}`), text(row, 'severity'));
    const [agencyId, problem] = [text(row, 'agencyId'), text(row, 'problem')];
    if (problem === '' || severity === null) continue;
    const { sheet, cell } = placeOf(row);
    const finding: ReturnedFinding = {
      severity,
      sheet: orNull(sheet),
      cell: orNull(cell),
      row: orNull(text(row, 'code')),
      problem,
      todo: text(row, 'todo'),
    };
    findings.set(agencyId, [...(findings.get(agencyId) ?? []), finding]);
  }

  const received = (row: BoundRow<RegisterKey>, agency: Agency): ReceivedWorkbook => {
    const arrivedOn = dayOf(row.cell('arrivedOn')?.value ?? null, identity.year);
    const receipt = keyOf(RECEIPTS, (key) => workbookText(`receipt.${key}`), text(row, 'receipt'));
    const [from = '', doubt = ''] = text(row, 'sentOnFrom').split('; ');
    const sentOn = arrivedOn ?? dayOf(row.cell('sentOn')?.value ?? null, identity.year);
    const isLate = arrivedOn === null ? receipt === 'late' : arrivedOn > period.sendBy;
    return {
      file: text(row, 'file'),
      sentOn,
      sentOnFrom:
        arrivedOn === null ? keyOf(DAY_SOURCES, (key) => workbookText(`sentOnFrom.${key}`), from) : 'entered',
      late: isLate,
      doubt:
        arrivedOn === null
          ? (keyOf(DAY_DOUBTS, (key) => workbookText(`dayDoubt.${key}`), doubt || from) ??
            (receipt === 'unclear' ? 'unknown' : null))
          : null,
      by: orNull(text(row, 'by')),
      phone: orNull(text(row, 'phone')),
      planVersion: number(row, 'planVersion'),
      sealState: keyOf(SEAL_STATES, (key) => workbookText(`seal.${key}`), text(row, 'seal')) ?? 'none',
      counts: { error: number(row, 'error'), warning: number(row, 'warning'), hint: number(row, 'hint') },
      findings: findings.get(agency.id) ?? [],
      rows: number(row, 'rows'),
      filledRows: number(row, 'filledRows'),
    };
  };
  const register: RegisterEntry[] = [];
  for (const row of workbook.table(REGISTER)?.rows ?? []) {
    const agency = agencyOf(text(row, 'agency'));
    if (!agency) continue;
    // A workbook that counts has a row count.
    const counts = isNumber(row.cell('rows')?.value ?? null);
    const files = text(row, 'file')
      .split('\n')
      .filter((file) => file !== '');
    register.push({
      agency,
      owes: text(row, 'owes') === workbookText('yes'),
      collects: agency.id === catalogue.coordinator,
      received: counts ? received(row, agency) : null,
      unusable: counts ? [] : files.flatMap((file) => rejected.find((each) => each.file === file) ?? []),
      arrivedOn: dayOf(row.cell('arrivedOn')?.value ?? null, identity.year),
    });
  }

  // Rows without an agency's id are kept under an empty one, which no agency has.
  const books = new Map<string, { tasks: ReturnedTask[]; targets: ReturnedTarget[] }>();
  const bookOf = (agencyId: string) => {
    const book = books.get(agencyId) ?? { tasks: [], targets: [] };
    books.set(agencyId, book);
    return book;
  };
  for (const row of workbook.table(TASKS)?.rows ?? [])
    if (row.code !== null)
      bookOf(text(row, 'agencyId')).tasks.push({
        code: row.code,
        ...placeOf(row),
        entry: filledCells(row, TASK_ENTRY_KEYS),
      });
  for (const row of workbook.table(TARGETS)?.rows ?? [])
    if (row.code !== null)
      bookOf(text(row, 'agencyId')).targets.push({
        code: row.code,
        ...placeOf(row),
        denominatorCell: '',
        entry: filledCells(row, TARGET_ENTRY_KEYS),
      });
  const taken = new Map(
    register.flatMap(({ agency, received: book }) =>
      book ? [[agency.id, { file: book.file, ...bookOf(agency.id) }] as const] : [],
    ),
  );
  const owed = owedRows(plan, catalogue);
  const { tasks, targets } = mergeRows(plan, register, taken, owed, correctionsOf([]), null);
  const all = register.map(({ agency }) => agency);

  const discrepancies = (workbook.table(DISCREPANCIES)?.rows ?? []).flatMap((row): Discrepancy[] => {
    const kind = KINDS.find((each) => each === text(row, 'key').split(' ')[0]);
    const agency = agencyOf(text(row, 'agency'));
    if (kind === undefined || !agency) return [];
    const other = agencyOf(text(row, 'otherAgency'));
    return [
      {
        kind,
        code: text(row, 'code'),
        agency,
        lineage: lineageOf(text(row, 'place')),
        other: other && {
          agency: other,
          code: text(row, 'otherCode'),
          lineage: lineageOf(text(row, 'otherPlace')),
        },
        values: { mine: text(row, 'mine'), theirs: text(row, 'theirs') },
      },
    ];
  });

  return {
    programme,
    period,
    reportingDate: date,
    register,
    rejected,
    decisions: [],
    tasks,
    targets,
    planRows: planRows(plan, catalogue, all, owed, tasks, { ...calendarOf(programme), reportingDate: date }),
    targetRollUps: targetRollUps(plan, all, owed, targets),
    discrepancies,
    changes: [],
    notes: [],
    keptCorrections: [],
    sample: snapshot.properties[PROPERTY.sample] === 'true',
  };
}

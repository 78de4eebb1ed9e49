import { planText } from '../../messages/planText';
import { loadProgramme, ProgrammeDataError } from '../../programmes/loadProgramme';
import type { Programme } from '../../programmes/programme';
import { fold, tidy } from '../../text/normalise';
import { comparisonIn } from '../../target/comparison';
import type { MovedDeadline } from '../../plan/movedDeadline';
import { fromSerial, readIsoDate } from '../../text/calendar';
import { cellAddress } from '../address';
import type { SheetSnapshot, WorkbookSnapshot } from '../snapshot';
import {
  columnText,
  HEAD_ROWS,
  headText,
  PLAN_SHEETS,
  sheetText,
  NO_ENGLISH,
  type HeadRow,
  type PlanColumnKey,
  type PlanSheet,
} from './planSheets';

/** A row of a plan workbook's sheet: its texts, and their addresses. */
export interface PlanRecord {
  texts: Partial<Record<PlanColumnKey, string>>;
  /** A1 address of a column's cell in this row. */
  cell(column: PlanColumnKey): string;
}
export type PlanRecords = Record<PlanSheet, PlanRecord[]>;

/** Whether a workbook is a plan workbook: it has the sheets Kế hoạch and Phụ lục with our columns. */
export const isPlanWorkbook = (snapshot: WorkbookSnapshot): boolean =>
  sheetNamed(snapshot, 'head') !== null && sheetNamed(snapshot, 'appendix') !== null;

function sheetNamed({ sheets }: WorkbookSnapshot, sheet: PlanSheet): SheetSnapshot | null {
  return sheets.find(({ name }) => fold(name) === fold(planText(sheetText(sheet)))) ?? null;
}

/** The rows of every sheet, with columns found by header wherever they were moved; rows without text are skipped. */
export function planRecords(snapshot: WorkbookSnapshot): PlanRecords {
  const sheets = Object.keys(PLAN_SHEETS) as PlanSheet[];
  return Object.fromEntries(
    sheets.map((sheet) => [sheet, recordsOf(snapshot, sheet)]),
  ) as unknown as PlanRecords;
}

function recordsOf(snapshot: WorkbookSnapshot, sheet: PlanSheet): PlanRecord[] {
  const found = sheetNamed(snapshot, sheet);
  const [header, ...rows] = found?.values ?? [];
  if (!found || !header) return [];
  const at = new Map<PlanColumnKey, number>();
  for (const key of PLAN_SHEETS[sheet] as readonly PlanColumnKey[]) {
    const column = header.findIndex((cell) => fold(String(cell ?? '')) === fold(planText(columnText(key))));
    if (column >= 0) at.set(key, column);
  }
  return rows.flatMap((values, index): PlanRecord[] => {
    const texts: PlanRecord['texts'] = {};
    for (const [key, column] of at) {
      const text = textOf(values[column] ?? null);
      if (text !== '') texts[key] = text;
    }
    if (Object.keys(texts).length === 0) return [];
    const row = found.origin.row + 1 + index;
    return [{ texts, cell: (key) => cellAddress(row, found.origin.column + (at.get(key) ?? 0)) }];
  });
}

const textOf = (value: SheetSnapshot['values'][number][number]): string =>
  value === null ? '' : String(value).replace(/\r\n?/g, '\n');

const lines = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => line !== '');

/** A date as text or, if Excel converted it, as a serial number. */
function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  if (/^\d{5}$/.test(text)) return fromSerial(Number(text)) ?? text;
  const parts = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/.exec(tidy(text))?.groups;
  return parts ? [parts.year, parts.month?.padStart(2, '0'), parts.day?.padStart(2, '0')].join('-') : text;
}

/** A moved deadline; null unless day, document and reason are all given. */
export function movedIn({ movedTo, movedBy, movedReason }: PlanRecord['texts']): MovedDeadline | null {
  const due = readIsoDate(dayOf(movedTo) ?? '');
  return due === null || movedBy === undefined || movedReason === undefined
    ? null
    : { due, document: movedBy, reason: movedReason };
}

const movedDeadline = (texts: PlanRecord['texts']): { movedDeadline?: MovedDeadline } => {
  const moved = movedIn(texts);
  return moved === null ? {} : { movedDeadline: moved };
};

/**
 * The programme in a plan workbook. Incomplete permissions to move a deadline, targets that are unconfirmed or
 * incomplete, and the columns showing how cells were understood, are not part of it.
 * @throws ProgrammeDataError or PlanDataError naming the inconsistencies
 */
export function readPlanWorkbook(snapshot: WorkbookSnapshot): Programme {
  const records = planRecords(snapshot);
  const head = headOf(records.head);
  const year = Number(head.year);
  return loadProgramme({
    id: head.programmeId,
    plan: {
      id: head.planId,
      number: head.number ?? planText('plan.noNumber'),
      title: head.title,
      year,
      province: head.province,
      // An unsigned plan has no date; nothing is computed from it.
      issuedOn: dayOf(head.issuedOn) ?? `${year}-01-01`,
      version: Number(head.version ?? 1),
      ...(head.replaces === undefined ? {} : { replaces: head.replaces }),
    },
    appendix: { sections: sectionsOf(records.appendix, records.repairs) },
    body: bodyOf(records.general),
    targets: confirmedTargets(records.targets),
    catalogue: {
      id: head.catalogueId,
      province: head.cataloguePlace,
      government: {
        name: head.governmentName,
        superior: head.governmentSuperior ?? null,
        head: head.governmentHead,
        seat: head.governmentSeat,
      },
      coordinator: head.coordinator,
      levels: records.levels.map(levelOf),
      agencies: records.agencies.map(agencyOf),
      groups: records.groups.map(({ texts }) => ({
        id: texts.id,
        name: texts.name,
        aliases: lines(texts.aliases),
        members: lines(texts.members),
        memberLevels: lines(texts.memberLevels),
        ...(texts.reason === undefined ? {} : { reason: texts.reason }),
      })),
    },
    holidays: records.holidays.map(({ texts }) => dayOf(texts.day)),
    ...(head.holidaySource === undefined ? {} : { holidaySource: head.holidaySource }),
    ...(head.riskDays === undefined
      ? {}
      : {
          risk: {
            days: Number(head.riskDays),
            percentBelow: head.riskPercent === undefined ? null : Number(head.riskPercent),
          },
        }),
    ...(records.criteria.length === 0 ? {} : { criteria: records.criteria.map(criterionOf) }),
    periods: {
      source: head.periodSource ?? planText('plan.sheet.periods'),
      periods: records.periods.map(({ texts }) => ({
        id: texts.id,
        kind: texts.periodKind,
        name: texts.name,
        englishName: texts.englishName,
        ...(texts.startsYearBefore === undefined ? {} : { startsYearBefore: true }),
        start: texts.start,
        end: texts.end,
        submitBy: texts.submitBy,
        sendBy: texts.sendBy,
      })),
    },
  });
}

function headOf(records: readonly PlanRecord[]): Partial<Record<HeadRow, string>> {
  const head: Partial<Record<HeadRow, string>> = {};
  for (const { texts } of records) {
    const row = HEAD_ROWS.find((each) => fold(planText(headText(each))) === fold(texts.label ?? ''));
    if (row !== undefined && texts.value !== undefined) head[row] = texts.value;
  }
  return head;
}

const levelOf = ({ texts }: PlanRecord) => ({
  id: texts.id,
  name: texts.name,
  heading: { vi: texts.headingVi, en: texts.headingEn },
  tier: texts.tier === undefined ? null : Number(texts.tier),
  units: lines(texts.units).map((line, at) => {
    const [name = '', ...short] = line.split(', ');
    const english = lines(texts.englishUnits)[at] ?? NO_ENGLISH;
    return { name, short, ...(english === NO_ENGLISH ? {} : { englishName: english }) };
  }),
  byName:
    texts.madeFromName === undefined
      ? null
      : { head: texts.head, examples: lines(texts.examples), homonym: texts.homonym ?? null },
});

const agencyOf = ({ texts }: PlanRecord) => ({
  id: texts.id,
  name: texts.name,
  ...(texts.englishName === undefined ? {} : { englishName: texts.englishName }),
  level: texts.level,
  shortName: texts.shortName ?? texts.name,
  aliases: lines(texts.aliases),
  symbol: texts.symbol ?? null,
  superior: texts.superior ?? null,
  head: texts.head,
  seat: texts.seat,
  reports: texts.reports !== undefined,
  validFrom: dayOf(texts.validFrom),
  validTo: dayOf(texts.validTo),
  ...(texts.was === undefined ? {} : { was: lines(texts.was) }),
});

/** @throws ProgrammeDataError unless each share has its points */
function criterionOf({ texts }: PlanRecord) {
  const numbers = (text: string | undefined) =>
    lines(text).map((each) => Number(tidy(each).replace(',', '.')));
  const [shares, points] = [numbers(texts.shares), numbers(texts.points)];
  if (shares.length !== points.length)
    throw new ProgrammeDataError(
      `${planText('plan.sheet.criteria')} ${texts.code ?? ''}: ${planText('plan.sharesAndPoints')}`,
    );
  return {
    code: texts.code,
    text: texts.text,
    tasks: (texts.criterionTasks ?? '')
      .split(/[;\n]/)
      .map(tidy)
      .filter((code) => code !== ''),
    bands: shares.map((from, at) => ({ from, points: points[at] ?? 0 })).sort((a, b) => a.from - b.from),
  };
}

const TARGET_COLUMNS = [
  'text',
  'numerator',
  'denominator',
  'owners',
  'threshold',
  'unit',
  'operator',
] as const;

/** The first column that is missing or unusable for a target; null if it can be counted. */
export function missingInTarget(texts: PlanRecord['texts']): PlanColumnKey | null {
  const isUsable = (column: (typeof TARGET_COLUMNS)[number]): boolean => {
    const text = texts[column] ?? '';
    if (column === 'operator') return comparisonIn(text) !== null;
    return text !== '' && (column !== 'threshold' || Number.isFinite(thresholdOf(texts)));
  };
  return TARGET_COLUMNS.find((column) => !isUsable(column)) ?? null;
}

const thresholdOf = ({ threshold = '' }: PlanRecord['texts']): number => Number(threshold.replace(',', '.'));

/** Confirmed targets that can be counted; one without a code gets the next free one. */
function confirmedTargets(records: readonly PlanRecord[]) {
  const codes = new Set(records.flatMap(({ texts }) => texts.code ?? []));
  const nextCode = (): string => {
    let number = 1;
    while (codes.has(`CT${String(number).padStart(2, '0')}`)) number += 1;
    const code = `CT${String(number).padStart(2, '0')}`;
    codes.add(code);
    return code;
  };
  return records
    .filter(({ texts }) => texts.confirmed !== undefined && missingInTarget(texts) === null)
    .map(({ texts }) => targetOf(texts, texts.code ?? nextCode()));
}

const targetOf = (texts: PlanRecord['texts'], code: string) => ({
  ...moreIn(texts.more),
  code,
  text: texts.text,
  operator: comparisonIn(texts.operator ?? '') ?? texts.operator,
  threshold: thresholdOf(texts),
  unit: texts.unit,
  level: texts.level ?? null,
  section: texts.section ?? null,
  numerator: texts.numerator,
  denominator: texts.denominator,
  counted: texts.counted !== undefined,
  owners: lines(texts.owners),
  source: texts.source ?? planText('plan.sheet.targets'),
  partOf: texts.partOf ?? null,
  agreesAcross: texts.agreesAcross ?? null,
});

/** @throws ProgrammeDataError if it is not a JSON object */
function moreIn(text: string | undefined): object {
  if (text === undefined) return {};
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null) return read;
  } catch {
    // Reported below, with its text.
  }
  throw new ProgrammeDataError(`${planText('plan.col.more')}: ${text.slice(0, 80)}`);
}

function bodyOf(records: readonly PlanRecord[]) {
  const isTask = ({ texts }: PlanRecord) => fold(texts.kind ?? '') === fold(planText('plan.general.task'));
  const assignments = new Map<string, { code: string; agencies: string; paragraphs: string[] }>();
  for (const { texts } of records.filter((record) => !isTask(record))) {
    const known = assignments.get(texts.code ?? '');
    if (known) known.paragraphs.push(texts.text ?? '');
    else
      assignments.set(texts.code ?? '', {
        code: texts.code ?? '',
        agencies: texts.agencies ?? '',
        paragraphs: [texts.text ?? ''],
      });
  }
  return {
    generalTasks: records.filter(isTask).map(({ texts }) => ({
      ...moreIn(texts.more),
      code: texts.code,
      text: texts.text,
      lead: texts.agencies ?? '',
      time: texts.time ?? '',
      ...movedDeadline(texts),
      source: texts.source,
    })),
    assignments: [...assignments.values()],
  };
}

function sectionsOf(records: readonly PlanRecord[], repairs: readonly PlanRecord[]) {
  const repairOf = (code: string | undefined, columns: (column: string) => boolean) =>
    repairs
      .filter(({ texts }) => texts.code === code && columns(texts.column ?? ''))
      .map(({ texts }) => ({ column: texts.column, printed: texts.printed, reason: texts.reason }));
  const single = (code: string | undefined, column: string) => {
    const [found] = repairOf(code, (each) => each === column);
    return found ? { repair: { printed: found.printed, reason: found.reason } } : {};
  };
  return grouped(records, ({ texts }) => texts.section ?? '').map(([code, ofSection]) => ({
    code,
    title: ofSection[0]?.texts.sectionTitle ?? code,
    ...(ofSection[0]?.texts.sectionEnglish === undefined
      ? {}
      : { englishTitle: ofSection[0].texts.sectionEnglish }),
    objectives: grouped(ofSection, ({ texts }) => texts.objectiveCode ?? '').map(
      ([objective, ofObjective]) => ({
        code: objective,
        text: ofObjective[0]?.texts.objective,
        ...single(objective, 'objective'),
        tasks: grouped(ofObjective, ({ texts }) => texts.taskCode ?? '').map(([task, ofTask]) => ({
          code: task,
          text: ofTask[0]?.texts.task,
          ...single(task, 'task'),
          items: ofTask.map(({ texts }) => ({
            ...moreIn(texts.more),
            code: texts.code,
            activity: texts.activity ?? null,
            product: texts.product ?? '',
            lead: texts.lead ?? '',
            coordinating: texts.coordinating ?? '',
            time: texts.time ?? '',
            ...movedDeadline(texts),
            budget: texts.budget ?? '',
            inherited: lines(texts.inherited),
            ...(texts.binds === undefined ? {} : { binds: { text: texts.binds, reason: texts.bindsReason } }),
            repairs: repairOf(texts.code, (column) => column !== 'objective' && column !== 'task'),
          })),
        })),
      }),
    ),
  }));
}

/** Groups rows by key, in order of first appearance. */
function grouped(
  records: readonly PlanRecord[],
  keyOf: (record: PlanRecord) => string,
): [string, PlanRecord[]][] {
  const groups = new Map<string, PlanRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const known = groups.get(key);
    if (known) known.push(record);
    else groups.set(key, [record]);
  }
  return [...groups];
}

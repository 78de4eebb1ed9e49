import type { Catalogue } from '../../agency/catalogue';
import { resolveOnce } from '../../agency/resolveOnce';
import { planText } from '../../messages/planText';
import { deadlineInForce, type Dated } from '../../plan/movedDeadline';
import type { Programme } from '../../programmes/programme';
import type { Target } from '../../target/target';
import { formatDate } from '../../text/formatDate';
import { cellAddress } from '../address';
import type { CellScalar, CellSpec, SheetSpec, WorkbookSpec } from '../spec';
import { STYLES } from '../styles';
import {
  columnText,
  HEAD_ROWS,
  headText,
  joined,
  NO_ENGLISH,
  PLAN_SHEETS,
  sheetText,
  YES,
  type HeadRow,
  type PlanColumnKey,
  type PlanSheet,
} from './planSheets';

type Cells = Partial<Record<PlanColumnKey, CellScalar>>;

/** Widths of long-text columns; the others hold codes, ticks and names. */
const WIDTHS: Partial<Record<PlanColumnKey, number>> = {
  label: 34,
  value: 70,
  objective: 40,
  task: 40,
  activity: 40,
  product: 26,
  lead: 26,
  coordinating: 26,
  text: 60,
  numerator: 30,
  denominator: 30,
  owners: 26,
  name: 36,
  aliases: 40,
  members: 30,
  criterionTasks: 30,
  printed: 60,
  reason: 26,
  understoodTime: 22,
  understoodLead: 26,
  understoodCoordinating: 26,
};

/** A target inferred from a sentence: a row awaiting confirmation, not part of the programme until then. */
export interface ProposedRow {
  text: string;
  operator: string;
  threshold: number;
  unit: string;
  level: string | null;
  section: string | null;
  source: string;
}

/**
 * A programme as a workbook to be edited in Excel; `readPlanWorkbook` returns the same programme. How each cell was
 * understood is shown beside it, for people only: it is not read back.
 */
export function planWorkbook(
  programme: Programme,
  proposed: readonly (ProposedRow | Target)[] = [],
): WorkbookSpec {
  const rows: Record<PlanSheet, Cells[]> = {
    head: headRows(programme),
    appendix: appendixRows(programme),
    general: generalRows(programme),
    targets: targetRows(programme, proposed),
    agencies: programme.catalogue.agencies.map((agency) => ({
      ...agency,
      aliases: joined(agency.aliases),
      reports: agency.reports ? YES : null,
      was: agency.was ? joined(agency.was) : null,
    })),
    groups: programme.catalogue.groups.map((group) => ({
      ...group,
      aliases: joined(group.aliases),
      members: joined(group.members),
      memberLevels: joined(group.memberLevels),
    })),
    periods: programme.periods.map(({ kind, startsYearBefore, ...period }) => ({
      ...period,
      periodKind: kind,
      startsYearBefore: startsYearBefore ? YES : null,
    })),
    levels: levelRows(programme.catalogue),
    holidays: programme.holidays.map((day) => ({ day })),
    repairs: repairRows(programme),
    criteria: (programme.criteria ?? []).map(({ code, text, tasks, bands }) => ({
      code,
      text,
      criterionTasks: joined(tasks),
      shares: joined(bands.map(({ from }) => String(from))),
      points: joined(bands.map(({ points }) => String(points))),
    })),
  };
  const sheets = (Object.keys(PLAN_SHEETS) as PlanSheet[]).map((sheet) => sheetOf(sheet, rows[sheet]));
  return {
    title: programme.plan.title,
    activeSheet: planText(sheetText('head')),
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: STYLES,
    sheets,
    names: [],
    properties: { 'cchc.kind': 'plan', 'cchc.plan': programme.plan.id },
  };
}

function sheetOf(sheet: PlanSheet, rows: readonly Cells[]): SheetSpec {
  const columns: readonly PlanColumnKey[] = PLAN_SHEETS[sheet];
  const header = columns.map((key): CellSpec => ({ value: planText(columnText(key)), style: 'header' }));
  const body = rows.map((row) =>
    columns.map((key): CellSpec => {
      const value = row[key] ?? null;
      const style = key.startsWith('understood')
        ? 'computedText'
        : typeof value === 'number'
          ? 'entryCentre'
          : 'entryVerbatim';
      return { value: value === '' ? null : value, style };
    }),
  );
  return {
    name: planText(sheetText(sheet)),
    visibility: 'visible',
    showGridlines: true,
    columns: columns.map((key) => ({ width: WIDTHS[key] ?? 14 })),
    rowHeights: {},
    rows: [header, ...body],
    merges: [],
    tables:
      body.length === 0
        ? []
        : [
            {
              name: `KeHoach_${sheet}`,
              range: `A1:${cellAddress(body.length, columns.length - 1)}`,
              columns: columns.map((key) => ({ name: planText(columnText(key)) })),
              style: null,
              bandedRows: false,
            },
          ],
    validations: [],
    conditionalFormats: [],
    charts: [],
    freeze: { rows: 1, columns: 0 },
  };
}

function headRows({ id, plan, catalogue, holidaySource, risk }: Programme): Cells[] {
  const values: Record<HeadRow, CellScalar> = {
    programmeId: id,
    planId: plan.id,
    number: plan.number,
    title: plan.title,
    year: plan.year,
    province: plan.province,
    issuedOn: plan.issuedOn,
    version: plan.version,
    replaces: plan.replaces ?? null,
    catalogueId: catalogue.id,
    cataloguePlace: catalogue.province,
    governmentName: catalogue.government.name,
    governmentSuperior: catalogue.government.superior,
    governmentHead: catalogue.government.head,
    governmentSeat: catalogue.government.seat,
    coordinator: catalogue.coordinator,
    periodSource: null,
    holidaySource: holidaySource ?? null,
    riskDays: risk?.days ?? null,
    riskPercent: risk?.percentBelow ?? null,
  };
  return HEAD_ROWS.map((row) => ({ label: planText(headText(row)), value: values[row] }));
}

/** Data of a row that has no column, kept so that nothing of a programme is lost. */
function moreOf(row: object, sheet: PlanSheet, known: readonly string[]): string | null {
  const columns: readonly string[] = [...PLAN_SHEETS[sheet], ...known];
  const rest = Object.entries(row).filter(([key]) => !columns.includes(key));
  return rest.length === 0 ? null : JSON.stringify(Object.fromEntries(rest));
}

function appendixRows({ plan, catalogue }: Programme): Cells[] {
  const sections = new Map(plan.sections.map((section) => [section.code, section]));
  return plan.rows.map(({ repairs: _repairs, inherited, binds, movedDeadline, ...row }) => ({
    ...row,
    ...movedCells({ movedDeadline }),
    more: moreOf(row, 'appendix', ['objectiveCode', 'taskCode']),
    binds: binds?.text ?? null,
    bindsReason: binds?.reason ?? null,
    sectionTitle: sections.get(row.section)?.title ?? '',
    sectionEnglish: sections.get(row.section)?.englishTitle ?? null,
    inherited: joined(inherited),
    understoodTime: understoodTime({ ...row, movedDeadline }, plan.year),
    understoodLead: understoodNames(row.lead, catalogue),
    understoodCoordinating: understoodNames(row.coordinating, catalogue),
  }));
}

const movedCells = ({ movedDeadline }: Pick<Dated, 'movedDeadline'>): Cells => ({
  movedTo: movedDeadline?.due ?? null,
  movedBy: movedDeadline?.document ?? null,
  movedReason: movedDeadline?.reason ?? null,
});

/** The last day on time, or the kind of deadline; an unreadable phrase is labelled as such. */
function understoodTime(dated: Dated, year: number): string {
  const { kind, due } = deadlineInForce(dated, year);
  if (kind === 'unrecognized') return planText('plan.unconfirmed');
  return due === null ? planText(`plan.time.${kind}`) : formatDate(due);
}

function understoodNames(phrase: string, catalogue: Catalogue): string {
  const { matches, unresolved } = resolveOnce(phrase, catalogue);
  return joined([
    ...matches.map(({ name }) => name),
    ...unresolved.map((text) => `${text}: ${planText('plan.unconfirmed')}`),
  ]);
}

function generalRows({ plan }: Programme): Cells[] {
  return [
    ...plan.generalTasks.map(({ lead, movedDeadline, ...task }) => ({
      ...task,
      ...movedCells({ movedDeadline }),
      more: moreOf(task, 'general', []),
      agencies: lead,
      kind: planText('plan.general.task'),
    })),
    ...plan.assignments.flatMap(({ code, agencies, paragraphs }) =>
      paragraphs.map((text) => ({ kind: planText('plan.general.assignment'), code, agencies, text })),
    ),
  ];
}

function targetCells({ owners, counted, ...target }: Target): Cells {
  return {
    ...target,
    more: moreOf(target, 'targets', []),
    owners: joined(owners),
    counted: counted ? YES : null,
  };
}

function targetRows({ plan }: Programme, proposed: readonly (ProposedRow | Target)[]): Cells[] {
  return [
    ...plan.targets.map((target) => ({ ...targetCells(target), confirmed: YES })),
    ...proposed.map((row) => ('code' in row ? targetCells(row) : { ...row })),
  ];
}

const levelRows = ({ levels }: Catalogue): Cells[] =>
  levels.map(({ id, name, heading, tier, units, byName }) => ({
    id,
    name,
    headingVi: heading.vi,
    headingEn: heading.en,
    tier,
    units: joined(units.map((unit) => [unit.name, ...unit.short].join(', '))),
    englishUnits: units.some((unit) => unit.englishName)
      ? joined(units.map((unit) => unit.englishName ?? NO_ENGLISH))
      : null,
    madeFromName: byName ? YES : null,
    head: byName?.head ?? null,
    examples: byName ? joined(byName.examples) : null,
    homonym: byName?.homonym ?? null,
  }));

function repairRows({ plan }: Programme): Cells[] {
  const rows = new Map<string, Cells>();
  for (const row of plan.rows)
    for (const { column, printed, reason } of row.repairs) {
      const code = column === 'objective' ? row.objectiveCode : column === 'task' ? row.taskCode : row.code;
      rows.set(`${column} ${code}`, { code, column, printed, reason });
    }
  return [...rows.values()];
}

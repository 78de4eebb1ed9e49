import type { PlanTextKey } from '../../messages/planText';

/**
 * The sheets of a plan workbook and their columns, in order; headers are the texts `plan.col.<key>`. Both writing and
 * reading are driven by this alone.
 */
export const PLAN_SHEETS = {
  head: ['label', 'value'],
  appendix: [
    'code',
    'section',
    'sectionTitle',
    'sectionEnglish',
    'objectiveCode',
    'objective',
    'taskCode',
    'task',
    'activity',
    'product',
    'lead',
    'coordinating',
    'time',
    'movedTo',
    'movedBy',
    'movedReason',
    'budget',
    'inherited',
    'binds',
    'bindsReason',
    'more',
    'understoodTime',
    'understoodLead',
    'understoodCoordinating',
  ],
  general: [
    'kind',
    'code',
    'text',
    'agencies',
    'time',
    'movedTo',
    'movedBy',
    'movedReason',
    'source',
    'more',
  ],
  targets: [
    'code',
    'text',
    'operator',
    'threshold',
    'unit',
    'level',
    'section',
    'numerator',
    'denominator',
    'counted',
    'owners',
    'source',
    'partOf',
    'agreesAcross',
    'confirmed',
    'more',
  ],
  agencies: [
    'id',
    'name',
    'englishName',
    'level',
    'shortName',
    'aliases',
    'symbol',
    'superior',
    'head',
    'seat',
    'reports',
    'validFrom',
    'validTo',
    'was',
  ],
  groups: ['id', 'name', 'aliases', 'members', 'memberLevels', 'reason'],
  periods: [
    'id',
    'periodKind',
    'name',
    'englishName',
    'startsYearBefore',
    'start',
    'end',
    'submitBy',
    'sendBy',
  ],
  levels: [
    'id',
    'name',
    'headingVi',
    'headingEn',
    'tier',
    'units',
    'englishUnits',
    'madeFromName',
    'head',
    'examples',
    'homonym',
  ],
  holidays: ['day'],
  repairs: ['code', 'column', 'printed', 'reason'],
  criteria: ['code', 'text', 'criterionTasks', 'shares', 'points'],
} as const;

export type PlanSheet = keyof typeof PLAN_SHEETS;
export type PlanColumnKey = (typeof PLAN_SHEETS)[PlanSheet][number];
export const PLAN_SHEET_KEYS = Object.keys(PLAN_SHEETS) as PlanSheet[];

export const sheetText = (sheet: PlanSheet): PlanTextKey => `plan.sheet.${sheet}`;
export const columnText = (column: PlanColumnKey): PlanTextKey => `plan.col.${column}`;

/** Rows of the sheet Kế hoạch, labelled `plan.head.<key>`. */
export const HEAD_ROWS = [
  'programmeId',
  'planId',
  'number',
  'title',
  'year',
  'province',
  'issuedOn',
  'version',
  'replaces',
  'catalogueId',
  'cataloguePlace',
  'governmentName',
  'governmentSuperior',
  'governmentHead',
  'governmentSeat',
  'coordinator',
  'periodSource',
  'holidaySource',
  'riskDays',
  'riskPercent',
] as const;
export type HeadRow = (typeof HEAD_ROWS)[number];
export const headText = (row: HeadRow): PlanTextKey => `plan.head.${row}`;

/** Value of a ticked cell. */
export const YES = 'x';
/** Placeholder for a kind of unit without an English name: the lines of the two columns must stay paired. */
export const NO_ENGLISH = '-';
/** Multiple names in a cell are on separate lines: commas and semicolons occur in names. */
export const joined = (list: readonly string[]): string => list.join('\n');

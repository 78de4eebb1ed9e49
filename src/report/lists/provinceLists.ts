import { levelName } from '../../agency/levels';
import type { Consolidation } from '../../consolidation/consolidation';
import { receiptOf } from '../../consolidation/receipt';
import { fileName, reasonText } from '../../consolidation/rejection';
import { DISCREPANCY_COLUMNS, discrepancyRow } from '../../consolidation/sheets/discrepancySheet';
import { receiptText } from '../../consolidation/sheets/registerSheet';
import { taskContent } from '../../consolidation/sheets/taskContent';
import type { Column } from '../../fields/column';
import { provinceFigures } from '../../figures/provinceFigures';
import { workbookText, type WorkbookTextKey } from '../../messages/workbookText';
import { toSerial } from '../../text/calendar';
import type { CellScalar } from '../../workbook/spec';
import type { StyleName } from '../../workbook/styles';
import { isLate } from '../provinceSentences';
import { slipHistory, type SentThen } from '../slipHistory';
import { evidenceRegister } from './evidenceRegister';

/** Registers of Tổng hợp available as separate files. */
export const LIST_KINDS = ['notSent', 'lateTasks', 'discrepancies', 'evidence', 'criteria'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** A list before it is a file: its columns, and one record per line. */
export interface ProvinceList {
  kind: ListKind | 'history';
  columns: readonly Column<string>[];
  rows: readonly Partial<Record<string, CellScalar>>[];
  /** Agencies that are left out because the day on which they sent is unclear; absent where that plays no part. */
  unclear?: number;
}

const column = (
  key: string,
  header: WorkbookTextKey,
  width: number,
  style: StyleName = 'plan',
): Column<string> => ({
  key,
  header,
  width,
  role: 'plan',
  style,
});

const NOT_SENT = [
  column('agency', 'col.agency', 36),
  column('level', 'col.level', 14, 'planCentre'),
  column('receipt', 'col.receipt', 20, 'planCentre'),
  column('sentOn', 'col.sentOn', 14, 'planDate'),
  column('file', 'col.file', 34),
  column('reason', 'col.reason', 44),
];

/**
 * Agencies with nothing usable, or that sent late beyond doubt; never the coordinator. A workbook that came in was sent:
 * where only its day is unclear, nobody is listed as owing it, or as late.
 */
function notSent({ register, programme }: Consolidation): ProvinceList {
  const each = register
    .filter((entry) => !entry.collects)
    .map((entry) => ({ entry, receipt: receiptOf(entry) }));
  const rows = each
    .filter(({ entry, receipt }) =>
      receipt === 'missing' ? entry.owes : receipt === 'late' || receipt === 'unusable',
    )
    .map(({ entry }) => entry)
    .map((entry) => ({
      agency: entry.agency.name,
      level: levelName(programme.catalogue, entry.agency.level),
      receipt: receiptText(entry),
      sentOn: entry.received?.sentOn ? toSerial(entry.received.sentOn) : null,
      file: entry.received ? fileName(entry.received) : entry.unusable.map(fileName).join('\n') || null,
      reason: entry.received ? null : entry.unusable.map(reasonText).join('\n') || null,
    }));
  const unclear = each.filter(({ receipt }) => receipt === 'unclear').length;
  return { kind: 'notSent', columns: NOT_SENT, rows, unclear };
}

const TASK = [
  column('agency', 'col.agency', 28),
  column('code', 'col.code', 12, 'planCentre'),
  column('content', 'col.content', 44),
];
const LATE = [
  ...TASK,
  column('due', 'col.due', 12, 'planDate'),
  column('dueStatus', 'col.dueStatus', 14, 'planCentre'),
  column('daysLate', 'col.daysLate', 10, 'planCentre'),
  column('status', 'col.status', 16, 'planCentre'),
  column('percent', 'col.percent', 11, 'planCentre'),
  column('note', 'col.note', 40),
];

function lateTasks(consolidation: Consolidation): ProvinceList {
  const rows = provinceFigures(consolidation)
    .standings.filter(isLate)
    .map(({ task, due, dueStatus, daysLate }) => ({
      agency: task.agency.name,
      code: task.row.code,
      content: taskContent(task.row),
      due,
      dueStatus,
      daysLate,
      status: task.entry.status ?? null,
      percent: task.entry.percent ?? null,
      note: task.entry.note ?? null,
    }));
  return { kind: 'lateTasks', columns: LATE, rows };
}

function discrepancies({ discrepancies: all, planRows, targets }: Consolidation): ProvinceList {
  const contents = new Map<string, string>([
    ...targets.map(({ target }) => [target.code, target.text] as const),
    ...planRows.map(({ row }) => [String(row.code), taskContent(row)] as const),
  ]);
  return {
    kind: 'discrepancies',
    columns: DISCREPANCY_COLUMNS.filter(({ role }) => role === 'plan') as readonly Column<string>[],
    rows: all.map((each) => discrepancyRow(each, contents.get(each.code) ?? '')),
  };
}

const OF_CRITERIA = column('criteria', 'col.criteria', 14, 'planCentre');
const EVIDENCE = [
  ...TASK,
  column('product', 'col.product', 26),
  column('role', 'col.role', 12, 'planCentre'),
  column('document', 'col.documentNumber', 22),
  column('kind', 'col.documentKind', 10, 'planCentre'),
  column('date', 'col.documentDate', 12, 'planDate'),
  column('state', 'col.evidenceState', 24),
  column('link', 'col.link', 30),
  column('note', 'col.note', 30),
];

/** Codes of the criteria that a plan row belongs to. */
const criteriaOf = ({ programme }: Consolidation, code: CellScalar): string[] =>
  (programme.criteria ?? []).filter(({ tasks }) => tasks.includes(String(code))).map((each) => each.code);

function evidence(consolidation: Consolidation, criterion?: string): ProvinceList {
  const rows = evidenceRegister(provinceFigures(consolidation))
    .filter(
      ({ standing: { task } }) =>
        criterion === undefined || criteriaOf(consolidation, task.row.code).includes(criterion),
    )
    .map(({ standing: { task }, document, kind, date, link, state }) => ({
      agency: task.agency.name,
      code: task.row.code,
      content: taskContent(task.row),
      product: task.row.product,
      role: task.row.role,
      document,
      kind,
      date,
      state: workbookText(`evidence.${state}`),
      link,
      note: task.entry.note ?? null,
      criteria: criteriaOf(consolidation, task.row.code).join('; ') || null,
    }));
  const columns = consolidation.programme.criteria === undefined ? EVIDENCE : [...EVIDENCE, OF_CRITERIA];
  return { kind: 'evidence', columns, rows };
}

const CRITERION = [
  column('code', 'col.code', 10, 'planCentre'),
  column('text', 'col.criterion', 50),
  column('tasks', 'dash.tasks', 12, 'planCentre'),
  column('done', 'status.done', 12, 'planCentre'),
  column('notArisen', 'status.notArisen', 12, 'planCentre'),
  column('silent', 'planTask.noFigures', 12, 'planCentre'),
  column('share', 'dash.rate', 14, 'planCentre'),
];
const POINTS = column('points', 'col.points', 14, 'planCentre');
const PAPERS = [
  column('cited', 'col.papersCited', 12, 'planCentre'),
  column('missing', 'col.papersMissing', 14, 'planCentre'),
];

/** Each criterion with its tasks, their evidence, and the points by the office's own scoring table if it has one. */
function criteria(consolidation: Consolidation): ProvinceList {
  const figures = provinceFigures(consolidation);
  const lines = evidenceRegister(figures);
  const unknown = workbookText('report.noFigure');
  const rows = figures.criteria.map(({ criterion, share, points, ...counts }) => {
    const own = lines.filter(({ standing: { task } }) => criterion.tasks.includes(String(task.row.code)));
    return {
      ...counts,
      code: criterion.code,
      text: criterion.text,
      share: share === null ? unknown : Math.round(share * 100) / 100,
      points: criterion.bands.length === 0 ? null : (points ?? (share === null ? unknown : null)),
      cited: own.filter(({ document }) => document !== null).length,
      missing: own.filter(({ state }) => state === 'missing').length,
    };
  });
  const hasBands = figures.criteria.some(({ criterion }) => criterion.bands.length > 0);
  return { kind: 'criteria', columns: [...CRITERION, ...(hasBands ? [POINTS] : []), ...PAPERS], rows };
}

const MAKERS: Readonly<Record<ListKind, (consolidation: Consolidation, criterion?: string) => ProvinceList>> =
  {
    notSent,
    lateTasks,
    discrepancies,
    evidence,
    criteria,
  };

const HISTORY = [
  column('agency', 'col.agency', 32),
  column('fileBefore', 'col.fileBefore', 28),
  column('sentBefore', 'col.sentBefore', 13, 'planDate'),
  column('asked', 'col.slipAsked', 11, 'planCentre'),
  column('fileNow', 'col.fileNow', 28),
  column('sentNow', 'col.sentNow', 13, 'planDate'),
  column('fixed', 'col.slipFixed', 11, 'planCentre'),
  column('left', 'col.slipLeft', 11, 'planCentre'),
  column('added', 'col.slipAdded', 11, 'planCentre'),
];

/** What was sent, returned and resent, one line per agency, between an earlier consolidation and this one. */
export function historyList(before: Consolidation, now: Consolidation): ProvinceList {
  const day = (sent: SentThen | null) => (sent?.sentOn ? toSerial(sent.sentOn) : null);
  const rows = slipHistory(before, now).map(({ agency, before: then, now: today, fixed, left, added }) => ({
    agency: agency.name,
    fileBefore: then?.file ?? null,
    sentBefore: day(then),
    asked: fixed.length + left.length,
    fileNow: today?.file ?? null,
    sentNow: day(today),
    fixed: fixed.length,
    left: left.length,
    added: added.length,
  }));
  return { kind: 'history', columns: HISTORY, rows };
}

/**
 * A list of the consolidation.
 * @param criterion code of the only criterion whose evidence is listed
 */
export const provinceList = (
  kind: ListKind,
  consolidation: Consolidation,
  criterion?: string,
): ProvinceList => MAKERS[kind](consolidation, criterion);

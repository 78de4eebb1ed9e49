import { shownText } from '../validation/report/shown';
import type { MergedTarget, MergedTask, RegisterEntry, RunChange } from './consolidation';
import type { Corrections } from './corrections';
import { correctionText } from './correctionText';
import type { PreviousRun } from './previousRun';
import { figuresOf } from './targetRollUps';
import { statusOf } from './taskTally';

const pair = (numerator: number | null, denominator: number | null): string =>
  numerator === null && denominator === null ? '' : `${shownText(numerator)}/${shownText(denominator)}`;

/** Agencies whose entries differ from the previous run, regardless of file names. */
function resentAgencies(
  before: PreviousRun,
  tasks: readonly MergedTask[],
  targets: readonly MergedTarget[],
): Set<string> {
  const marks = new Map(
    [...before.tasks, ...before.targets].map(({ agencyId, code, sent }) => [`${agencyId} ${code}`, sent]),
  );
  const rows = [
    ...tasks.map(({ agency, row, sent }) => ({ id: agency.id, code: String(row.code), sent })),
    ...targets.map(({ agency, target, sent }) => ({ id: agency.id, code: target.code, sent })),
  ];
  const isResent = ({ id, code, sent }: (typeof rows)[number]) =>
    (marks.get(`${id} ${code}`) ?? sent) !== sent;
  return new Set(rows.filter(isResent).map(({ id }) => id));
}

/**
 * Differences from the previous run: workbooks added, removed or replaced; statuses and figures; new corrections by Sở
 * Nội vụ; corrections superseded by the agency's new figures, and agencies with rows whose corrections cannot be told.
 */
export function runChanges(
  before: PreviousRun,
  register: readonly RegisterEntry[],
  tasks: readonly MergedTask[],
  targets: readonly MergedTarget[],
  { overtaken, unread }: Pick<Corrections, 'overtaken' | 'unread'>,
): RunChange[] {
  const changes: RunChange[] = [];
  const seen = new Set(
    before.corrections
      .filter(({ seenOn }) => seenOn !== null)
      .map(({ agencyId, code }) => `${agencyId} ${code}`),
  );
  const anew = resentAgencies(before, tasks, targets);
  const had = new Map(before.received.map((entry) => [entry.agencyId, entry]));
  const statuses = new Map(before.tasks.map(({ agencyId, code, status }) => [`${agencyId} ${code}`, status]));
  const figures = new Map(before.targets.map((each) => [`${each.agencyId} ${each.code}`, each]));
  for (const { agency, received } of register) {
    const last = had.get(agency.id);
    had.delete(agency.id);
    const of = { agencyId: agency.id, agencyName: agency.name, code: null };
    if (received && !last) changes.push({ kind: 'received', ...of, before: '', after: received.file });
    if (!received && last) changes.push({ kind: 'gone', ...of, before: last.file, after: '' });
    if (received && last && anew.has(agency.id))
      changes.push({ kind: 'replaced', ...of, before: last.file, after: received.file });
  }
  for (const { agencyId, agencyName, file } of had.values())
    changes.push({ kind: 'gone', agencyId, agencyName, code: null, before: file, after: '' });
  for (const task of tasks) {
    const code = String(task.row.code);
    const old = statuses.get(`${task.agency.id} ${code}`);
    const now = statusOf(task);
    // A new workbook is a single change, not one per row.
    if (old === undefined || old === now) continue;
    const of = { agencyId: task.agency.id, agencyName: task.agency.name, code };
    changes.push({ kind: 'status', ...of, before: old ?? '', after: now ?? '' });
  }
  for (const merged of targets) {
    const old = figures.get(`${merged.agency.id} ${merged.target.code}`);
    const now = figuresOf(merged);
    if (!old || (old.numerator === now.numerator && old.denominator === now.denominator)) continue;
    changes.push({
      kind: 'figures',
      agencyId: merged.agency.id,
      agencyName: merged.agency.name,
      code: merged.target.code,
      before: pair(old.numerator, old.denominator),
      after: pair(now.numerator, now.denominator),
    });
  }
  for (const row of [...tasks, ...targets]) {
    const text = correctionText(row);
    const code = String(row.row.code);
    if (text === null || seen.has(`${row.agency.id} ${code}`)) continue;
    changes.push({
      kind: 'corrected',
      agencyId: row.agency.id,
      agencyName: row.agency.name,
      code,
      before: text.reported,
      after: text.corrected,
    });
  }
  for (const { agencyId, agencyName, code, entry } of overtaken()) {
    const values = Object.values(entry).map((value) => shownText(value ?? null));
    changes.push({ kind: 'correction', agencyId, agencyName, code, before: values.join('; '), after: '' });
  }
  for (const [agencyId, agencyName] of new Map(unread().map((each) => [each.agencyId, each.agencyName])))
    changes.push({ kind: 'unread', agencyId, agencyName, code: null, before: '', after: '' });
  return changes;
}

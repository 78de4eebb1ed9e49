import type { Agency } from '../agency/catalogue';
import type { MessageValues } from '../messages/format';
import { periodNames, type ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import { layoutOf } from '../workbook/layouts/layouts';
import type { Decision, RejectedFile } from './consolidation';
import type { Returned, ReturnedWorkbook } from './returned';
import { sentOn } from './sentOn';

/** Decisions by Sở Nội vụ: the file that counts for an agency, by agency id; null accepts none. */
export type Choices = Readonly<Record<string, string | null>>;

export interface TakenFiles {
  /** The single workbook of each agency, by agency id. */
  taken: Map<string, ReturnedWorkbook & { agency: Agency }>;
  rejected: RejectedFile[];
  decisions: Decision[];
}

type Ours = ReturnedWorkbook & { agency: Agency };

const PLACE: Record<ReturnedWorkbook['sealState'], number> = { intact: 1, changed: 0, none: 0 };

/** Sorts the newest with an intact seal first, else the newest; ties stay in their order. */
function better(a: Ours, b: Ours): number {
  const [dayA, dayB] = [sentOn(a) ?? '', sentOn(b) ?? ''];
  if (PLACE[a.sealState] !== PLACE[b.sealState]) return PLACE[b.sealState] - PLACE[a.sealState];
  if (dayA === dayB) return 0;
  return dayA < dayB ? 1 : -1;
}

const contents = ({ tasks, targets }: Ours): string =>
  JSON.stringify([...tasks, ...targets].map(({ code, entry }) => [code, entry]).sort());

interface Misfiled {
  kind: 'other-plan' | 'other-layout' | 'agency-unknown' | 'other-period';
  values: MessageValues;
}

/** The workbook if it belongs to this plan, period and catalogue, or the reason it is rejected. */
function filed(book: ReturnedWorkbook, programme: Programme, period: ReportingPeriod): Ours | Misfiled {
  const { identity, agency } = book;
  if (identity.planId !== programme.plan.id) return { kind: 'other-plan', values: { plan: identity.planId } };
  if (layoutOf(identity.layout) === null)
    return { kind: 'other-layout', values: { layout: String(identity.layout) } };
  if (agency === null) return { kind: 'agency-unknown', values: { agency: identity.agencyName } };
  if (identity.period !== period.id)
    return { kind: 'other-period', values: { period: periodNames(programme, identity.period) } };
  return { ...book, agency };
}

/** Files that could count for an agency, by its id. */
export function countable(
  returned: readonly Returned[],
  programme: Programme,
  period: ReportingPeriod,
): Map<string, string[]> {
  const files = new Map<string, string[]>();
  for (const one of returned) {
    const book = one.kind === 'read' ? filed(one, programme, period) : null;
    if (book?.kind === 'read') files.set(book.agency.id, [...(files.get(book.agency.id) ?? []), book.file]);
  }
  return files;
}

/**
 * Decides which file counts for which agency. All others are in `rejected` with a reason; anything that needs a
 * person's attention is in `decisions`, unless already answered by `choices`. The order of `returned` does not matter.
 */
export function takeFiles(
  returned: readonly Returned[],
  { programme, period, choices }: { programme: Programme; period: ReportingPeriod; choices: Choices },
): TakenFiles {
  const rejected: RejectedFile[] = [];
  const decisions: Decision[] = [];
  const byAgency = new Map<string, Ours[]>();
  for (const one of [...returned].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const { file } = one;
    if (one.kind === 'unread') {
      rejected.push({ file, reason: one.reason, agency: null, values: one.values });
      decisions.push({ kind: 'unread', agency: null, files: [file], chosen: null });
      continue;
    }
    const book = filed(one, programme, period);
    if (book.kind === 'read') {
      const { id } = book.agency;
      byAgency.set(id, [...(byAgency.get(id) ?? []), book]);
      continue;
    }
    const { kind, values } = book;
    rejected.push({ file, reason: kind, agency: one.agency, values });
    decisions.push({ kind, agency: one.agency, files: [file], chosen: null });
  }

  const taken = new Map<string, Ours>();
  for (const [id, books] of byAgency) {
    const chosen = Object.hasOwn(choices, id) ? choices[id] : undefined;
    const decided = chosen === null || books.some(({ file }) => file === chosen);
    // A workbook with a guessed owner only counts if Sở Nội vụ has confirmed it.
    const sure = books.filter((book) => !book.guessed);
    // Ties go to the later name.
    const [first, ...others] = [...sure].reverse().sort(better);
    const guessed = decided ? [] : books.filter((book) => book.guessed);
    const best = decided ? books.find(({ file }) => file === chosen) : first;
    for (const book of books) {
      if (book === best) continue;
      if (guessed.includes(book)) continue;
      const reason = decided ? 'left-out' : 'superseded';
      rejected.push({ file: book.file, reason, agency: book.agency, values: { other: best?.file ?? '' } });
    }
    for (const { file, agency } of guessed)
      rejected.push({ file, reason: 'identity-guessed', agency, values: { agency: agency.name } });
    if (best) taken.set(id, best);
    if (guessed[0]) {
      const files = [...guessed, ...(first ? [first] : [])].map(({ file }) => file);
      decisions.push({
        kind: 'identity-guessed',
        agency: guessed[0].agency,
        files,
        chosen: first?.file ?? null,
      });
    }
    if (decided || !first) continue;
    const { agency } = first;
    const files = sure.map(({ file }) => file);
    if (others.some((other) => contents(other) !== contents(first)))
      decisions.push({ kind: 'several-files', agency, files, chosen: first.file });
    if (first.sealState === 'changed')
      decisions.push({ kind: 'changed-after-seal', agency, files: [first.file], chosen: first.file });
    if (first.missingRows.length > 0)
      decisions.push({ kind: 'rows-missing', agency, files: [first.file], chosen: first.file });
    if (first.filledTwice) {
      const values = first.filledTwice;
      decisions.push({ kind: 'filled-twice', agency, files: [first.file], chosen: first.file, values });
    }
    if (first.otherIssue) {
      const { planId: plan, leftRows } = first.otherIssue;
      const values = { plan, left: leftRows.length, codes: leftRows.join(', ') || '–' };
      decisions.push({ kind: 'other-issue', agency, files: [first.file], chosen: first.file, values });
    }
    if (first.coverSays !== null)
      decisions.push({ kind: 'cover-differs', agency, files: [first.file], chosen: first.file });
  }
  return { taken, rejected, decisions };
}

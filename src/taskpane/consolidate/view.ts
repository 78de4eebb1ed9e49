import type { Agency } from '../../agency/catalogue';
import {
  isAboutAFile,
  type Consolidation,
  type Decision,
  type RegisterEntry,
} from '../../consolidation/consolidation';
import type { Returned } from '../../consolidation/returned';
import { sentOn } from '../../consolidation/sentOn';
import { taskContent } from '../../consolidation/sheets/taskContent';
import { takeFiles } from '../../consolidation/takeFiles';
import { agencyNames } from '../../agency/agencyNames';
import { levelNames } from '../../agency/levels';
import type { BilingualName } from '../../messages/format';
import { sectionNames } from '../../workbook/agency/agencyRows';
import type { PlanTaskCounts } from '../../figures/planTask';
import { headlineOf, type ProvinceFigures, type ProvinceHeadline } from '../../figures/provinceFigures';
import type { RankedAgency } from '../../figures/ranking';
import type { IsoDate } from '../../text/calendar';
import type { SealState } from '../../validation/seal/seal';

/** A file that could count for an agency. */
export interface Candidate {
  file: string;
  sentOn: IsoDate | null;
  sealState: SealState;
  errors: number;
  filledRows: number;
  /** It has lost its identity; whose it is was guessed. */
  guessed: boolean;
}

/** A decision for Sở Nội vụ: which of an agency's files counts, if any. It remains a question once answered. */
export interface Question {
  agency: Agency;
  kinds: Decision['kind'][];
  candidates: Candidate[];
  /** What currently counts; null for none. */
  chosen: string | null;
  answered: boolean;
}

/** An agency ranked within its level. */
export interface RankedLine extends Pick<RankedAgency, 'place' | 'unranked' | 'ranked' | 'base' | 'rate'> {
  agencyId: string;
  agency: BilingualName;
  level: BilingualName;
  done: number;
  overdue: number;
}

/**
 * A consolidation as shown in the pane. The merged rows stay with the keeper: copying them would freeze the page for an
 * unacceptable time.
 */
export interface ConsolidationView extends Omit<
  Consolidation,
  'programme' | 'tasks' | 'targets' | 'planRows' | 'notes' | 'keptCorrections' | 'decisions'
> {
  headline: ProvinceHeadline;
  /** Criteria of the self-scoring that the programme maps tasks to; usually none. */
  criteria: { code: string; text: string }[];
  fields: { label: BilingualName; plan: PlanTaskCounts }[];
  ranking: RankedLine[];
  files: number;
  rows: number;
  questions: Question[];
  /** Texts of plan rows, for the codes mentioned. */
  titles: Record<string, string>;
}

/** Newest first. */
function candidates(files: readonly string[], returned: readonly Returned[]): Candidate[] {
  const found = files.flatMap((file): Candidate[] => {
    const book = returned.find((each) => each.file === file);
    if (book?.kind !== 'read') return [];
    const { sealState, counts, tasks, targets } = book;
    const filledRows = [...tasks, ...targets].filter(({ entry }) => Object.keys(entry).length > 0).length;
    const guessed = book.guessed === true;
    return [{ file, sentOn: sentOn(book), sealState, errors: counts.error, filledRows, guessed }];
  });
  return found.sort((a, b) => ((a.sentOn ?? '') < (b.sentOn ?? '') ? 1 : -1));
}

/** All questions, including those already answered, so that answers can be withdrawn. */
function questions(
  { programme, period, register }: Consolidation,
  returned: readonly Returned[],
  choices: Readonly<Record<string, string | null>>,
): Question[] {
  const byAgency = new Map<string, { agency: Agency; decisions: Decision[] }>();
  for (const decision of takeFiles(returned, { programme, period, choices: {} }).decisions) {
    const { agency, kind } = decision;
    if (agency === null || !isAboutAFile(kind)) continue;
    const known = byAgency.get(agency.id);
    if (known) known.decisions.push(decision);
    else byAgency.set(agency.id, { agency, decisions: [decision] });
  }
  return [...byAgency.values()].map(({ agency, decisions }) => ({
    agency,
    kinds: decisions.map(({ kind }) => kind),
    candidates: candidates([...new Set(decisions.flatMap(({ files }) => files))], returned),
    chosen: register.find((entry) => entry.agency.id === agency.id)?.received?.file ?? null,
    answered: Object.hasOwn(choices, agency.id),
  }));
}

function titles({
  planRows,
  programme: { plan },
  discrepancies,
  changes,
}: Consolidation): Record<string, string> {
  const codes = new Set<string>();
  for (const { code, other } of discrepancies) {
    codes.add(code);
    if (other) codes.add(other.code);
  }
  for (const { code } of changes) if (code !== null) codes.add(code);
  const texts = [
    ...planRows.map(({ row }): [string, string] => [String(row.code), taskContent(row)]),
    ...plan.targets.map(({ code, text }): [string, string] => [code, text]),
  ];
  return Object.fromEntries(texts.filter(([code]) => codes.has(code)));
}

/** Findings in each workbook stay with the keeper too: only slips and the saved workbook need them. */
const withoutFindings = (entry: RegisterEntry): RegisterEntry =>
  entry.received ? { ...entry, received: { ...entry.received, findings: [] } } : entry;

/** The part of a consolidation that the pane receives. */
export function viewOf(
  consolidation: Consolidation,
  figures: ProvinceFigures,
  returned: readonly Returned[],
  choices: Readonly<Record<string, string | null>>,
): ConsolidationView {
  const { period, reportingDate, register, rejected, targetRollUps, discrepancies, changes } = consolidation;
  const { programme } = consolidation;
  const { catalogue } = programme;
  return {
    period,
    reportingDate,
    register: register.map(withoutFindings),
    rejected,
    targetRollUps,
    headline: headlineOf(figures),
    criteria: figures.criteria.map(({ criterion: { code, text } }) => ({ code, text })),
    fields: figures.fields.map(({ label, plan }) => ({ label: sectionNames(label, programme.plan), plan })),
    ranking: figures.ranking.map(({ entry: { agency }, duties, base, rate, place, unranked, ranked }) => ({
      agencyId: agency.id,
      agency: agencyNames(agency),
      level: levelNames(catalogue, agency.level),
      place,
      unranked,
      ranked,
      base,
      rate,
      done: duties.done,
      overdue: duties.overdue,
    })),
    discrepancies,
    changes,
    sample: consolidation.sample,
    files: returned.length,
    rows: consolidation.tasks.length + consolidation.targets.length,
    questions: questions(consolidation, returned, choices),
    titles: titles(consolidation),
  };
}

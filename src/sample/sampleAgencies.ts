import type { Agency, Catalogue } from '../agency/catalogue';
import { agencyByName } from '../agency/agencyByName';
import { COMMITTEE } from '../agency/committee';
import { isByName, levelsByName, reportingAgencies } from '../agency/levels';
import { workbookText } from '../messages/workbookText';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import type { PlanFacts } from './defect';
import type { FillInput } from './fillEntries';
import { agencyRows, isAsked } from '../workbook/agency/agencyRows';

/** The catalogue's agencies that exist in the period, then made-up units if a level is created from names. */
export function sampleAgencies(
  count: number,
  catalogue: Catalogue,
  period: Pick<ReportingPeriod, 'start' | 'end'>,
): Agency[] {
  const named = reportingAgencies(catalogue, period);
  const kinds = levelsByName(catalogue).flatMap(({ units }) => units.map(({ name }) => name));
  const [kind] = kinds;
  if (kind === undefined) return named.slice(0, count);
  const made = Array.from({ length: Math.max(0, count - named.length) }, (_none, index) => {
    const name = `${COMMITTEE} ${kind} mẫu ${String(index + 1).padStart(3, '0')}`;
    const agency = agencyByName(name, catalogue);
    if (!agency) throw new Error('a sample agency has no name');
    return agency;
  });
  return [...named, ...made].slice(0, count);
}

/** Document symbol of an agency: some have none in the catalogue. */
export const symbolOf = ({ symbol, id }: Agency): string => symbol ?? id;

export const planFacts = ({ plan }: Programme): PlanFacts => ({
  levelTargets: plan.targets.filter(({ level }) => level !== null).map(({ code }) => code),
});

/** Rows that an agency fills in. */
export type SampleRows = Pick<FillInput, 'tasks' | 'targets'>;

/** Rows of each agency; those of a level created from names are identical and computed once. */
export function sampleRows({ plan, catalogue }: Programme): (agency: Agency) => SampleRows {
  const known = new Map<string, SampleRows>();
  return (agency) => {
    const key = isByName(catalogue, agency) ? agency.level : agency.id;
    let rows = known.get(key);
    if (!rows) {
      const { tasks, generalTasks, targets } = agencyRows(plan, catalogue, agency);
      rows = {
        tasks: [...tasks, ...generalTasks].filter(isAsked),
        targets: targets.map((row) => {
          const target = plan.targets.find(({ code }) => code === row.code);
          const {
            partOf = null,
            denominatorCount,
            denominatorOf,
            denominatorMonths,
            countsTasks,
          } = target ?? {};
          return { ...row, partOf, denominatorCount, denominatorOf, denominatorMonths, countsTasks };
        }),
      };
      known.set(key, rows);
    }
    return rows;
  };
}

/** Whether the agency leads one of its rows. */
export const leads = ({ role }: SampleRows['tasks'][number]): boolean => role === workbookText('role.lead');

/** Whether it leads a row only if a condition applies. */
export const leadsOnCondition = ({ role }: SampleRows['tasks'][number]): boolean =>
  role === workbookText('role.conditional');

/** Codes of all rows, and the rows led by a single agency, by code. */
export function leadership(
  { plan, catalogue }: Programme,
  owing: readonly Agency[],
  rowsOf: (agency: Agency) => SampleRows,
): { order: string[]; soleLead: Map<string, Agency> } {
  const { tasks, generalTasks } = agencyRows(plan, catalogue, null);
  const order = [...tasks, ...generalTasks].map(({ code }) => String(code));
  const leadsOf = new Map<string, Agency[]>();
  for (const agency of owing)
    for (const row of rowsOf(agency).tasks.filter(leads))
      leadsOf.set(String(row.code), [...(leadsOf.get(String(row.code)) ?? []), agency]);
  const soleLead = new Map<string, Agency>();
  for (const [code, [first, ...others]] of leadsOf)
    if (first && others.length === 0) soleLead.set(code, first);
  return { order, soleLead };
}

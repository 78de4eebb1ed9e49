import type { Agency } from '../../agency/catalogue';
import { bacGiang2024 } from '../../agency/catalogues';
import { communeAgency } from '../../agency/membership';
import { workbookText } from '../../messages/workbookText';
import type { Plan } from '../../plan/plan';
import type { FillInput } from '../../sample/fillEntries';
import { generalTaskRows, targetRows, taskRows } from '../../workbook/agency/agencyRows';

/** The catalogue's agencies, then communes without name. */
export function sampleAgencies(count: number): Agency[] {
  const named = bacGiang2024().agencies.filter(({ reports }) => reports);
  const communes = Array.from({ length: Math.max(0, count - named.length) }, (_none, index) => {
    const commune = communeAgency(`UBND xã mẫu ${String(index + 1).padStart(3, '0')}`);
    if (!commune) throw new Error('a sample commune has no name');
    return commune;
  });
  return [...named, ...communes].slice(0, count);
}

/** What agencies sign with: some have no symbol in the catalogue. */
export const symbolOf = ({ symbol, id }: Agency): string => symbol ?? id;

/** Rows that are an agency's by the plan. */
export type SampleRows = Pick<FillInput, 'tasks' | 'targets'>;

/** Rows of each agency; those of communes, all the same, are worked out once. */
export function sampleRows(plan: Plan): (agency: Agency) => SampleRows {
  const catalogue = bacGiang2024();
  const known = new Map<string, SampleRows>();
  return (agency) => {
    const key = agency.level === 'xa' ? 'xa' : agency.id;
    let rows = known.get(key);
    if (!rows) {
      rows = {
        tasks: [...taskRows(plan, catalogue, agency), ...generalTaskRows(plan, catalogue, agency)],
        targets: targetRows(plan, catalogue, agency).map((row) => ({
          ...row,
          partOf: plan.targets.find(({ code }) => code === row.code)?.partOf ?? null,
        })),
      };
      known.set(key, rows);
    }
    return rows;
  };
}

/** Whether the agency leads a row of its. */
export const leads = ({ role }: SampleRows['tasks'][number]): boolean => role === workbookText('role.lead');

/** Codes of all rows, and the rows that one agency alone leads, by code. */
export function leadership(
  plan: Plan,
  owing: readonly Agency[],
  rowsOf: (agency: Agency) => SampleRows,
): { order: string[]; soleLead: Map<string, Agency> } {
  const catalogue = bacGiang2024();
  const order = [...taskRows(plan, catalogue, null), ...generalTaskRows(plan, catalogue, null)].map(
    ({ code }) => String(code),
  );
  const leadsOf = new Map<string, Agency[]>();
  for (const agency of owing)
    for (const row of rowsOf(agency).tasks.filter(leads))
      leadsOf.set(String(row.code), [...(leadsOf.get(String(row.code)) ?? []), agency]);
  const soleLead = new Map<string, Agency>();
  for (const [code, [first, ...others]] of leadsOf)
    if (first && others.length === 0) soleLead.set(code, first);
  return { order, soleLead };
}

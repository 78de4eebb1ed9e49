import { calendarOf } from '../../programmes/programme';
import { workbookText } from '../../messages/workbookText';
import type { IsoDate } from '../../text/calendar';
import { targetRows } from '../../workbook/agency/agencyRows';
import { letterheadOf, PROVINCE_ID } from '../../workbook/agency/agencyWorkbook';
import { identityProperties, workbookNames } from '../../workbook/workbookIdentity';
import { identitySheet, listsSheet } from '../../workbook/hiddenSheets';
import { WORKBOOK_KIND } from '../../workbook/identity';
import type { SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { STYLES } from '../../workbook/styles';
import type { Consolidation, RegisterEntry } from '../consolidation';
import { isLeadRole } from '../mergedTasks';
import { owedRows } from '../mergeRows';
import { rankAgencies } from './agencyRanking';
import { changeSheet } from './changeSheet';
import { dashboardSheet } from './dashboard/dashboardSheet';
import { discrepancySheet } from './discrepancySheet';
import { keptCorrectionsSheet } from './keptCorrectionsSheet';
import { keptNotesSheet } from './keptNotesSheet';
import { mergedTargetSheet } from './mergedTargetSheet';
import { mergedTaskSheet } from './mergedTaskSheet';
import { placeNotes } from './noteKeys';
import { planRowSheet } from './planRowSheet';
import { PROVINCE_COVER_ROW, provinceCover } from './provinceCover';
import { rankingSheet } from './rankingSheet';
import { registerSheet } from './registerSheet';
import { rejectedSheet } from './rejectedSheet';
import type { SheetContext } from './sheetContext';
import { taskContent } from './taskContent';
import { targetNumbers } from './targetRollUpColumns';
import { targetRollUpSheet } from './targetRollUpSheet';
import { taskStanding } from './taskStanding';

/** Rows of the plan that an agency leads, whether it sent a workbook or not. */
function leadCounter({
  programme: { plan, catalogue },
  tasks: merged,
}: Consolidation): (entry: RegisterEntry) => number {
  const owed = owedRows(plan, catalogue);
  const confirmed = new Map<string, number>();
  for (const task of merged)
    if (task.confirmed) confirmed.set(task.agency.id, (confirmed.get(task.agency.id) ?? 0) + 1);
  const known = new Map<unknown, number>();
  return ({ agency }) => {
    const { tasks } = owed(agency);
    const count = known.get(tasks) ?? tasks.filter(({ row }) => isLeadRole(row.role)).length;
    known.set(tasks, count);
    return count + (confirmed.get(agency.id) ?? 0);
  };
}

/** What a row of the plan, or a target, is about, by its code. */
function contents({ planRows, programme: { plan } }: Consolidation): (code: string) => string {
  const texts = new Map([
    ...planRows.map(({ row }): [string, string] => [String(row.code), taskContent(row)]),
    ...plan.targets.map(({ code, text }): [string, string] => [code, text]),
  ]);
  return (code) => texts.get(code) ?? '';
}

/**
 * The province's workbook: cover, dashboard, ranking, register, merged rows with their origin, roll-ups by formulas over them,
 * discrepancies, changes, files not taken. `madeOn` is shown on the cover.
 */
export function buildProvinceWorkbook(
  consolidation: Consolidation,
  madeOn: IsoDate | null = null,
): WorkbookSpec {
  const { programme, period, reportingDate, register, sample } = consolidation;
  const { plan, catalogue } = programme;
  const context: SheetContext = {
    catalogue,
    ...calendarOf(programme),
    period: period.name,
    footer: workbookText('province.footer', { province: plan.province, period: period.name }),
    reportingDate,
  };
  const notes = placeNotes(consolidation.notes);
  const leadsOf = leadCounter(consolidation);
  const contentOf = contents(consolidation);
  const standings = consolidation.tasks.map((task) => taskStanding(task, context));
  const ranking = rankAgencies(register, standings, leadsOf);
  const targets = targetRows(plan, catalogue, null);
  const numbers = targetNumbers(consolidation.targetRollUps, consolidation.targets);
  const properties = identityProperties({
    kind: WORKBOOK_KIND.province,
    plan,
    period,
    owner: { id: PROVINCE_ID, name: letterheadOf(null, catalogue).name },
    sample,
  });

  const cover = provinceCover(consolidation, madeOn);
  const sheets: SheetSpec[] = [
    cover,
    dashboardSheet(context, { consolidation, standings, ranking, targetRows: targets, numbers, leadsOf }),
    rankingSheet(context, ranking),
    registerSheet(context, { register, period, leadsOf }, notes),
    planRowSheet(context, consolidation.planRows, notes),
    targetRollUpSheet(context, targets, numbers, notes),
    discrepancySheet(context, consolidation.discrepancies, contentOf, notes),
    mergedTaskSheet(context, consolidation.tasks, notes),
    mergedTargetSheet(context, consolidation.targets, notes),
    changeSheet(context, consolidation.changes, contentOf),
    rejectedSheet(context, consolidation.rejected, consolidation.decisions),
  ];
  const left = notes.left();
  if (left.length > 0) sheets.push(keptNotesSheet(context, left));
  if (consolidation.keptCorrections.length > 0)
    sheets.push(keptCorrectionsSheet(context, consolidation.keptCorrections));
  sheets.push(listsSheet(), identitySheet(properties));

  return {
    title: `${workbookText('province.title')} - ${plan.province} - ${period.name}`,
    activeSheet: cover.name,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: STYLES,
    sheets,
    names: workbookNames(cover.name, {
      owner: PROVINCE_COVER_ROW.province,
      period: PROVINCE_COVER_ROW.period,
      reportingDate: PROVINCE_COVER_ROW.reportingDate,
    }),
    properties,
  };
}

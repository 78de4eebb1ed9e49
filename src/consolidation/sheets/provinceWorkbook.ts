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
import { provinceFigures, type ProvinceFigures } from '../../figures/provinceFigures';
import { openQuestions } from '../../figures/openQuestions';
import type { Consolidation } from '../consolidation';
import { agencyFindingsSheet } from './agencyFindingsSheet';
import { changeSheet } from './changeSheet';
import { analysisSheet } from './dashboard/analysisSheet';
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
import { targetRollUpSheet } from './targetRollUpSheet';

/** Text of a plan row or target, by its code. */
function contents({ planRows, programme: { plan } }: Consolidation): (code: string) => string {
  const texts = new Map([
    ...planRows.map(({ row }): [string, string] => [String(row.code), taskContent(row)]),
    ...plan.targets.map(({ code, text }): [string, string] => [code, text]),
  ]);
  return (code) => texts.get(code) ?? '';
}

/**
 * The province's workbook: cover, dashboard, ranking, register, merged rows with their origins, roll-ups as formulas
 * over them, discrepancies, changes, rejected files. `madeOn` is shown on the cover; pass `figures` if the
 * consolidation's are already computed.
 */
export function buildProvinceWorkbook(
  consolidation: Consolidation,
  madeOn: IsoDate | null = null,
  figures: ProvinceFigures = provinceFigures(consolidation),
): WorkbookSpec {
  const { programme, period, reportingDate, sample } = consolidation;
  const { plan, catalogue } = programme;
  const context: SheetContext = {
    catalogue,
    ...calendarOf(programme),
    period: period.name,
    footer: workbookText('province.footer', { province: plan.province, period: period.name }),
    reportingDate,
  };
  const notes = placeNotes(consolidation.notes);
  const contentOf = contents(consolidation);
  const targets = targetRows(plan, catalogue, null);
  const numbers = new Map(figures.targets.map((each) => [each.target.code, each]));
  const properties = identityProperties({
    kind: WORKBOOK_KIND.province,
    plan,
    period,
    owner: { id: PROVINCE_ID, name: letterheadOf(null, catalogue).name },
    sample,
  });

  const cover = provinceCover({ consolidation, headline: figures, madeOn });
  const sheets: SheetSpec[] = [
    cover,
    dashboardSheet(context, consolidation, figures),
    analysisSheet(context, figures, targets),
    rankingSheet(context, figures.ranking),
    registerSheet(context, figures.agencies, period, notes),
    planRowSheet(context, figures.tasks, notes),
    targetRollUpSheet(context, targets, numbers, notes),
    discrepancySheet(context, consolidation.discrepancies, contentOf, notes),
    agencyFindingsSheet(context, consolidation.register),
    mergedTaskSheet(context, consolidation.tasks, notes),
    mergedTargetSheet(context, consolidation.targets, notes),
    changeSheet(context, consolidation.changes, contentOf),
    rejectedSheet(context, consolidation.rejected, openQuestions(consolidation.decisions)),
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

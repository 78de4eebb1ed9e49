import type { Catalogue } from '../../agency/catalogue';
import { workbookText } from '../../messages/workbookText';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import type { PlanHead } from '../../plan/plan';
import { calendarOf, type Programme } from '../../programmes/programme';
import { agencyFigures } from '../../figures/agencyFigures';
import { toSerial } from '../../text/calendar';
import { agencyRows, type Owner } from './agencyRows';
import { keptEntriesSheet, keptRows } from './keptEntries';
import { coverSheet, COVER_ROW } from './coverSheet';
import { NO_ENTRIES, type AgencyEntries } from '../../fields/entry';
import { identityProperties, workbookNames } from '../workbookIdentity';
import { carriedSheet } from '../carried/carriedSheet';
import { identitySheet, listsSheet } from '../hiddenSheets';
import { quoteSheet } from '../address';
import { REPORT_SHEET_NAME, TABLE, WORKBOOK_KIND } from '../identity';
import type { Letterheaded } from '../letterhead';
import type { CellScalar, SheetSpec, WorkbookSpec } from '../spec';
import { STYLES } from '../styles';
import { reportSheet } from './report/reportSheet';
import { takenOverName, takenOverSheet, type TakenOver } from './takenOver';
import { summarySheet } from './summarySheet';
import { targetSheet } from './targetSheet';
import type { TaskKey } from '../../fields/task/taskFields';
import { taskSheet } from './taskSheet';

/** Id and name used for the province's own workbook, which has every row. */
export const PROVINCE_ID = 'TINH';

export interface AgencyWorkbookInput {
  programme: Programme;
  /** Owner of the rows; null makes the province's workbook with all of them. */
  agency: Owner;
  period: ReportingPeriod;
  /** Entries to fill in. */
  entries?: AgencyEntries;
  /** Rows carried over from the previous period, in their original form. */
  takenOver?: TakenOver;
  /** Marks the workbook as sample data. */
  sample?: boolean;
}

const HIDDEN_IN_GENERAL: readonly TaskKey[] = ['objective', 'product', 'task', 'coordinating', 'budget'];

/** Letterhead of a workbook: the agency's, or for the whole province the government's. */
export const letterheadOf = (agency: Owner, { government }: Catalogue): Letterheaded => agency ?? government;

/** The agency's workbook as a spec: cover, tasks, targets, summary, lists, identity. */
export function buildAgencyWorkbook(input: AgencyWorkbookInput): WorkbookSpec {
  const { programme, agency, period, entries = NO_ENTRIES, takenOver = {}, sample = false } = input;
  const hasTakenOver = Object.keys(takenOver).length > 0;
  const { plan, catalogue } = programme;
  const owner = letterheadOf(agency, catalogue);
  const { name } = owner;
  const reportingDate = entries.reportingDate ?? toSerial(period.end);
  const subtitle = workbookText('title.sub', { agency: name, period: period.name, plan: plan.number });
  const footer = workbookText('page.footer', { agency: name, period: period.name });
  const calendar = { ...calendarOf(programme), reportingDate };
  // For filling in on screen: the signed copy is printed from a separate sheet.
  const working = `${footer} · ${workbookText('page.working', { sheet: workbookText('sheet.report') })}`;
  const common = { subtitle, footer: working, ...calendarOf(programme) };

  const rows = agencyRows(plan, catalogue, agency);
  const { tasks: appendix, generalTasks: general, targets } = rows;
  const codes = (made: readonly { code: CellScalar }[]) => made.map(({ code }) => String(code));
  const kept = keptRows(entries, rows);

  const properties = identityProperties({
    kind: WORKBOOK_KIND.agency,
    plan,
    period,
    owner: { id: agency?.id ?? PROVINCE_ID, name },
    sample,
  });

  const tables = [
    ...(appendix.length > 0 ? [TABLE.tasks] : []),
    ...(general.length > 0 ? [TABLE.generalTasks] : []),
    ...(targets.length > 0 ? [TABLE.targets] : []),
  ];
  const cover = coverSheet({
    owner,
    issuer: catalogue.government.name,
    planNumber: plan.number,
    periodName: period.name,
    year: plan.year,
    from: toSerial(period.start),
    to: toSerial(period.end),
    sendBy: toSerial(period.sendBy),
    reportingDate,
    preparedBy: entries.preparedBy,
    phone: entries.phone,
    sample,
  });
  const sheets: SheetSpec[] = [cover];
  if (appendix.length > 0) {
    sheets.push(
      taskSheet({
        ...common,
        sheetName: workbookText('sheet.tasks'),
        tableName: TABLE.tasks,
        title: workbookText('title.tasks', { year: plan.year }),
        rows: appendix,
        entries: entries.tasks,
        reportingDate,
        hasTakenOver,
      }),
    );
  }
  if (general.length > 0) {
    sheets.push(
      taskSheet({
        ...common,
        sheetName: workbookText('sheet.generalTasks'),
        tableName: TABLE.generalTasks,
        title: workbookText('title.generalTasks', { year: plan.year }),
        rows: general,
        entries: entries.tasks,
        reportingDate,
        hasTakenOver,
        hiddenColumns: HIDDEN_IN_GENERAL,
      }),
    );
  }
  if (targets.length > 0) {
    sheets.push(
      targetSheet({
        ...common,
        title: workbookText('title.targets', { year: plan.year }),
        subtitle: `${subtitle}. ${workbookText('sub.figureWords')}`,
        rows: targets,
        entries: entries.targets,
      }),
    );
  }
  const figures = agencyFigures({ programme, agency, entries, reportingDate });
  const report = reportSheet({
    owner,
    periodName: period.name,
    planNumber: plan.number,
    footer,
    calendar,
    figures,
    codes: { tasks: codes(appendix), generalTasks: codes(general), targets: codes(targets) },
  });
  sheets.push(
    summarySheet({
      owner,
      periodName: period.name,
      year: plan.year,
      footer,
      figures,
      tables,
    }),
    report,
    ...(kept.length > 0 ? [keptEntriesSheet(kept, common)] : []),
    listsSheet(),
    identitySheet(properties),
    ...(hasTakenOver ? [takenOverSheet(takenOver)] : []),
    carriedSheet(programme, agency),
  );

  return {
    title: `${workbookText('cover.title')} - ${name} - ${period.name}`,
    activeSheet: cover.name,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: STYLES,
    sheets,
    names: [
      ...workbookNames(cover.name, {
        owner: COVER_ROW.agency,
        period: COVER_ROW.period,
        reportingDate: COVER_ROW.reportingDate,
      }),
      { name: REPORT_SHEET_NAME, refersTo: `${quoteSheet(report.name)}!$A$1` },
      ...(hasTakenOver ? [takenOverName(takenOver)] : []),
    ],
    properties,
  };
}

/** `CCHC2024_NAM_SNV.xlsx` */
export function workbookFileName(
  plan: Pick<PlanHead, 'year'>,
  period: ReportingPeriod,
  agency: Owner,
): string {
  return `CCHC${plan.year}_${period.id.toUpperCase()}_${agency?.id ?? PROVINCE_ID}.xlsx`;
}

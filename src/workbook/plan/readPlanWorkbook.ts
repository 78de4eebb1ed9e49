import { planText } from '../../messages/planText';
import { loadProgramme, ProgrammeDataError } from '../../programmes/loadProgramme';
import type { Programme } from '../../programmes/programme';
import { fold, tidy } from '../../text/normalise';
import type { WorkbookSnapshot } from '../snapshot';
import { agencyOf, groupOf, levelOf } from './planCatalogue';
import { dayOf, lines } from './planCells';
import { planRecords, type PlanRecord } from './planRecords';
import { HEAD_ROWS, headText, type HeadRow } from './planSheets';
import { confirmedTargets } from './planTargets';
import { bodyOf, sectionsOf } from './planTasks';

/**
 * The programme in a plan workbook. Incomplete permissions to move a deadline, targets that are unconfirmed or
 * incomplete, and the columns showing how cells were understood, are not part of it.
 * @throws ProgrammeDataError or PlanDataError naming the inconsistencies
 */
export function readPlanWorkbook(snapshot: WorkbookSnapshot): Programme {
  const records = planRecords(snapshot);
  const head = headOf(records.head);
  const year = Number(head.year);
  return loadProgramme({
    id: head.programmeId,
    plan: {
      id: head.planId,
      number: head.number ?? planText('plan.noNumber'),
      title: head.title,
      year,
      province: head.province,
      // An unsigned plan has no date; nothing is computed from it.
      issuedOn: dayOf(head.issuedOn) ?? `${year}-01-01`,
      version: Number(head.version ?? 1),
      ...(head.replaces === undefined ? {} : { replaces: head.replaces }),
    },
    appendix: { sections: sectionsOf(records.appendix, records.repairs) },
    body: bodyOf(records.general),
    targets: confirmedTargets(records.targets),
    catalogue: {
      id: head.catalogueId,
      province: head.cataloguePlace,
      government: {
        name: head.governmentName,
        superior: head.governmentSuperior ?? null,
        head: head.governmentHead,
        seat: head.governmentSeat,
      },
      coordinator: head.coordinator,
      levels: records.levels.map(levelOf),
      agencies: records.agencies.map(agencyOf),
      groups: records.groups.map(groupOf),
    },
    holidays: records.holidays.map(({ texts }) => dayOf(texts.day)),
    ...(head.holidaySource === undefined ? {} : { holidaySource: head.holidaySource }),
    ...(head.riskDays === undefined
      ? {}
      : {
          risk: {
            days: Number(head.riskDays),
            percentBelow: head.riskPercent === undefined ? null : Number(head.riskPercent),
          },
        }),
    ...(records.criteria.length === 0 ? {} : { criteria: records.criteria.map(criterionOf) }),
    periods: {
      source: head.periodSource ?? planText('plan.sheet.periods'),
      periods: records.periods.map(({ texts }) => ({
        id: texts.id,
        kind: texts.periodKind,
        name: texts.name,
        englishName: texts.englishName,
        ...(texts.startsYearBefore === undefined ? {} : { startsYearBefore: true }),
        start: texts.start,
        end: texts.end,
        submitBy: texts.submitBy,
        sendBy: texts.sendBy,
      })),
    },
  });
}

function headOf(records: readonly PlanRecord[]): Partial<Record<HeadRow, string>> {
  const head: Partial<Record<HeadRow, string>> = {};
  for (const { texts } of records) {
    const row = HEAD_ROWS.find((each) => fold(planText(headText(each))) === fold(texts.label ?? ''));
    if (row !== undefined && texts.value !== undefined) head[row] = texts.value;
  }
  return head;
}

/** @throws ProgrammeDataError unless each share has its points */
function criterionOf({ texts }: PlanRecord) {
  const numbers = (text: string | undefined) =>
    lines(text).map((each) => Number(tidy(each).replace(',', '.')));
  const [shares, points] = [numbers(texts.shares), numbers(texts.points)];
  if (shares.length !== points.length)
    throw new ProgrammeDataError(
      `${planText('plan.sheet.criteria')} ${texts.code ?? ''}: ${planText('plan.sharesAndPoints')}`,
    );
  return {
    code: texts.code,
    text: texts.text,
    tasks: (texts.criterionTasks ?? '')
      .split(/[;\n]/)
      .map(tidy)
      .filter((code) => code !== ''),
    bands: shares.map((from, at) => ({ from, points: points[at] ?? 0 })).sort((a, b) => a.from - b.from),
  };
}

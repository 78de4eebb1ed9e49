import type { Agency } from '../agency/catalogue';
import type { AgencyFigures, OwnTask } from '../figures/agencyFigures';
import { doneRate } from '../figures/doneRate';
import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { keptTogether, paragraph, type Block, type Paper } from '../paper/paper';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { Programme } from '../programmes/programme';
import { DUE_STATUS } from '../fields/task/taskComputations';
import type { IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { appendix, type AppendixLine } from './appendix';
import { countsOfTally, countTable } from './countTable';
import { closing, foot, head, reportSubject, titled, yearOf } from './frame';
import { compareAgency, type Earlier } from './comparison';
import { issuerOf } from './issuer';
import { movedTasks } from './movedTasks';
import { namedAmong, taskPhrase } from './namedTasks';
import { ownTargetLine, targetTable } from './targetTable';
import { countsText, evidenceText, fieldSentences, lateFacts, lateTasks, silent } from './taskSentences';
import { fieldTitle, noteText, quotedNote, verdictsText } from './reportWords';
import { cellText, figureText, lowerFirst } from './words';

export interface AgencyReportInput {
  programme: Programme;
  agency: Agency;
  period: ReportingPeriod;
  figures: AgencyFigures;
  /** Date of the figures. */
  date: IsoDate;
  /** Sample data: stated on the first page. */
  sample: boolean;
  /** Earlier reports of the same agency to compare with; none if absent. */
  earlier?: readonly Earlier<AgencyFigures>[];
}

const body = (text: string): Block => paragraph('body', text);

/** Where the plan names an agency's tasks, omitting zeros. */
const placeOf = (plan: number, general: number): 'both' | 'plan' | 'general' =>
  general === 0 ? 'plan' : plan === 0 ? 'general' : 'both';

function general({ agency, figures, period, date, earlier = [] }: AgencyReportInput): Block[] {
  const { name } = agency;
  const { lead, coordinating, unconfirmed, plan, general: own, verdicts, targets, fields } = figures;
  const blocks: Block[] = [];
  if (lead.owed === 0) blocks.push(body(paperText('report.leadNone', { agency: name })));
  else {
    blocks.push(
      body(
        paperText('report.lead', {
          agency: name,
          owed: lead.owed,
          where: paperText(`report.lead.${placeOf(plan.lead.owed, own.lead.owed)}`, {
            plan: plan.lead.owed,
            general: own.lead.owed,
          }),
          counts: countsText(lead),
        }),
      ),
    );
    const rate = doneRate(lead.done, lead.owed, lead.notArisen, silent(lead));
    if (rate !== null)
      blocks.push(body(paperText('report.rate', { rate: formatNumber(rate, 'vi', { rounded: true }) })));
  }
  if (coordinating.owed > 0)
    blocks.push(
      body(
        paperText('report.coordinating', {
          agency: name,
          owed: coordinating.owed,
          counts: countsText(coordinating),
        }),
      ),
    );
  if (unconfirmed > 0)
    blocks.push(body(paperText('report.unconfirmed', { agency: name, count: unconfirmed })));
  if (targets.length > 0)
    blocks.push(
      body(paperText('report.targetCounts', { count: targets.length, counts: verdictsText(verdicts) })),
    );
  if (lead.owed > 0)
    blocks.push(
      paragraph('caption', paperText('report.fieldTable')),
      countTable(
        fields
          .filter((field) => field.lead.owed > 0)
          .map((field) => ({ label: fieldTitle(field.label), counts: countsOfTally(field.lead) })),
        countsOfTally(lead),
      ),
    );
  blocks.push(...compareAgency({ period, date, figures }, earlier));
  return blocks;
}

function results({ figures, programme, date }: AgencyReportInput): Block[] {
  const day = { year: programme.plan.year, today: date };
  return figures.fields
    .filter(({ tasks }) => tasks.length > 0)
    .flatMap((field, index) => [
      paragraph('heading2', paperText('report.field', { number: index + 1, title: fieldTitle(field.label) })),
      ...fieldSentences(field, day).map(body),
    ]);
}

function late({ agency, figures, date }: AgencyReportInput): Block[] {
  const tasks = lateTasks(figures);
  const { owed, reported, overdue, late: done } = figures.lead;
  if (owed === 0) return [body(paperText('report.leadNone', { agency: agency.name }))];
  if (tasks.length === 0)
    return [
      body(paperText(reported > 0 ? 'report.lateNone' : 'report.lateUnknown', { date: formatDate(date) })),
    ];
  const named = namedAmong(tasks.map(({ row }) => row));
  return [
    body(paperText('report.lateIntro', { date: formatDate(date), count: tasks.length, overdue, late: done })),
    ...tasks.map((task) =>
      paragraph(
        'item',
        paperText('report.lateItem', {
          content: taskPhrase(named(task.row), []),
          facts: lateFacts(task).join('; '),
        }),
      ),
    ),
  ];
}

/** Up to this many tasks with the same note are quoted, more are listed by code: their text is above already. */
const MOST_TASKS = 2;

/**
 * Notes beside tasks that are not late (for late ones the note is reported as the reason), one line per note with its
 * tasks.
 */
function proposals(tasks: readonly OwnTask[]): Block[] {
  const byNote = new Map<string, OwnTask[]>();
  for (const task of tasks) {
    const { entry, dueStatus } = task;
    const note = noteText(entry);
    if (note === null) continue;
    if (dueStatus === DUE_STATUS.overdue || dueStatus === DUE_STATUS.late) continue;
    byNote.set(note, [...(byNote.get(note) ?? []), task]);
  }
  if (byNote.size === 0) return [body(paperText('report.proposalNone'))];
  const named = namedAmong(tasks.map(({ row }) => row));
  return [...byNote].map(([typed, beside]) => {
    const note = quotedNote(typed);
    const text =
      beside.length > MOST_TASKS
        ? paperText('report.proposalMany', {
            note,
            count: beside.length,
            codes: beside.map(({ row }) => String(row.code)).join('; '),
          })
        : paperText('report.proposalItem', {
            note,
            content: beside.map(({ row }) => taskPhrase(named(row), [])).join('; '),
          });
    return paragraph('item', text);
  });
}

const appendixLine = ({ row, entry }: OwnTask): AppendixLine => ({
  row,
  status: cellText(entry.status),
  percent: figureText(entry.percent),
  evidence: evidenceText(entry) || paperText('noFigure'),
});

/**
 * An agency's periodic report (Nghị định 30/2020/NĐ-CP): every number comes from `figures`, every text from the
 * workbook or the plan.
 */
export function agencyReport(input: AgencyReportInput): Paper {
  const { programme, agency, period, figures, date, sample } = input;
  const { plan, catalogue } = programme;
  const issuer = issuerOf(agency, catalogue);
  const coordinator = catalogue.agencies.find(({ id }) => id === catalogue.coordinator);
  const recipients = [
    ...new Set([
      ...(issuer.superior === null ? [] : [issuer.superior]),
      ...(coordinator && coordinator.id !== agency.id ? [coordinator.name] : []),
    ]),
  ];
  const title = paperText('report.title');
  const blocks: Block[] = [
    head({ issuer, kind: 'BC', year: yearOf(date) }),
    ...titled(title, reportSubject(plan, period)),
    ...(sample ? [paragraph('caption', paperText('report.sample'))] : []),
    body(
      paperText('report.basis', {
        plan: plan.title,
        number: plan.number,
        issuedOn: formatDate(plan.issuedOn),
        agency: agency.name,
        period: lowerFirst(period.name),
        start: formatDate(period.start),
        end: formatDate(period.end),
        date: formatDate(date),
      }),
    ),
    paragraph('heading1', paperText('report.general')),
    ...general(input),
    paragraph('heading1', paperText('report.results')),
    ...results(input),
    paragraph('heading1', paperText('report.targets')),
    ...(figures.targets.length === 0
      ? [body(paperText('report.target.none', { agency: agency.name }))]
      : [
          ...keptTogether([body(paperText('report.target.intro'))]),
          targetTable(figures.targets.map(ownTargetLine)),
        ]),
    paragraph('heading1', paperText('report.late')),
    ...late(input),
    ...movedTasks(
      figures.tasks.map(({ row }) => row),
      plan,
    ),
    paragraph('heading1', paperText('report.proposals')),
    ...proposals(figures.tasks),
    ...keptTogether([closing(agency.name, plan, period)]),
    foot(issuer, recipients),
  ];
  return {
    title: `${title} - ${agency.name} - ${period.name}`,
    sections: [
      { landscape: false, blocks },
      appendix({
        title: paperText('report.appendixTitle', {
          agency: agency.name,
          period: period.name,
          date: formatDate(date),
        }),
        completion: paperText('report.col.percent'),
        lines: figures.tasks.map(appendixLine),
      }),
    ],
  };
}

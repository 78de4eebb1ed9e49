import { levelName } from '../agency/levels';
import type { Consolidation, TaskTally } from '../consolidation/consolidation';
import { receiptOf, type Receipt } from '../consolidation/receipt';
import { doneRate } from '../figures/doneRate';
import type { FieldCounts } from './countTable';
import type { PlanTaskCounts } from '../figures/planTask';
import { provinceFigures, type ProvinceFigures } from '../figures/provinceFigures';
import type { ReceiptCounts } from '../figures/receiptCounts';
import type { TargetFigures } from '../figures/targetFigures';
import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { keptTogether, paragraph, type Block, type Paper } from '../paper/paper';
import { fromSerial, type IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { appendix } from './appendix';
import { compareProvince, type Earlier } from './comparison';
import { countTable } from './countTable';
import { closing, foot, head, reportSubject, titled, yearOf } from './frame';
import { governmentOf } from './issuer';
import { movedTasks } from './movedTasks';
import { planLine } from './planLine';
import { fieldResults, lateTasksOf, proposalsOf } from './provinceSentences';
import { fieldTitle, verdictsText } from './reportWords';
import { targetTable, type TargetLine } from './targetTable';
import { countsText, silent } from './taskSentences';
import { lowerFirst } from './words';

const body = (text: string): Block => paragraph('body', text);

/** Up to this many agencies that have not sent are listed by name; above that, counted by level. */
const MOST_NAMES = 40;

/** Plan tasks worded like a tally, plus those that nobody has to report. */
function planCountsText(counts: PlanTaskCounts): string {
  const { tasks, done, inProgress, notStarted, notArisen, noFigures, nobody } = counts;
  const { onTime, late, overdue, soon } = counts;
  const tally: TaskTally = {
    ...{ owed: tasks - nobody, reported: tasks - nobody - noFigures, unconfirmed: nobody },
    ...{ done, inProgress, notStarted, notArisen, onTime, late, overdue, soon },
  };
  return countsText(tally, nobody === 0 ? {} : { besides: paperText('province.nobody', { count: nobody }) });
}

/** Tasks nobody has to report are not missing figures. */
export const fieldCounts = ({ tasks, nobody, ...counts }: PlanTaskCounts): FieldCounts => ({
  ...counts,
  owed: tasks - nobody,
});

/** Who sent, in words, omitting zeros. */
function receiptsText(receipts: ReceiptCounts, date: string): string {
  const parts = (keys: readonly Receipt[]) =>
    keys
      .filter((key) => receipts[key] > 0)
      .map((key) => paperText(`province.receipts.${key}`, { count: receipts[key] }));
  const timing = parts(['onTime', 'late', 'unclear']);
  const rest = parts(['unusable', 'missing']).map((part) => paperText('province.receipts.rest', { part }));
  return paperText('province.receipts', {
    date,
    sent: receipts.sent,
    agencies: receipts.agencies,
    timing: timing.length === 0 ? '' : paperText('province.receipts.timing', { parts: timing.join(', ') }),
    rest: rest.join(''),
  });
}

function missing({ register, programme }: Consolidation): Block[] {
  const silent = register.filter((entry) => receiptOf(entry) === 'missing');
  if (silent.length === 0) return [];
  if (silent.length <= MOST_NAMES)
    return [
      body(paperText('province.missing', { names: silent.map(({ agency }) => agency.name).join('; ') })),
    ];
  const levels = new Map<string, number>();
  for (const { agency } of silent) levels.set(agency.level, (levels.get(agency.level) ?? 0) + 1);
  const parts = [...levels].map(([level, count]) =>
    paperText('province.missingLevel', {
      level: lowerFirst(levelName(programme.catalogue, level)),
      count,
    }),
  );
  return [body(paperText('province.missingByLevel', { levels: parts.join('; ') }))];
}

/** Null if nobody reported a recurring task that has fallen due. */
function occurrencesText({ occurrences }: ProvinceFigures, date: string): string | null {
  const { fallen, shown, late, undated } = occurrences;
  if (fallen === 0) return null;
  return paperText('province.occurrences', {
    ...{ date, fallen, shown, missing: fallen - shown },
    late: late === 0 ? '' : paperText('province.occurrences.late', { count: late }),
    undated: undated === 0 ? '' : paperText('province.occurrences.undated', { count: undated }),
  });
}

function general(
  consolidation: Consolidation,
  figures: ProvinceFigures,
  day: IsoDate,
  earlier: readonly Earlier<ProvinceFigures>[],
): Block[] {
  const date = formatDate(day);
  const { plan, general: own, duties, receipts, verdicts, targets, fields } = figures;
  const nobody = fields.reduce((sum, field) => sum + field.plan.nobody, 0);
  const recurring = occurrencesText(figures, date);
  const rate = doneRate(duties.done, duties.owed, duties.notArisen, silent(duties));
  return [
    body(receiptsText(receipts, date)),
    ...missing(consolidation),
    body(paperText('province.plan', { tasks: plan.tasks, counts: planCountsText(plan) })),
    ...(own.tasks === 0
      ? []
      : [body(paperText('province.general', { tasks: own.tasks, counts: planCountsText(own) }))]),
    body(
      paperText('province.duties', {
        owed: duties.owed,
        counts: countsText(duties, { unit: 'overdueDuties' }),
      }),
    ),
    ...(recurring === null ? [] : [body(recurring)]),
    ...(rate === null
      ? []
      : [body(paperText('province.rate', { rate: formatNumber(rate, 'vi', { rounded: true }) }))]),
    ...(targets.length === 0
      ? []
      : [
          body(paperText('province.targetCounts', { count: targets.length, counts: verdictsText(verdicts) })),
        ]),
    paragraph(
      'caption',
      nobody === 0
        ? paperText('province.fieldTable')
        : paperText('province.fieldTableBut', { count: nobody }),
    ),
    countTable(
      fields.map((field) => ({ label: fieldTitle(field.label), counts: fieldCounts(field.plan) })),
      totalOf(fields.map((field) => fieldCounts(field.plan))),
    ),
    ...compareProvince({ period: consolidation.period, date: day, figures }, earlier),
  ];
}

/** Adds up counts of different tasks. */
export function totalOf(counts: readonly FieldCounts[]): FieldCounts {
  const sum = (key: keyof FieldCounts) => counts.reduce((total, each) => total + each[key], 0);
  return {
    owed: sum('owed'),
    done: sum('done'),
    inProgress: sum('inProgress'),
    notStarted: sum('notStarted'),
    notArisen: sum('notArisen'),
    noFigures: sum('noFigures'),
    overdue: sum('overdue'),
  };
}

const targetLine = ({
  target,
  numerator,
  denominator,
  rate,
  verdict,
  ...counts
}: TargetFigures): TargetLine => ({
  target,
  numerator,
  denominator,
  rate,
  verdict,
  remark: [
    paperText('province.targetRemark', { reported: counts.reported, owed: counts.owed }),
    ...(['attaining', 'missing'] as const)
      .filter((key) => counts[key] > 0)
      .map((key) => paperText(`province.targetRemark.${key}`, { count: counts[key] })),
  ].join('; '),
});

/** The province's periodic report: every number comes from `figures/`, every text from the workbooks or the plan. */
export function provinceReport(
  consolidation: Consolidation,
  earlier: readonly Earlier<ProvinceFigures>[] = [],
): Paper {
  const { programme, period, sample, reportingDate } = consolidation;
  const { plan, catalogue } = programme;
  const figures = provinceFigures(consolidation);
  const issuer = governmentOf(catalogue);
  const day = fromSerial(reportingDate) ?? period.end;
  const date = formatDate(day);
  const title = paperText('report.title');
  const blocks: Block[] = [
    head({ issuer, kind: 'BC', year: yearOf(day) }),
    ...titled(title, reportSubject(plan, period)),
    ...(sample ? [paragraph('caption', paperText('report.sample'))] : []),
    body(
      paperText('report.basis', {
        plan: plan.title,
        number: plan.number,
        issuedOn: formatDate(plan.issuedOn),
        agency: issuer.name,
        period: lowerFirst(period.name),
        start: formatDate(period.start),
        end: formatDate(period.end),
        date,
      }),
    ),
    paragraph('heading1', paperText('report.general')),
    ...general(consolidation, figures, day, earlier),
    paragraph('heading1', paperText('report.results')),
    ...figures.fields.flatMap((field, index) => [
      paragraph('heading2', paperText('report.field', { number: index + 1, title: fieldTitle(field.label) })),
      ...fieldResults(field, figures.standings).map(body),
    ]),
    paragraph('heading1', paperText('report.targets')),
    ...(figures.targets.length === 0
      ? [body(paperText('province.target.none'))]
      : [
          ...keptTogether([body(paperText('report.target.intro'))]),
          targetTable(figures.targets.map(targetLine)),
        ]),
    paragraph('heading1', paperText('report.late')),
    ...lateTasksOf(figures, date),
    ...movedTasks(
      figures.tasks.map(({ row }) => row),
      plan,
    ),
    paragraph('heading1', paperText('report.proposals')),
    ...proposalsOf(figures),
    ...keptTogether([closing(issuer.name, plan, period)]),
    foot(issuer, [paperText('province.openRecipient')]),
  ];
  return {
    title: `${title} - ${issuer.name} - ${period.name}`,
    sections: [
      { landscape: false, blocks },
      appendix({
        title: paperText('province.appendixTitle', { period: period.name, date }),
        completion: paperText('province.col.completion'),
        lines: figures.tasks.map((task) => planLine(task, figures.standings)),
      }),
    ],
  };
}

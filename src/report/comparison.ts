import type { TaskTally } from '../consolidation/consolidation';
import { doneRate } from '../figures/doneRate';
import type { AgencyFigures } from '../figures/agencyFigures';
import { hasFigures } from '../figures/planTask';
import type { ProvinceFigures } from '../figures/provinceFigures';
import { attainedOf } from '../figures/targetFigures';
import { formatNumber } from '../messages/formatNumber';
import { paperText } from '../messages/paperText';
import { textWidth } from '../paper/a4';
import { cell, paragraph, type Block } from '../paper/paper';
import type { ReportingPeriod } from '../period/reportingPeriod';
import type { IsoDate } from '../text/calendar';
import { formatDate } from '../text/formatDate';
import { silent } from './taskSentences';

/** An earlier report to compare with. */
export interface Earlier<Figures> {
  kind: 'previous' | 'lastYear';
  period: Pick<ReportingPeriod, 'name'>;
  date: IsoDate;
  figures: Figures;
}

const AGENCY = ['owed', 'done', 'rate', 'overdue', 'targets', 'attained'] as const;
const PROVINCE = [
  'sent',
  'tasks',
  'tasksDone',
  'duties',
  'dutiesRate',
  'dutiesOverdue',
  'targets',
  'attained',
] as const;
type Measure = (typeof AGENCY)[number] | (typeof PROVINCE)[number];
/** A line of the comparison; null if there is no figure. */
type Measures = readonly (readonly [Measure, number | null])[];

/** A count of reported tasks; null if none was reported. */
const known = ({ reported }: TaskTally, count: number): number | null => (reported > 0 ? count : null);

const agencyMeasures = ({ lead, targets, verdicts }: AgencyFigures): Measures => {
  const values: Record<(typeof AGENCY)[number], number | null> = {
    owed: lead.owed,
    done: known(lead, lead.done),
    rate: doneRate(lead.done, lead.owed, lead.notArisen, silent(lead)),
    overdue: known(lead, lead.overdue),
    targets: targets.length,
    attained: attainedOf(verdicts),
  };
  return AGENCY.map((key) => [key, values[key]]);
};

const provinceMeasures = ({ receipts, plan, duties, targets, verdicts }: ProvinceFigures): Measures => {
  const values: Record<(typeof PROVINCE)[number], number | null> = {
    sent: receipts.sent,
    tasks: plan.tasks,
    tasksDone: hasFigures(plan) ? plan.done : null,
    duties: duties.owed,
    dutiesRate: doneRate(duties.done, duties.owed, duties.notArisen, silent(duties)),
    dutiesOverdue: known(duties, duties.overdue),
    targets: targets.length,
    attained: attainedOf(verdicts),
  };
  return PROVINCE.map((key) => [key, values[key]]);
};

/** Omitted if neither plan has targets. */
const OF_TARGETS: readonly Measure[] = ['targets', 'attained'];

const shown = (value: number | null): string =>
  value === null ? paperText('noFigure') : formatNumber(value, 'vi', { rounded: true });

/**
 * This period compared with earlier ones, one line per measure: numbers only, interpreting them is up to the signatory.
 */
function comparison<Figures>(
  measures: (figures: Figures) => Measures,
  now: { period: Pick<ReportingPeriod, 'name'>; date: IsoDate; figures: Figures },
  earlier: readonly Earlier<Figures>[],
): Block[] {
  if (earlier.length === 0) return [];
  const sides = [now, ...earlier];
  const label = 62;
  const each = (textWidth(false) - label) / sides.length;
  const columns = sides.map(({ figures }) => measures(figures));
  const hasNoTargets = columns.every((column) =>
    column.every(([key, value]) => key !== 'targets' || value === 0),
  );
  const kinds = ['now' as const, ...earlier.map(({ kind }) => kind)];
  const head = sides.map(({ period, date }, at) =>
    [
      paperText(`report.compare.${kinds[at] ?? 'now'}`),
      paperText('report.compare.of', { period: period.name, date: formatDate(date) }),
    ].join('\n'),
  );
  return [
    paragraph(
      'caption',
      paperText('report.compare', {
        kinds: earlier.map(({ kind }) => paperText(`report.compare.with.${kind}`)).join(' và '),
      }),
    ),
    {
      kind: 'table',
      columns: [label, ...sides.map(() => each)],
      headRows: 1,
      ruled: true,
      rows: [
        [paperText('report.compare.measure'), ...head].map((text) => cell('cellHead', text)),
        ...(columns[0] ?? []).flatMap(([key], row) => {
          const values = columns.map((column) => column[row]?.[1] ?? null);
          if (OF_TARGETS.includes(key) && hasNoTargets) return [];
          return [
            [
              cell('cell', paperText(`report.compare.${key}`)),
              ...values.map((value) => cell('cellCentre', shown(value))),
            ],
          ];
        }),
      ],
    },
  ];
}

type Sides<Figures> = Parameters<typeof comparison<Figures>>;

export const compareAgency = (now: Sides<AgencyFigures>[1], earlier: Sides<AgencyFigures>[2]): Block[] =>
  comparison(agencyMeasures, now, earlier);
export const compareProvince = (
  now: Sides<ProvinceFigures>[1],
  earlier: Sides<ProvinceFigures>[2],
): Block[] => comparison(provinceMeasures, now, earlier);

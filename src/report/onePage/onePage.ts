import type { Consolidation } from '../../consolidation/consolidation';
import { PLAN_TASK_TEXT } from '../../consolidation/sheets/planTaskText';
import type { PlanTaskCounts, PlanTaskState } from '../../figures/planTask';
import type { ProvinceFigures } from '../../figures/provinceFigures';
import { changeOf, HEADLINE_NUMBERS, headlineNumbers, type HeadlineNumber } from '../../figures/headline';
import { formatNumber } from '../../messages/formatNumber';
import { paperText } from '../../messages/paperText';
import type { ReportingPeriod } from '../../period/reportingPeriod';
import { fromSerial, type IsoDate } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import { INK, inkOn } from '../../workbook/ink';
import { fieldTitle } from '../reportWords';
import { PAGE, picture, rect, text, wrapped, type Region } from './svg';

const EDGE = 48;
const NAVY = '#1F4E79';
const GREY = '#404040';

/** Each with its colour. */
const STATES: readonly (readonly [PlanTaskState, string])[] = [
  ['done', INK.done],
  ['inProgress', INK.inProgress],
  ['notStarted', INK.notStarted],
  ['notArisen', INK.notArisen],
  ['noFigures', INK.noFigures],
  ['nobody', 'FFFFFF'],
];

/** Number of agencies listed by name. */
const MOST_LISTED = 8;

export type OnePageFigures = Pick<
  ProvinceFigures,
  'plan' | 'general' | 'duties' | 'receipts' | 'verdicts' | 'targets' | 'fields' | 'agencies'
>;

const count = (value: number): string => formatNumber(value, 'vi');
const ofAll = (part: number, all: number): string =>
  paperText('page.of', { part: count(part), all: count(all) });

/** An earlier consolidation to compare with, and what it was. */
export interface PageBefore {
  figures: OnePageFigures;
  period: Pick<ReportingPeriod, 'name'>;
  date: IsoDate;
}

const numbersOf = (figures: OnePageFigures) => headlineNumbers(figures, figures.targets.length);

function numberText({ count: part, all }: HeadlineNumber): string {
  if (all === 0) return paperText('page.none');
  if (part === null) return paperText('noFigure');
  return all === null ? count(part) : ofAll(part, all);
}

/** The earlier number, and the change if both are known. */
function changeText(now: HeadlineNumber, before: HeadlineNumber): string {
  const change = changeOf(now, before);
  const values = { value: numberText(before), change: count(Math.abs(change ?? 0)) };
  if (change === null) return paperText('page.before', values);
  return paperText(
    change > 0 ? 'page.before.more' : change < 0 ? 'page.before.less' : 'page.before.same',
    values,
  );
}

const TILE = { top: 128, height: 104 } as const;

/** The headline numbers, each with the earlier one and the change if there is one. */
function tiles(now: OnePageFigures, before: PageBefore | null): string[] {
  const gap = 16;
  const width = (PAGE.width - 2 * EDGE - gap * (HEADLINE_NUMBERS.length - 1)) / HEADLINE_NUMBERS.length;
  const [numbers, earlier] = [numbersOf(now), before && numbersOf(before.figures)];
  const parts = HEADLINE_NUMBERS.flatMap((key, index) => {
    const left = EDGE + index * (width + gap);
    const middle = left + width / 2;
    const isKnown = numbers[key].count !== null;
    return [
      rect(left, TILE.top, width, TILE.height, '#FFFFFF'),
      text(middle, 178, numberText(numbers[key]), {
        size: isKnown ? 40 : 26,
        bold: true,
        fill: NAVY,
        anchor: 'middle',
      }),
      text(middle, 202, paperText(`page.${key}`), { size: 16, anchor: 'middle' }),
      ...(earlier === null
        ? []
        : [
            text(middle, 222, changeText(numbers[key], earlier[key]), {
              size: 14,
              italic: true,
              fill: GREY,
              anchor: 'middle',
            }),
          ]),
    ];
  });
  if (before === null) return parts;
  const compared = paperText('page.compared', { period: before.period.name, date: formatDate(before.date) });
  return [...parts, text(EDGE, 246, compared, { size: 13, italic: true, fill: GREY })];
}

const CHART = { left: EDGE, top: 268, labels: 210, bars: 330 } as const;

function legend(top: number): string[] {
  return STATES.flatMap(([state, fill], index) => {
    const [left, y] = [CHART.left + (index % 3) * 185, top + Math.floor(index / 3) * 20];
    return [rect(left, y - 11, 14, 12, `#${fill}`), text(left + 20, y, PLAN_TASK_TEXT[state], { size: 13 })];
  });
}

/** One bar per field: its tasks by state, each part proportional to its share of the field. */
function fieldBars(fields: OnePageFigures['fields']): string[] {
  const bottom = 690;
  const step = Math.min(48, (bottom - CHART.top - 24) / Math.max(1, fields.length));
  const height = Math.min(24, step - 10);
  const parts = [text(CHART.left, CHART.top, paperText('page.fields'), { size: 17, bold: true, fill: NAVY })];
  fields.forEach(({ label, plan }, index) => {
    const y = CHART.top + 24 + index * step;
    const lines = wrapped(fieldTitle(label), CHART.labels - 8, 13, 2);
    lines.forEach((line, at) =>
      parts.push(
        text(CHART.left, y + height / 2 + 4 + (at - (lines.length - 1) / 2) * 15, line, { size: 13 }),
      ),
    );
    parts.push(...bar(plan, CHART.left + CHART.labels, y, height));
    parts.push(
      text(CHART.left + CHART.labels + CHART.bars + 8, y + height / 2 + 5, count(plan.tasks), {
        size: 13,
        bold: true,
      }),
    );
  });
  return [...parts, ...legend(716)];
}

function bar(plan: PlanTaskCounts, left: number, top: number, height: number): string[] {
  let at = left;
  return STATES.flatMap(([state, fill]) => {
    const number = plan[state];
    if (number === 0) return [];
    const width = (number * CHART.bars) / plan.tasks;
    const from = at;
    at += width;
    return [
      rect(from, top, width, height, `#${fill}`),
      text(from + width / 2, top + height / 2 + 5, count(number), {
        size: 13,
        fill: `#${inkOn(fill)}`,
        anchor: 'middle',
      }),
    ];
  });
}

const BEHIND = { left: 660, top: 268, names: 270, bars: 90 } as const;

/** Agencies with the most overdue lead tasks, according to their own reports; then those that reported nothing. */
function behind({ agencies, receipts }: OnePageFigures): string[] {
  const late = agencies
    .filter(({ duties }) => duties.overdue > 0)
    .sort(
      (a, b) =>
        b.duties.overdue - a.duties.overdue || a.entry.agency.name.localeCompare(b.entry.agency.name, 'vi'),
    );
  const listed = late.slice(0, MOST_LISTED);
  const most = listed[0]?.duties.overdue ?? 1;
  const parts = [
    text(BEHIND.left, BEHIND.top, paperText('page.behind'), { size: 17, bold: true, fill: NAVY }),
  ];
  const line = (at: number, value: string) =>
    text(BEHIND.left, BEHIND.top + 38 + at * 40, value, { size: 14, italic: true });
  const isKnown = agencies.some(({ duties }) => duties.reported > 0);
  if (listed.length === 0) parts.push(line(0, paperText(isKnown ? 'page.behindNone' : 'page.behindUnknown')));
  listed.forEach(({ entry, duties }, index) => {
    const y = BEHIND.top + 24 + index * 40;
    const lines = wrapped(entry.agency.name, BEHIND.names - 8, 14, 2);
    lines.forEach((each, at) =>
      parts.push(text(BEHIND.left, y + 16 + (at - (lines.length - 1) / 2) * 15, each, { size: 14 })),
    );
    const width = (duties.overdue * BEHIND.bars) / most;
    parts.push(rect(BEHIND.left + BEHIND.names, y, width, 24, '#7F7F7F'));
    parts.push(
      text(BEHIND.left + BEHIND.names + width + 8, y + 17, count(duties.overdue), { size: 14, bold: true }),
    );
  });
  const left = late.length - listed.length;
  if (left > 0) parts.push(line(listed.length, paperText('page.behindMore', { count: left })));
  const silent = receipts.missing + receipts.unusable;
  if (silent > 0)
    parts.push(text(BEHIND.left, 716, paperText('page.silent', { count: silent }), { size: 14 }));
  return parts;
}

type About = Pick<Consolidation, 'programme' | 'period' | 'reportingDate' | 'sample'>;

function wordsOf({ programme, period, reportingDate }: About) {
  const { plan, catalogue } = programme;
  const date = formatDate(fromSerial(reportingDate) ?? period.end);
  return {
    plan: plan.title,
    year: String(plan.year),
    government: catalogue.government.name,
    period: period.name,
    date,
  };
}

const description = (figures: OnePageFigures): string => {
  const numbers = numbersOf(figures);
  return HEADLINE_NUMBERS.map((key) =>
    paperText('page.figure', { label: paperText(`page.${key}`), value: numberText(numbers[key]) }),
  ).join('; ');
};

/**
 * A one-page summary for the leadership, A4 landscape, as an SVG picture: the headline, the fields, who is behind. Uses
 * only numbers from `figures/`.
 * @param before an earlier consolidation to compare with; null for none
 */
export function onePage(about: About, figures: OnePageFigures, before: PageBefore | null = null): string {
  const values = wordsOf(about);
  const middle = PAGE.width / 2;
  const title = paperText('page.title', values);
  return picture(title, description(figures), [
    text(middle, 52, title.toLocaleUpperCase('vi'), { size: 21, bold: true, anchor: 'middle' }),
    text(middle, 80, paperText('page.subtitle', values), { size: 16, italic: true, anchor: 'middle' }),
    ...(about.sample
      ? [
          text(middle, 106, paperText('report.sample'), {
            size: 16,
            bold: true,
            fill: '#C00000',
            anchor: 'middle',
          }),
        ]
      : []),
    ...tiles(figures, before),
    ...fieldBars(figures.fields),
    ...behind(figures),
    text(EDGE, 766, paperText('page.rule'), { size: 12, italic: true, fill: GREY }),
  ]);
}

/** Parts of the page available as separate pictures, for use in other documents. */
export const CHARTS = ['headline', 'fields', 'behind'] as const;
export type ChartKind = (typeof CHARTS)[number];

interface Chart {
  region: Region;
  draw: (figures: OnePageFigures, before: PageBefore | null) => string[];
}

const MARGIN = 16;
const PARTS: Readonly<Record<ChartKind, Chart>> = {
  headline: {
    region: { left: EDGE - MARGIN, top: 112, width: PAGE.width - 2 * (EDGE - MARGIN), height: 196 },
    draw: tiles,
  },
  fields: {
    region: { left: EDGE - MARGIN, top: 246, width: 606, height: 548 },
    draw: ({ fields }) => fieldBars(fields),
  },
  behind: {
    region: { left: BEHIND.left - MARGIN, top: 246, width: PAGE.width - BEHIND.left, height: 548 },
    draw: behind,
  },
};

/**
 * One chart of the page as a separate SVG picture. Its caption repeats the page's title: whose figures, for which
 * period and day.
 */
export function chartPicture(
  kind: ChartKind,
  about: About,
  figures: OnePageFigures,
  before: PageBefore | null = null,
): string {
  const { region, draw } = PARTS[kind];
  const source = [
    paperText('page.subtitle', wordsOf(about)),
    ...(about.sample ? [paperText('report.sample')] : []),
  ];
  const room = region.width - 2 * MARGIN;
  const lines = source.flatMap((line) => wrapped(line, room, 13, 2));
  const bottom = region.top + region.height - MARGIN;
  return picture(
    paperText(`page.chart.${kind}`, wordsOf(about)),
    description(figures),
    [
      ...draw(figures, before),
      ...lines.map((line, at) =>
        text(region.left + MARGIN, bottom - (lines.length - 1 - at) * 16, line, {
          size: 13,
          italic: true,
          fill: GREY,
        }),
      ),
    ],
    region,
  );
}

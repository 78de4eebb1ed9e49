import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { DUE_STATUS } from '../../../workbook/taskComputations';
import { STATUS } from '../../../workbook/taskStatus';
import type { RegisterEntry } from '../../consolidation';
import { levelText } from '../levels';
import { mergedCount } from '../planRowColumns';
import { lookUp } from '../references';
import type { TaskStanding } from '../taskStanding';
import { cellOf, heading, headers, ID_COLUMNS, type Canvas, type Placed } from './canvas';
import { doneRate, doneRateFormula } from './rates';

/** Rows of one side of a printed page. */
const SIDE = 20;

interface Ranked {
  entry: RegisterEntry;
  owed: number;
  done: number;
  overdue: number;
  notArisen: number;
}

function ranked(
  register: readonly RegisterEntry[],
  standings: readonly TaskStanding[],
  leadsOf: (entry: RegisterEntry) => number,
): Ranked[] {
  const own = new Map<string, TaskStanding[]>();
  for (const standing of standings) {
    if (!standing.isLead || standing.status === null) continue;
    const list = own.get(standing.task.agency.id);
    if (list) list.push(standing);
    else own.set(standing.task.agency.id, [standing]);
  }
  const rate = ({ done, owed, notArisen }: Ranked) => Number(doneRate(done, owed, notArisen)) || 0;
  return register
    .map((entry) => {
      const tasks = own.get(entry.agency.id) ?? [];
      return {
        entry,
        owed: leadsOf(entry),
        done: tasks.filter(({ status }) => status === STATUS.done).length,
        overdue: tasks.filter(({ dueStatus }) => dueStatus === DUE_STATUS.overdue).length,
        notArisen: tasks.filter(({ status }) => status === STATUS.notArisen).length,
      };
    })
    .filter(({ owed }) => owed > 0)
    .sort((a, b) => rate(b) - rate(a) || a.overdue - b.overdue);
}

/** One agency's cells; `left` is where its name stands, merged over `span` columns. */
function cells(
  { entry, owed, done, overdue, notArisen }: Ranked,
  place: number,
  row: number,
  { left, span, id }: { left: number; span: number; id: number },
): Placed[] {
  const key = `$${cellOf(row, id)}`;
  const at = left + span;
  const of = [['col.agencyId', key]] as const;
  return [
    { column: left, span, value: `${place}. ${entry.agency.name}`, style: 'plan' },
    { column: at, value: levelText(entry.agency.level), style: 'planCentre' },
    {
      column: at + 1,
      value: owed,
      formula: lookUp(PROVINCE_TABLE.register, 'col.leads', 'col.agencyId', key),
      style: 'computedInteger',
    },
    { column: at + 2, value: done, formula: mergedCount('done', of), style: 'computedInteger' },
    { column: at + 3, value: overdue, formula: mergedCount('overdue', of), style: 'computedInteger' },
    {
      column: at + 4,
      value: doneRate(done, owed, notArisen),
      formula: doneRateFormula(cellOf(row, at + 2), cellOf(row, at + 1), mergedCount('notArisen', of)),
      style: 'rate',
    },
    { column: id, value: entry.agency.id, style: 'plan' },
  ];
}

/** III. Agencies by the share of their tasks that is done: all that fit one page, else the first and the last. */
export function rankingBlock(
  canvas: Canvas,
  register: readonly RegisterEntry[],
  standings: readonly TaskStanding[],
  leadsOf: (entry: RegisterEntry) => number,
): void {
  const all = ranked(register, standings, leadsOf);
  const whole = all.length <= 2 * SIDE;
  const half = whole ? Math.ceil(all.length / 2) : SIDE;
  const rightFrom = whole ? half : all.length - SIDE;
  const sides = [
    { left: 0, span: 1, id: ID_COLUMNS[0] },
    { left: 6, span: 3, id: ID_COLUMNS[1] },
  ] as const;
  canvas.add(
    heading(
      whole
        ? workbookText('dash.ranking')
        : workbookText('dash.rankingPart', { count: SIDE, all: all.length }),
    ),
    24,
  );
  const words = ['col.level', 'dash.tasks', 'status.done', 'due.overdue', 'dash.rate'] as const;
  const texts = words.map((key) => workbookText(key));
  canvas.add(
    sides.flatMap(({ left, span }): Placed[] => [
      { column: left, span, value: workbookText('col.agency'), style: 'header' },
      ...headers(texts, left + span),
    ]),
    52,
  );
  for (let index = 0; index < half; index++) {
    const row = canvas.rows.length;
    const places = [index, rightFrom + index];
    canvas.add(
      sides.flatMap((side, at) => {
        const place = places[at] ?? 0;
        const agency = all[place];
        return agency ? cells(agency, place + 1, row, side) : [];
      }),
    );
  }
}

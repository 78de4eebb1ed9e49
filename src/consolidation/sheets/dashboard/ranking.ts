import type { Level } from '../../../agency/catalogue';
import { RANKED_FROM, type RankedAgency } from '../../../figures/ranking';
import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { lookUp } from '../references';
import { cellOf, heading, headers, ID_COLUMNS, WIDTH, type Canvas, type Placed } from './canvas';

/** Rows in each half of a printed page. */
const SIDE = 20;

/** Columns of each half: the agency's name, merged over `span` columns, and its hidden id. */
const SIDES = [
  { left: 0, span: 1, id: ID_COLUMNS[0] },
  { left: 6, span: 3, id: ID_COLUMNS[1] },
] as const;

/** One agency's cells. */
function cells(
  { entry, place, base, rate, duties }: RankedAgency,
  row: number,
  { left, span, id }: (typeof SIDES)[number],
): Placed[] {
  const at = left + span;
  const ranked = (header: Parameters<typeof lookUp>[1]) =>
    lookUp(PROVINCE_TABLE.ranking, header, 'col.agencyId', `$${cellOf(row, id)}`);
  return [
    {
      column: left,
      span,
      value: place === null ? entry.agency.name : `${place}. ${entry.agency.name}`,
      formula: `IF(${ranked('col.rank')}="","",${ranked('col.rank')}&". ")&${ranked('col.agency')}`,
      style: 'plan',
    },
    { column: at, value: duties.owed, formula: ranked('dash.tasks'), style: 'computedInteger' },
    { column: at + 1, value: base, formula: ranked('col.base'), style: 'computedInteger' },
    { column: at + 2, value: duties.done, formula: ranked('status.done'), style: 'computedInteger' },
    { column: at + 3, value: duties.overdue, formula: ranked('due.overdue'), style: 'computedInteger' },
    { column: at + 4, value: rate ?? '', formula: ranked('dash.rate'), style: 'rate' },
    { column: id, value: entry.agency.id, style: 'plan' },
  ];
}

/** A level's agencies by share of tasks done: all if they fit on one page, otherwise the top and the bottom. */
export function rankingBlock(canvas: Canvas, level: Level, all: readonly RankedAgency[]): void {
  const whole = all.length <= 2 * SIDE;
  const half = whole ? Math.ceil(all.length / 2) : SIDE;
  const rightFrom = whole ? half : all.length - SIDE;
  const name = level.name.toLocaleUpperCase('vi');
  canvas.add(
    heading(
      whole
        ? workbookText('dash.ranking', { level: name })
        : workbookText('dash.rankingPart', { level: name, count: SIDE, all: all.length }),
    ),
    24,
  );
  canvas.add(
    [
      {
        column: 0,
        span: WIDTH,
        value: workbookText('dash.rankingAll', { from: RANKED_FROM }),
        style: 'subtitle',
      },
    ],
    22,
  );
  const words = ['dash.tasks', 'col.base', 'status.done', 'due.overdue', 'dash.rate'] as const;
  const texts = words.map((key) => workbookText(key));
  canvas.add(
    SIDES.flatMap(({ left, span }): Placed[] => [
      { column: left, span, value: workbookText('col.agency'), style: 'header' },
      ...headers(texts, left + span),
    ]),
    52,
  );
  for (let index = 0; index < half; index++) {
    const row = canvas.rows.length;
    const places = [index, rightFrom + index];
    canvas.add(
      SIDES.flatMap((side, at) => {
        const agency = all[places[at] ?? 0];
        return agency ? cells(agency, row, side) : [];
      }),
    );
  }
}

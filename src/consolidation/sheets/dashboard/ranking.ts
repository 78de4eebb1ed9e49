import type { Catalogue } from '../../../agency/catalogue';
import { levelName } from '../../../agency/levels';
import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import type { RankedAgency } from '../agencyRanking';
import { lookUp } from '../references';
import { cellOf, heading, headers, ID_COLUMNS, WIDTH, type Canvas, type Placed } from './canvas';

/** Rows of one side of a printed page. */
const SIDE = 20;

/** One agency's cells; `left` is where its name stands, merged over `span` columns. */
function cells(
  { entry, place, owed, done, overdue, rate }: RankedAgency,
  row: number,
  { left, span, id }: { left: number; span: number; id: number },
  catalogue: Catalogue,
): Placed[] {
  const at = left + span;
  const ranked = (header: Parameters<typeof lookUp>[1]) =>
    lookUp(PROVINCE_TABLE.ranking, header, 'col.agencyId', `$${cellOf(row, id)}`);
  return [
    {
      column: left,
      span,
      value: place === '' ? entry.agency.name : `${String(place)}. ${entry.agency.name}`,
      formula: `IF(${ranked('col.rank')}="","",${ranked('col.rank')}&". ")&${ranked('col.agency')}`,
      style: 'plan',
    },
    { column: at, value: levelName(catalogue, entry.agency.level), style: 'planCentre' },
    { column: at + 1, value: owed, formula: ranked('dash.tasks'), style: 'computedInteger' },
    { column: at + 2, value: done, formula: ranked('status.done'), style: 'computedInteger' },
    { column: at + 3, value: overdue, formula: ranked('due.overdue'), style: 'computedInteger' },
    { column: at + 4, value: rate, formula: ranked('dash.rate'), style: 'rate' },
    { column: id, value: entry.agency.id, style: 'plan' },
  ];
}

/** III. Agencies by the share of their tasks that is done: all that fit one page, else the first and the last. */
export function rankingBlock(canvas: Canvas, catalogue: Catalogue, all: readonly RankedAgency[]): void {
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
  canvas.add([{ column: 0, span: WIDTH, value: workbookText('dash.rankingAll'), style: 'subtitle' }], 22);
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
        const agency = all[places[at] ?? 0];
        return agency ? cells(agency, row, side, catalogue) : [];
      }),
    );
  }
}

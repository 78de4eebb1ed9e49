import type { Frame } from '../../../fields/column';
import { workbookText } from '../../../messages/workbookText';
import type { TargetRow } from '../../../workbook/agency/agencyRows';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import type { CellScalar } from '../../../workbook/spec';
import { cellReader } from '../../../workbook/tableSheet';
import { lookUp } from '../references';
import type { TargetFigures } from '../../../figures/targetFigures';
import { targetRollUpColumns, type TargetRollUpKey } from '../targetRollUpColumns';
import { verdictFormats } from '../verdictFormats';
import { cellOf, heading, rangeOf, WIDTH, type Canvas, type Placed } from './canvas';

/** Targets per printed page. */
const A_PAGE = 18;
const PERCENT = '%';
const AT = { text: 0, code: 6, operator: 7, threshold: 8, unit: 9, rate: 10, verdict: 11, reported: 13 };

/** V. Each target's attainment and threshold: tables of one page each, then their charts. */
export function targetBlock(
  canvas: Canvas,
  rows: readonly TargetRow[],
  numbers: ReadonlyMap<string, TargetFigures>,
  frame: Frame,
): void {
  const columns = targetRollUpColumns(numbers);
  // A chart can only have one unit.
  const ordered = [
    ...rows.filter(({ unit }) => unit === PERCENT),
    ...rows.filter(({ unit }) => unit !== PERCENT),
  ];
  const parts = Array.from({ length: Math.ceil(ordered.length / A_PAGE) }, (_none, index) =>
    ordered.slice(index * A_PAGE, (index + 1) * A_PAGE),
  );
  const charted: { header: number; first: number; last: number; from: string; to: string }[] = [];
  parts.forEach((part, index) => {
    canvas.startPage();
    const title =
      parts.length === 1
        ? workbookText('dash.targets')
        : workbookText('dash.targetsPart', { part: index + 1, parts: parts.length });
    canvas.add(heading(title), 24);
    const header = canvas.add(
      (
        [
          ['col.target', AT.text, 6],
          ['col.code', AT.code, 1],
          ['col.operator', AT.operator, 1],
          ['col.threshold', AT.threshold, 1],
          ['col.unit', AT.unit, 1],
          ['col.rate', AT.rate, 1],
          ['col.verdict', AT.verdict, 2],
          ['col.reported', AT.reported, 1],
        ] as const
      ).map(([key, column, span]): Placed => ({ column, span, value: workbookText(key), style: 'header' })),
      36,
    );
    for (const row of part) canvas.add(cells(row, canvas.rows.length));
    const last = canvas.rows.length - 1;
    canvas.formats.push(
      ...verdictFormats({
        range: rangeOf(header + 1, last, AT.verdict),
        first: cellOf(header + 1, AT.verdict),
      }),
    );
    const percents = part.filter(({ unit }) => unit === PERCENT);
    if (percents.length > 0)
      charted.push({
        header,
        first: header + 1,
        last: header + percents.length,
        from: String(percents[0]?.code),
        to: String(percents.at(-1)?.code),
      });
  });
  if (charted.length === 0) return;
  canvas.startPage();
  canvas.add(heading(workbookText('dash.targetsChart')), 24);
  const lines = 30;
  charted.forEach(({ header, first, last, from, to }, index) => {
    // The first column is three and a half times as wide as the others.
    const middle = Math.round(WIDTH / 2) - 2;
    canvas.chart(
      {
        name: `ChiTieu${index + 1}`,
        kind: 'barClustered',
        title: `${from} - ${to} (%)`,
        categories: rangeOf(first, last, AT.code),
        series: [
          {
            name: workbookText('col.rate'),
            nameCell: cellOf(header, AT.rate),
            values: rangeOf(first, last, AT.rate),
            color: '2E75B6',
          },
          {
            name: workbookText('col.threshold'),
            nameCell: cellOf(header, AT.threshold),
            values: rangeOf(first, last, AT.threshold),
            color: 'F4B183',
          },
        ],
        altText: workbookText('dash.targetsAlt'),
      },
      lines,
      index % 2 === 0 ? 0 : middle,
      charted.length === 1 ? WIDTH : index % 2 === 0 ? middle : WIDTH,
    );
    if (index % 2 === 1 || index === charted.length - 1) canvas.skip(lines);
  });

  function cells(row: TargetRow, at: number): Placed[] {
    const code = `$${cellOf(at, AT.code)}`;
    const read = cellReader<TargetRollUpKey>(columns, row, frame);
    const linked = (key: 'rate' | 'verdict' | 'reported'): { value: CellScalar; formula: string } => ({
      value: read(key),
      formula: lookUp(PROVINCE_TABLE.targetRollUps, `col.${key}`, 'col.code', code),
    });
    return [
      { column: AT.text, span: 6, value: row.target, style: 'plan' },
      { column: AT.code, value: row.code, style: 'planCentre' },
      { column: AT.operator, value: row.operator, style: 'planCentre' },
      { column: AT.threshold, value: row.threshold, style: 'planCentre' },
      { column: AT.unit, value: row.unit, style: 'planCentre' },
      { column: AT.rate, ...linked('rate'), style: 'rate' },
      { column: AT.verdict, span: 2, ...linked('verdict'), style: 'computedCentre' },
      { column: AT.reported, ...linked('reported'), style: 'computedInteger' },
    ];
  }
}

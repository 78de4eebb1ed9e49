import { doneRate, doneRateFormula } from '../../../figures/doneRate';
import type { PlanTaskCounts } from '../../../figures/planTask';
import type { ProvinceHeadline } from '../../../figures/provinceFigures';
import { VERDICT } from '../../../fields/target/targetComputations';
import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { quoted } from '../../../workbook/sheetMath';
import { RECEIPTS } from '../../receipt';
import { columnOf, countIfs, type CountCriterion } from '../references';
import { RECEIPT } from '../registerSheet';
import { BOARD_COUNTS, BOARD_RATE, type BoardCount } from './boardCounts';
import { cellOf, headers, type Canvas, type Placed } from './canvas';

interface Line {
  label: string;
  numbers: (count: BoardCount) => { value: number; formula: string } | null;
  style: 'kpi' | 'computedInteger';
}

/** The plan's tasks counted once first, then counted once per lead agency. */
function taskLines(canvas: Canvas, { plan, general, duties }: ProvinceHeadline): void {
  const body = workbookText('section.general');
  const once = (label: string, counts: PlanTaskCounts, of: CountCriterion, style: Line['style']): Line => ({
    label,
    numbers: (count) => ({
      value: counts[count.plan],
      formula: countIfs(PROVINCE_TABLE.planRows, [of, ...count.criteria]),
    }),
    style,
  });
  const lines: Line[] = [
    once(workbookText('dash.planTasks'), plan, ['col.section', quoted(`<>${body}`)], 'kpi'),
    ...(general.tasks > 0
      ? [once(workbookText('dash.generalTasks'), general, ['col.section', quoted(body)], 'computedInteger')]
      : []),
    {
      label: workbookText('dash.dutiesAll'),
      numbers: ({ duties: of }) =>
        of && { value: of.of(duties), formula: `SUM(${columnOf(PROVINCE_TABLE.planRows, of.column)})` },
      style: 'computedInteger',
    },
  ];
  const texts = BOARD_COUNTS.map(({ header }) => workbookText(header));
  const at = (text: string) => 1 + texts.indexOf(text);
  canvas.add(headers(['', ...texts, workbookText('dash.rate')]), 40);
  for (const { label, numbers, style } of lines) {
    const row = canvas.rows.length;
    const values = BOARD_COUNTS.map(numbers);
    const value = (text: string) => values[at(text) - 1]?.value ?? 0;
    const cell = (text: string) => cellOf(row, at(text));
    canvas.add(
      [
        { column: 0, value: label, style: style === 'kpi' ? 'label' : 'plan' },
        ...values.map((number, index): Placed =>
          number === null
            ? { column: index + 1, value: null, style: 'plan' }
            : { column: index + 1, ...number, style },
        ),
        {
          column: texts.length + 1,
          value:
            doneRate(
              value(BOARD_RATE.done),
              value(BOARD_RATE.owed),
              value(BOARD_RATE.notArisen),
              BOARD_RATE.silent.reduce((sum, text) => sum + value(text), 0),
            ) ?? '',
          formula: doneRateFormula(
            cell(BOARD_RATE.done),
            cell(BOARD_RATE.owed),
            cell(BOARD_RATE.notArisen),
            BOARD_RATE.silent.map(cell).join('+'),
          ),
          style: style === 'kpi' ? 'kpiRate' : 'rate',
        },
      ],
      style === 'kpi' ? 34 : undefined,
    );
  }
}

/** The province in a few lines: tasks, reports received, targets, discrepancies. */
export function keyFigures(canvas: Canvas, headline: ProvinceHeadline): void {
  const { receipts, verdicts, discrepancies } = headline;
  const agencies = `ROWS(${columnOf(PROVINCE_TABLE.register, 'col.agencyId')})`;
  const receipt = (word: string) => countIfs(PROVINCE_TABLE.register, [['col.receipt', quoted(word)]]);
  // A plan without targets still has an empty row, which has no figures.
  const verdict = (word: string) =>
    countIfs(PROVINCE_TABLE.targetRollUps, [
      ['col.verdict', quoted(word)],
      ['col.code', quoted('?*')],
    ]);
  taskLines(canvas, headline);
  canvas.add([], 6);
  const figures: { header: string; formula: string; value: number }[] = [
    { header: workbookText('dash.agencies'), formula: agencies, value: receipts.agencies },
    {
      header: workbookText('dash.received'),
      formula: `${agencies}-${receipt(RECEIPT.missing)}-${receipt(RECEIPT.unusable)}`,
      value: receipts.sent,
    },
    ...RECEIPTS.filter((each) => each !== 'onTime').map((each) => ({
      header: RECEIPT[each],
      formula: receipt(RECEIPT[each]),
      value: receipts[each],
    })),
    { header: workbookText('dash.attained'), formula: verdict(VERDICT.attained), value: verdicts.dat },
    { header: workbookText('dash.missed'), formula: verdict(VERDICT.missed), value: verdicts['chua-dat'] },
    { header: workbookText('dash.none'), formula: verdict(VERDICT.none), value: verdicts['chua-co-so-lieu'] },
    {
      header: workbookText('dash.discrepancies'),
      formula: countIfs(PROVINCE_TABLE.discrepancies, [['col.code', quoted('?*')]]),
      value: discrepancies,
    },
  ];
  canvas.add(headers(['', ...figures.map(({ header }) => header)]), 40);
  canvas.add(
    [
      { column: 0, value: workbookText('dash.whole'), style: 'label' },
      ...figures.map(({ formula, value }, index): Placed => ({
        column: index + 1,
        value,
        formula,
        style: 'kpi',
      })),
    ],
    30,
  );
}

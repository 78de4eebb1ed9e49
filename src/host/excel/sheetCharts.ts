import { inkOn, OUTLINE } from '../../workbook/ink';
import { cellAddress, parseRange } from '../../workbook/address';
import type { ChartSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { step, type Step } from './steps';
import { rangeAt } from './support';

const KINDS = {
  barStacked: 'BarStacked',
  columnClustered: 'ColumnClustered',
  barClustered: 'BarClustered',
} as const;
const TITLE_SIZE = 13;
const TEXT_SIZE = 11;
/** Zeros get no label: a 0 without a bar is noise. */
const LABEL_FORMAT = '0;-0;;';
const GAP_WIDTH = 60;

export function* drawCharts(
  sheet: () => Excel.Worksheet,
  spec: SheetSpec,
  font: WorkbookSpec['defaultFont'],
): Generator<Step> {
  for (const chart of spec.charts)
    yield step(20 + 12 * chart.series.length, () => drawChart(sheet(), chart, font.name), chart);
}

function drawChart(sheet: Excel.Worksheet, spec: ChartSpec, fontName: string): void {
  const [first, ...others] = spec.series;
  if (!first) throw new RangeError(`chart ${spec.name} has no series`);
  // From a single row or column Excel can only infer a single series.
  const { top, bottom } = parseRange(first.values);
  const chart = sheet.charts.add(
    KINDS[spec.kind],
    rangeAt(sheet, first.values),
    top === bottom ? 'Rows' : 'Columns',
  );
  chart.name = spec.name;
  chart.format.font.name = fontName;
  chart.format.font.size = TEXT_SIZE;
  // A chart extended from one series to several has neither unless set.
  chart.title.visible = true;
  chart.legend.visible = true;
  chart.title.text = spec.title;
  chart.title.format.font.size = TITLE_SIZE;
  chart.title.format.font.bold = true;
  chart.legend.position = 'Bottom';
  chart.axes.valueAxis.minimum = 0;
  // Horizontal bars: the first category on top, as in the table it shows.
  if (spec.kind !== 'columnClustered') chart.axes.categoryAxis.reversePlotOrder = true;
  draw(chart.series.getItemAt(0), first);
  for (const one of others) draw(chart.series.add(one.name), one);
  chart.setPosition(
    cellAddress(spec.from.row, spec.from.column),
    // The anchor's end is exclusive; office.js wants the last cell covered.
    cellAddress(Math.max(spec.to.row - 1, spec.from.row), Math.max(spec.to.column - 1, spec.from.column)),
  );

  function draw(series: Excel.ChartSeries, one: ChartSpec['series'][number]): void {
    series.name = one.name;
    series.setValues(rangeAt(sheet, one.values));
    series.setXAxisValues(rangeAt(sheet, spec.categories));
    series.format.fill.setSolidColor(`#${one.color}`);
    series.format.line.color = `#${OUTLINE}`;
    series.gapWidth = GAP_WIDTH;
    series.hasDataLabels = true;
    series.dataLabels.numberFormat = LABEL_FORMAT;
    // Only stacked bars have their labels inside the bars.
    if (spec.kind === 'barStacked') series.dataLabels.format.font.color = `#${inkOn(one.color)}`;
  }
}

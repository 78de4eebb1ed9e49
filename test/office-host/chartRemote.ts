import { rangeAddress } from '../../src/workbook/address';
import { ExcelError } from './excelError';
import { isRangeRemote, rangeArgument, type Machine, type RangeRemote } from './machine';
import { requireUnprotected, same, type Chart, type Series, type Sheet } from './model';
import type { Remote } from './remote';

export function chartsRemote(machine: Machine, sheet: Sheet): Remote {
  return {
    className: 'ChartCollection',
    items: () => sheet.charts.map((chart) => chartRemote(sheet, chart)),
    item: (key: string) => {
      const chart = sheet.charts.find(({ id, name }) => id === key || same(name, key));
      if (!chart) throw new ExcelError('ItemNotFound', `no chart ${key}`);
      return chartRemote(sheet, chart);
    },
    get: { count: () => sheet.charts.length },
    call: {
      add: (type: string, source: unknown, seriesBy?: string) => {
        requireUnprotected(sheet);
        const number = machine.workbook.nextId++;
        const chart: Chart = {
          id: `{chart-${number}}`,
          name: `Chart ${number}`,
          type,
          title: 'Chart Title',
          titleVisible: false,
          series: firstSeries(sheet, source, seriesBy),
          font: {},
          areaFont: {},
          axes: {},
          legend: { visible: false, position: 'Right' },
          start: null,
          end: null,
        };
        sheet.charts.push(chart);
        return chartRemote(sheet, chart);
      },
    },
  };
}

/** A single series if the source is one row or column of numbers; Excel's guesses for larger ranges are not simulated. */
function firstSeries(sheet: Sheet, source: unknown, seriesBy: string | undefined): Series[] {
  const range = rangeArgument(source, sheet);
  const columns = range.left === range.right && seriesBy === 'Columns';
  const rows = range.top === range.bottom && seriesBy === 'Rows';
  if (!columns && !rows)
    throw new ExcelError('NotImplemented', `a chart of ${rangeAddress(range)} by ${seriesBy}`);
  return [{ name: 'Series1', values: range, categories: null, color: null, look: {} }];
}

function chartRemote(sheet: Sheet, chart: Chart): Remote {
  const bag = (className: string, values: Record<string, unknown>, members: string[]): Remote => ({
    className,
    set: Object.fromEntries(members.map((member) => [member, (value: unknown) => (values[member] = value)])),
  });
  const fontParts = ['name', 'size', 'bold', 'italic', 'color'];
  const font = bag('ChartFont', chart.font, fontParts);
  const axis = (name: string) =>
    bag('ChartAxis', (chart.axes[name] ??= {}), ['reversePlotOrder', 'minimum', 'majorUnit']);
  const seriesRemote = (series: Series): Remote => ({
    className: 'ChartSeries',
    set: {
      name: (name: string) => (series.name = name),
      gapWidth: (width: number) => (series.look.gapWidth = width),
      hasDataLabels: (has: boolean) => (series.look.hasDataLabels = has),
    },
    get: {
      dataLabels: () => ({
        ...bag('ChartDataLabels', series.look, ['numberFormat', 'position', 'showValue']),
        get: {
          format: () => ({
            className: 'ChartDataLabelFormat',
            get: { font: () => bag('ChartFont', (series.labelFont ??= {}), fontParts) },
          }),
        },
      }),
      format: () => ({
        className: 'ChartSeriesFormat',
        get: {
          fill: () => ({
            className: 'ChartFill',
            call: { setSolidColor: (color: string) => (series.color = color.toUpperCase()) },
          }),
          line: () => bag('ChartLineFormat', (series.line ??= {}), ['color', 'weight', 'lineStyle']),
        },
      }),
    },
    call: {
      setValues: (range: RangeRemote) => (series.values = one(range)),
      setXAxisValues: (range: RangeRemote) => (series.categories = one(range)),
    },
  });
  return {
    className: 'Chart',
    id: chart.id,
    get: {
      name: () => chart.name,
      format: () => ({
        className: 'ChartAreaFormat',
        get: { font: () => bag('ChartFont', chart.areaFont, fontParts) },
      }),
      axes: () => ({
        className: 'ChartAxes',
        get: { categoryAxis: () => axis('category'), valueAxis: () => axis('value') },
      }),
      series: () => ({
        className: 'ChartSeriesCollection',
        items: () => chart.series.map(seriesRemote),
        call: {
          add: (name?: string) => {
            const series: Series = {
              name: name ?? `Series${chart.series.length + 1}`,
              values: null,
              categories: null,
              color: null,
              look: {},
            };
            chart.series.push(series);
            return seriesRemote(series);
          },
          getItemAt: (index: number) => {
            const series = chart.series[index];
            if (!series) throw new ExcelError('ItemNotFound', `no series ${index}`);
            return seriesRemote(series);
          },
        },
      }),
      title: () => ({
        className: 'ChartTitle',
        set: {
          text: (text: string) => (chart.title = text),
          visible: (visible: boolean) => (chart.titleVisible = visible),
        },
        get: { format: () => ({ className: 'ChartTitleFormat', get: { font: () => font } }) },
      }),
      legend: () => bag('ChartLegend', chart.legend, ['position', 'visible']),
    },
    set: { name: (name: string) => (chart.name = name) },
    call: {
      setPosition: (start: unknown, end: unknown) => {
        const from = rangeArgument(start, sheet);
        const to = rangeArgument(end, sheet);
        chart.start = { row: from.top, column: from.left };
        chart.end = { row: to.bottom, column: to.right };
      },
      delete: () => {
        requireUnprotected(sheet);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
      },
    },
  };
}

function one(range: RangeRemote) {
  if (!isRangeRemote(range) || range.ranges.length !== 1)
    throw new ExcelError('InvalidArgument', 'one range');
  return range.ranges[0] ?? null;
}

import { columnLetters, parseRange, quoteSheet } from '../../../../workbook/address';
import type { CellScalar, ChartSpec, SheetSpec } from '../../../../workbook/spec';
import { escapeXml } from '../xml/xml';
import { inkOn, OUTLINE } from '../../../../workbook/ink';

/** A chart part (ECMA-376 21.2), with the cached numbers shown by previewers. */
export function chartXml(chart: ChartSpec, sheet: SheetSpec, font: { name: string }): string {
  const stacked = chart.kind === 'barStacked';
  const horizontal = chart.kind !== 'columnClustered';
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, sheet)).join('');
  const valuePosition = horizontal ? 'b' : 'l';
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1300" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1300" b="1"/>` +
    `<a:t>${escapeXml(chart.title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/>` +
    `<c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/>${stacked ? '<c:overlap val="100"/>' : ''}<c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    // Horizontal bars: the first category on top, as in the table below the chart.
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    // Small enough for every bar to have its label, which programs otherwise omit at will.
    '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="900"/></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>' +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>' +
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>' +
    `<c:axPos val="${valuePosition}"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/>` +
    '</a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:crossAx val="1"/><c:crosses val="${horizontal ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/>` +
    `${smallCounts(chart, sheet) ? '<c:majorUnit val="1"/>' : ''}</c:valAx>` +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>' +
    '<c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1100"><a:latin typeface="${escapeXml(font.name)}"/>` +
    `<a:cs typeface="${escapeXml(font.name)}"/></a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>` +
    '</c:chartSpace>'
  );
}

/** Counts up to ten get whole steps: there are no half tasks. */
function smallCounts(chart: ChartSpec, sheet: SheetSpec): boolean {
  const values = chart.series.flatMap(({ values: range }) => valuesOf(sheet, range));
  const numbers = values.filter((value) => typeof value === 'number');
  return numbers.every(Number.isInteger) && numbers.reduce((sum, value) => sum + value, 0) <= 10;
}

function seriesXml(
  chart: ChartSpec,
  series: ChartSpec['series'][number],
  index: number,
  sheet: SheetSpec,
): string {
  // Only stacked bars have their labels inside the bars.
  const labelInk =
    chart.kind === 'barStacked'
      ? '<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr>' +
        `<a:solidFill><a:srgbClr val="${inkOn(series.color)}"/></a:solidFill>` +
        '</a:defRPr></a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>'
      : '';
  const shown = chart.kind === 'barStacked' ? '<c:dLblPos val="ctr"/>' : '<c:dLblPos val="outEnd"/>';
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${reference(sheet.name, series.nameCell)}</c:f>` +
    `<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escapeXml(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>` +
    `<a:ln w="6350"><a:solidFill><a:srgbClr val="${OUTLINE}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>` +
    // The format hides zeros: a 0 label without a bar is noise.
    `<c:dLbls><c:numFmt formatCode="0;-0;;" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${labelInk}${shown}` +
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${reference(sheet.name, chart.categories)}</c:f>` +
    `<c:strCache>${points(sheet, chart.categories, () => true)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${reference(sheet.name, series.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `${points(sheet, series.values, (value) => typeof value === 'number')}</c:numCache></c:numRef></c:val></c:ser>`
  );
}

/** `B2:B3` → `'Tổng hợp'!$B$2:$B$3`, escaped. */
function reference(sheet: string, range: string): string {
  const { top, left, bottom, right } = parseRange(range);
  const first = `$${columnLetters(left)}$${top + 1}`;
  const last = `$${columnLetters(right)}$${bottom + 1}`;
  return escapeXml(`${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`);
}

function points(sheet: SheetSpec, range: string, keep: (value: CellScalar) => boolean): string {
  const values = valuesOf(sheet, range);
  const written = values.map((value, index) =>
    value === null || !keep(value)
      ? ''
      : `<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${written.join('')}`;
}

function valuesOf(sheet: SheetSpec, range: string): CellScalar[] {
  const { top, left, bottom, right } = parseRange(range);
  const values: CellScalar[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) values.push(sheet.rows[row]?.[column]?.value ?? null);
  }
  return values;
}

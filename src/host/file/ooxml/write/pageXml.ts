import type { PageSpec } from '../../../../workbook/spec';
import { element } from '../xml/element';
import { escapeXml, encodeExcelText } from '../xml/xml';

const A4 = 9;
const MM_PER_INCH = 25.4;
/** Six digits are precise enough for a printer, and avoid 0.7874015748031497 in the file. */
const inches = (millimetres: number): number => Number((millimetres / MM_PER_INCH).toFixed(6));

/** Excel's default margins, in inches. */
const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** All page settings of a sheet except breaks. */
export function pageXml(page: PageSpec | undefined): string {
  if (page === undefined) return element('pageMargins', DEFAULT_MARGINS);
  const { left, right, top, bottom, header, footer } = page.margins;
  return (
    (page.centerHorizontally ? element('printOptions', { horizontalCentered: true }) : '') +
    element('pageMargins', {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(header),
      footer: inches(footer),
    }) +
    pageSetupXml(page) +
    headerFooterXml(page)
  );
}

function pageSetupXml({ orientation, scale, fitToWidth, fitToHeight }: PageSpec): string {
  const fits = fitToWidth !== undefined || fitToHeight !== undefined;
  return element('pageSetup', {
    paperSize: A4,
    scale: fits ? undefined : scale,
    orientation,
    ...(fits && { fitToWidth: fitToWidth ?? 0, fitToHeight: fitToHeight ?? 0 }),
  });
}

function headerFooterXml({ header, footer, firstHeader, firstFooter }: PageSpec): string {
  const line = (name: string, text: string | undefined): string =>
    text ? element(name, {}, escapeXml(encodeExcelText(text))) : '';
  const differentFirst = firstHeader !== undefined || firstFooter !== undefined || undefined;
  const lines = [
    line('oddHeader', header),
    line('oddFooter', footer),
    line('firstHeader', firstHeader),
    line('firstFooter', firstFooter),
  ];
  if (differentFirst === undefined && lines.every((xml) => xml === '')) return '';
  return element('headerFooter', { differentFirst }, ...lines);
}

const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** A break is stored as the number of rows or columns before it. */
export function breaksXml(page: PageSpec | undefined): string {
  return (
    breakList('rowBreaks', page?.rowBreaks ?? [], LAST_COLUMN) +
    breakList('colBreaks', page?.columnBreaks ?? [], LAST_ROW)
  );
}

function breakList(name: string, starts: readonly number[], max: number): string {
  if (starts.length === 0) return '';
  const breaks = starts.map((id) => element('brk', { id, max, man: true }));
  return element(name, { count: breaks.length, manualBreakCount: breaks.length }, ...breaks);
}

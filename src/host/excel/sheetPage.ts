import { cellAddress } from '../../workbook/address';
import type { PageSpec, SheetSpec, WorkbookSpec } from '../../workbook/spec';
import { printScale } from './printScale';
import { step, type Step } from './steps';

const POINTS_PER_MM = 72 / 25.4;

/** Paper is measured in millimetres, `PageLayout` in points; two digits are finer than any printer. */
const millimetresToPoints = (millimetres: number): number =>
  Math.round(millimetres * POINTS_PER_MM * 100) / 100;

const ORIENTATIONS = { portrait: 'Portrait', landscape: 'Landscape' } as const;

export function* setUpPage(
  sheet: () => Excel.Worksheet,
  { page, columns }: SheetSpec,
  font: WorkbookSpec['defaultFont'],
): Generator<Step> {
  if (page === undefined) return;
  yield step(15, () => {
    const { pageLayout } = sheet();
    const { margins } = page;
    pageLayout.orientation = ORIENTATIONS[page.orientation];
    pageLayout.paperSize = 'A4';
    pageLayout.topMargin = millimetresToPoints(margins.top);
    pageLayout.bottomMargin = millimetresToPoints(margins.bottom);
    pageLayout.leftMargin = millimetresToPoints(margins.left);
    pageLayout.rightMargin = millimetresToPoints(margins.right);
    pageLayout.headerMargin = millimetresToPoints(margins.header);
    pageLayout.footerMargin = millimetresToPoints(margins.footer);
    if (page.centerHorizontally) pageLayout.centerHorizontally = true;
    // First the scale, which stays where a fit is ignored.
    const scale = printScale({ columns }, page, font);
    if (scale !== null) pageLayout.zoom = { scale };
    const zoom = zoomOf(page);
    if (zoom) pageLayout.zoom = zoom;
    if (page.printArea !== undefined) pageLayout.setPrintArea(page.printArea);
    if (page.titleRows !== undefined) pageLayout.setPrintTitleRows(page.titleRows);
    if (page.titleColumns !== undefined) pageLayout.setPrintTitleColumns(page.titleColumns);
  });
  yield step(14, () => setHeaders(sheet().pageLayout.headersFooters, page), page);
  for (const row of page.rowBreaks ?? [])
    yield step(1, () => void sheet().horizontalPageBreaks.add(cellAddress(row, 0)));
  for (const column of page.columnBreaks ?? [])
    yield step(1, () => void sheet().verticalPageBreaks.add(cellAddress(0, column)));
}

/** The omitted dimension is automatic: the API has no value for "as many pages as needed". */
function zoomOf({ scale, fitToWidth, fitToHeight }: PageSpec): Excel.PageLayoutZoomOptions | null {
  const fit: Excel.PageLayoutZoomOptions = {};
  if (fitToWidth) fit.horizontalFitToPages = fitToWidth;
  if (fitToHeight) fit.verticalFitToPages = fitToHeight;
  if (Object.keys(fit).length > 0) return fit;
  return scale === undefined ? null : { scale };
}

type Section = 'left' | 'center' | 'right';

/**
 * Splits `&LTrái&C&P` into its three sections, which office.js takes separately. Text before any code is centred, as in
 * Excel.
 */
export function sections(codes: string): Record<Section, string> {
  const found: Record<Section, string> = { left: '', center: '', right: '' };
  const names: Record<string, Section> = { L: 'left', C: 'center', R: 'right' };
  let current: Section = 'center';
  // A code is & and one character, so the L in `&&L` is text.
  for (const [part, letter = ''] of codes.matchAll(/&([\s\S])|[^&]+|&$/g)) {
    const section = names[letter.toUpperCase()];
    if (section) current = section;
    else found[current] += part;
  }
  return found;
}

function setHeaders(group: Excel.HeaderFooterGroup, page: PageSpec): void {
  const first = page.firstHeader !== undefined || page.firstFooter !== undefined;
  group.state = first ? 'FirstAndDefault' : 'Default';
  setHeader(group.defaultForAllPages, page.header, page.footer);
  if (first) setHeader(group.firstPage, page.firstHeader, page.firstFooter);
}

function setHeader(target: Excel.HeaderFooter, header = '', footer = ''): void {
  const above = sections(header);
  const below = sections(footer);
  if (above.left) target.leftHeader = above.left;
  if (above.center) target.centerHeader = above.center;
  if (above.right) target.rightHeader = above.right;
  if (below.left) target.leftFooter = below.left;
  if (below.center) target.centerFooter = below.center;
  if (below.right) target.rightFooter = below.right;
}

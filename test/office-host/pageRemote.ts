import { ExcelError } from './excelError';
import { isRangeRemote, rangeArgument, type Machine } from './machine';
import { requireUnprotected, type Sheet } from './model';
import { rangeRemote } from './rangeRemote';
import type { Remote } from './remote';

const MARGINS = ['topMargin', 'bottomMargin', 'leftMargin', 'rightMargin', 'headerMargin', 'footerMargin'];

export function pageLayoutRemote(machine: Machine, sheet: Sheet): Remote {
  const { page } = sheet;
  const store = (member: string) => (value: unknown) => {
    requireUnprotected(sheet);
    if (MARGINS.includes(member) && ((value as number) < 0 || (value as number) > 1000))
      throw new ExcelError('InvalidArgument', `${member} ${String(value)}`);
    page.values[member] = value;
  };
  const setters = Object.fromEntries(
    [...MARGINS, 'orientation', 'paperSize', 'centerHorizontally', 'centerVertically', 'printGridlines'].map(
      (member) => [member, store(member)],
    ),
  );
  const title = (key: 'titleRows' | 'titleColumns', pattern: RegExp) => (value: unknown) => {
    requireUnprotected(sheet);
    if (isRangeRemote(value) || !pattern.test(String(value)))
      throw new ExcelError('InvalidArgument', `print titles ${String(value)}`);
    page[key] = String(value);
  };
  return {
    className: 'PageLayout',
    set: {
      ...setters,
      zoom: (zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number }) => {
        requireUnprotected(sheet);
        const fits = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
        if (zoom.scale !== undefined && (fits || zoom.scale < 10 || zoom.scale > 400))
          throw new ExcelError('InvalidArgument', `zoom ${JSON.stringify(zoom)}`);
        if (
          [zoom.horizontalFitToPages, zoom.verticalFitToPages].some(
            (pages) => pages !== undefined && pages < 1,
          )
        )
          throw new ExcelError('InvalidArgument', `zoom ${JSON.stringify(zoom)}`);
        // Some desktop versions accept a fit but keep the scale (office-js #1860).
        if (machine.behaviour.fitToPage === 'kept' || !fits) page.values.zoom = zoom;
      },
    },
    get: {
      zoom: () => {
        const zoom = (page.values.zoom ?? { scale: 100 }) as { scale?: number };
        // Also one that was set while fits were kept.
        return machine.behaviour.fitToPage === 'ignored' && zoom.scale === undefined ? { scale: 100 } : zoom;
      },
      headersFooters: () => ({
        className: 'HeaderFooterGroup',
        set: { state: (state: string) => (page.headerState = state) },
        get: {
          defaultForAllPages: () => headerRemote(page.headers.defaultForAllPages),
          firstPage: () => headerRemote(page.headers.firstPage),
        },
      }),
    },
    call: {
      setPrintArea: (area: unknown) => {
        requireUnprotected(sheet);
        const { top, left, bottom, right } = rangeArgument(area, sheet);
        page.printArea = JSON.stringify([top, left, bottom, right]);
      },
      setPrintTitleRows: title('titleRows', /^\$\d+:\$\d+$/),
      setPrintTitleColumns: title('titleColumns', /^\$[A-Z]+:\$[A-Z]+$/),
    },
  };
}

function headerRemote(texts: Record<string, string>): Remote {
  const places = ['leftHeader', 'centerHeader', 'rightHeader', 'leftFooter', 'centerFooter', 'rightFooter'];
  return {
    className: 'HeaderFooter',
    set: Object.fromEntries(
      places.map((place) => [
        place,
        (text: string) => {
          if (text.length > 255) throw new ExcelError('InvalidArgument', `${place} over 255 characters`);
          texts[place] = text;
        },
      ]),
    ),
  };
}

export function pageBreaksRemote(machine: Machine, sheet: Sheet, direction: 'row' | 'column'): Remote {
  const breaks = direction === 'row' ? sheet.page.rowBreaks : sheet.page.columnBreaks;
  const remote = (at: number): Remote => ({
    className: 'PageBreak',
    get: {
      [direction === 'row' ? 'rowIndex' : 'columnIndex']: () => at,
    },
    call: {
      getCellAfterBreak: () => rangeRemote(machine, sheet, { top: at, left: 0, bottom: at, right: 0 }),
    },
  });
  return {
    className: 'PageBreakCollection',
    items: () => breaks.map(remote),
    call: {
      add: (before: unknown) => {
        requireUnprotected(sheet);
        const { top, left } = rangeArgument(before, sheet);
        const at = direction === 'row' ? top : left;
        if (at < 1) throw new ExcelError('InvalidArgument', 'a break before the first');
        breaks.push(at);
        return remote(at);
      },
    },
  };
}

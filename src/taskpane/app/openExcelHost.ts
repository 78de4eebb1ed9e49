import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { Host } from '../../host/shared/host';
import { watchOthers } from './others';

let opened: Promise<Host & ColumnsHost> | null = null;

/** The host over the open workbook, the same for the whole pane: what one place could not put right, the next puts right. */
export function openExcelHost(): Promise<Host & ColumnsHost> {
  opened ??= open();
  // Loaded anew where its script did not come.
  opened.catch(() => (opened = null));
  return opened;
}

async function open(): Promise<Host & ColumnsHost> {
  const { createExcelHost } = await import('../../host/excel/excelHost');
  const host = createExcelHost();
  // Without events nobody is warned; everything else works.
  watchOthers(host).catch(() => undefined);
  return host;
}

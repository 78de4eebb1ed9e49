import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { Host } from '../../host/shared/host';
import { watchOthers } from './others';

let opened: Promise<Host & ColumnsHost> | null = null;

/** The host for the open workbook, shared by the whole pane: what one place could not restore, the next will. */
export function openExcelHost(): Promise<Host & ColumnsHost> {
  opened ??= open();
  // Retried if its script failed to load.
  opened.catch(() => (opened = null));
  return opened;
}

async function open(): Promise<Host & ColumnsHost> {
  const { createExcelHost } = await import('../../host/excel/excelHost');
  const host = createExcelHost();
  // Without events there are no warnings; everything else works.
  watchOthers(host).catch(() => undefined);
  return host;
}

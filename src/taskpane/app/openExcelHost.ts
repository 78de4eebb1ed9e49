import type { ColumnsHost } from '../../host/shared/columnsHost';
import type { Host } from '../../host/shared/host';
import type { InFrontHost } from '../../host/shared/inFrontHost';
import { watchOthers } from './others';

type ExcelHost = Host & ColumnsHost & InFrontHost;

let opened: Promise<ExcelHost> | null = null;

/** The host for the open workbook, shared by the whole pane: what one place could not restore, the next will. */
export function openExcelHost(): Promise<ExcelHost> {
  opened ??= open();
  // Retried if its script failed to load.
  opened.catch(() => (opened = null));
  return opened;
}

async function open(): Promise<ExcelHost> {
  const { createExcelHost } = await import('../../host/excel/excelHost');
  const host = createExcelHost();
  // Without events there are no warnings; everything else works.
  watchOthers(host).catch(() => undefined);
  return host;
}

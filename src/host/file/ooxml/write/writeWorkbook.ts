import type { SheetSpec, WorkbookSpec } from '../../../../workbook/spec';
import { zipParts, type Zipper } from '../zip/zipParts';
import { chartXml } from './chartXml';
import { checkSpec } from './checkSpec';
import { drawingXml } from './drawingXml';
import { PackageParts } from './packageParts';
import { applicationXml, coreXml, customXml } from './propertiesXml';
import { SharedStringTable } from './sharedStringTable';
import { styleSheet } from './stylesXml';
import { tableXml } from './tableXml';
import { THEME_XML } from './themeXml';
import { workbookXml } from './workbookXml';
import { worksheetXml } from './worksheetXml';

/** Program name in docProps/app.xml, so that a reader can tell our files from Excel's. */
export const APPLICATION = 'CCHC Plan';

/**
 * Writes the workbook as an .xlsx file: deterministic on a given platform, independent of date and time zone.
 *
 * Excel is told to recalculate everything on opening (`fullCalcOnLoad`). The cached values are correct when written, so
 * nothing visibly changes; but a difference between numbers from our core and numbers from the formulas must not go
 * unnoticed, and date-dependent cells become stale. The price, Excel asking whether to save an unchanged file on
 * closing, is paid anyway for any sheet with TODAY().
 * @param zipper the platform's own means, if it has any
 * @throws Error for a spec that Excel would have to repair.
 */
export async function writeXlsx(spec: WorkbookSpec, zipper?: Zipper): Promise<Uint8Array> {
  checkSpec(spec);
  return zipParts(workbookParts(spec).all(), zipper);
}

const WORKBOOK = 'xl/workbook.xml';

function workbookParts(spec: WorkbookSpec): PackageParts {
  const parts = new PackageParts();
  const styles = styleSheet(spec);
  const texts = new SharedStringTable();
  let tables = 0;
  let charts = 0;

  const addDrawing = (from: string, sheet: SheetSpec, number: number): string => {
    const path = `xl/drawings/drawing${number}.xml`;
    const ids = sheet.charts.map((chart) => {
      charts += 1;
      return parts.add(path, 'chart', `xl/charts/chart${charts}.xml`, [
        chartXml(chart, sheet, spec.defaultFont),
      ]);
    });
    return parts.add(from, 'drawing', path, [drawingXml(sheet.charts, ids)]);
  };
  const addSheet = (sheet: SheetSpec, index: number): string => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const drawing = sheet.charts.length === 0 ? undefined : addDrawing(path, sheet, index + 1);
    const tableIds = sheet.tables.map((table) => {
      tables += 1;
      return parts.add(path, 'table', `xl/tables/table${tables}.xml`, [tableXml(table, tables)]);
    });
    return parts.add(
      WORKBOOK,
      'worksheet',
      path,
      worksheetXml(sheet, spec, { styles, texts, drawing, tables: tableIds }),
    );
  };

  const sheetIds = spec.sheets.map(addSheet);
  parts.add('', 'workbook', WORKBOOK, [workbookXml(spec, sheetIds)]);
  parts.add('', 'core', 'docProps/core.xml', [coreXml(spec.title)]);
  parts.add('', 'application', 'docProps/app.xml', [applicationXml(APPLICATION)]);
  if (Object.keys(spec.properties).length > 0)
    parts.add('', 'custom', 'docProps/custom.xml', [customXml(spec.properties)]);
  parts.add(WORKBOOK, 'styles', 'xl/styles.xml', [styles.xml]);
  parts.add(WORKBOOK, 'theme', 'xl/theme/theme1.xml', [THEME_XML]);
  // Last: it is only complete once every cell has been written.
  parts.add(WORKBOOK, 'sharedStrings', 'xl/sharedStrings.xml', texts.xml());
  return parts;
}

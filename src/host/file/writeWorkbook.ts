import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import type { SheetSpec, TableSpec, WorkbookSpec } from '../../workbook/spec';
import { openArchive, packArchive } from './archive';
import { chartPart } from './chartPart';
import { checkSpec } from './checkSpec';
import { defaultRowHeight } from './columnWidth';
import { toHucre } from './hucreWorkbook';
import { escapeXml } from './xml';

/** What docProps/app.xml names as the program, so that a reader can tell our files from Excel's. */
export const APPLICATION = 'CCHC Plan';

/**
 * The workbook as an .xlsx file: the same spec gives the same bytes, on any day, in any time zone.
 *
 * Excel is told to calculate everything on opening (`fullCalcOnLoad`). The cached values are right when written, so
 * nothing changes before the reader's eyes; but a file whose numbers come from our core and a file whose numbers come
 * from the formulas must not differ unnoticed, and date-dependent cells grow old. The price, Excel's question whether to
 * save when such a file is closed unchanged, is paid anyway for any sheet with TODAY().
 */
export async function writeXlsx(spec: WorkbookSpec): Promise<Uint8Array> {
  return packArchive(await writeParts(spec));
}

/** The parts of the file by path, in the order written. */
export async function writeParts(spec: WorkbookSpec): Promise<Map<string, Uint8Array>> {
  checkSpec(spec);
  const archive = openArchive(await writeWithHucre(toHucre(spec)));
  const parts = new Map(archive.paths.map((path) => [path, archive.bytes(path)]));
  const edit = (path: string, change: (xml: string) => string): void => {
    parts.set(path, new TextEncoder().encode(change(new TextDecoder().decode(parts.get(path)))));
  };

  edit('docProps/app.xml', (xml) => xml.replace('>hucre<', `>${APPLICATION}<`));
  // hucre writes today's date here; what was made when is not the host's to know.
  edit('docProps/core.xml', (xml) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, ''));

  let table = 0;
  let chart = 0;
  spec.sheets.forEach((sheet, index) => {
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => completeSheet(xml, sheet, spec));
    for (const tableSpec of sheet.tables) {
      table += 1;
      edit(`xl/tables/table${table}.xml`, (xml) => completeTable(xml, tableSpec));
    }
    for (const [position, chartSpec] of sheet.charts.entries()) {
      chart += 1;
      edit(`xl/charts/chart${chart}.xml`, () => chartPart(chartSpec, sheet, spec.defaultFont));
      edit(`xl/drawings/drawing${index + 1}.xml`, (xml) =>
        xml.replace(`name="Chart ${position + 1}"`, () => `name="${escapeXml(chartSpec.name)}"`),
      );
    }
  });
  return parts;

  function completeSheet(xml: string, sheet: SheetSpec, workbook: WorkbookSpec): string {
    const height = defaultRowHeight(workbook.defaultFont);
    const selected = sheet.name === workbook.activeSheet;
    return xml
      .replace('<sheetFormatPr defaultRowHeight="15"/>', `<sheetFormatPr defaultRowHeight="${height}"/>`)
      .replace('<sheetView ', `<sheetView ${selected ? 'tabSelected="1" ' : ''}`);
  }
}

/** What hucre has no option for: the formulas that Excel fills into new rows, and a table without a style. */
function completeTable(xml: string, table: TableSpec): string {
  let index = 0;
  const withFormulas = xml.replace(/<tableColumn ([^>]*?)\/>/g, (whole, attributes: string) => {
    const formula = table.columns[index++]?.calculatedFormula;
    if (formula === undefined) return whole;
    const stored = `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>`;
    return `<tableColumn ${attributes}>${stored}</tableColumn>`;
  });
  return table.style === null
    ? withFormulas.replace(/<tableStyleInfo name="[^"]*"/, '<tableStyleInfo')
    : withFormulas;
}

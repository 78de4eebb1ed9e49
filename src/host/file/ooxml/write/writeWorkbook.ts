import { writeXlsx as writeWithHucre } from 'hucre/xlsx';
import { rangeAddress } from '../../../../workbook/address';
import type { SheetSpec, TableSpec, WorkbookSpec } from '../../../../workbook/spec';
import { openArchive } from '../zip/archive';
import { chartPart } from './chartPart';
import { checkSpec } from './checkSpec';
import { defaultRowHeight } from './columnWidth';
import { formatIndices, toHucre } from './hucreWorkbook';
import { zipParts, type PartContent } from '../zip/zipParts';
import { editablePackage } from '../patch/editablePackage';
import { SharedStringTable } from './sharedStringTable';
import { sheetRows, type CellParts } from './sheetRows';
import { escapeXml } from '../xml/xml';

/** What docProps/app.xml names as the program, so that a reader can tell our files from Excel's. */
export const APPLICATION = 'CCHC Plan';

/**
 * The workbook as an .xlsx file: the same spec gives the same bytes on one platform, on any day, in any time zone.
 *
 * Excel is told to calculate everything on opening (`fullCalcOnLoad`). The cached values are right when written, so
 * nothing changes before the reader's eyes; but a file whose numbers come from our core and a file whose numbers come
 * from the formulas must not differ unnoticed, and date-dependent cells grow old. The price, Excel's question whether to
 * save when such a file is closed unchanged, is paid anyway for any sheet with TODAY().
 */
export async function writeXlsx(spec: WorkbookSpec): Promise<Uint8Array> {
  return zipParts(await writeParts(spec));
}

/** The parts of the file by path, in the order written: the texts last, when all cells have been. */
async function writeParts(spec: WorkbookSpec): Promise<Map<string, PartContent>> {
  checkSpec(spec);
  const made = editablePackage(openArchive(await writeWithHucre(toHucre(spec))));
  const edit = (path: string, change: (xml: string) => string): void =>
    made.set(path, change(made.text(path)));

  edit('docProps/app.xml', (xml) => xml.replace('>hucre<', `>${APPLICATION}<`));
  // hucre writes today's date here; what was made when is not the host's to know.
  edit('docProps/core.xml', (xml) => xml.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, ''));

  const texts = new SharedStringTable();
  const withRows = new Map<string, PartContent>();
  const formats = formatIndices(made.text(sheetPath(0)), spec);
  let table = 0;
  let chart = 0;
  spec.sheets.forEach((sheet, index) => {
    const frame = made.text(sheetPath(index));
    withRows.set(sheetPath(index), sheetXml(frame, sheet, spec, { formats, texts }));
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
  const parts = new Map<string, PartContent>([...made.all(), ...withRows]);
  parts.delete(TEXTS);
  return parts.set(TEXTS, texts.xml());
}

const TEXTS = 'xl/sharedStrings.xml';
const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** hucre's sheet with the rows in their place. */
function* sheetXml(
  frame: string,
  sheet: SheetSpec,
  { defaultFont, activeSheet }: WorkbookSpec,
  cells: CellParts,
): Generator<string> {
  const [before = '', after = ''] = frame.split(/<sheetData(?:\/>|>.*<\/sheetData>)/s);
  const width = sheet.rows.reduce((most, { length }) => Math.max(most, length), 1);
  const used = rangeAddress({
    top: 0,
    left: 0,
    bottom: Math.max(sheet.rows.length, 1) - 1,
    right: width - 1,
  });
  yield before
    .replace(/<dimension [^>]*\/>/, '')
    .replace('<sheetViews>', `<dimension ref="${used}"/><sheetViews>`)
    .replace('<sheetView ', `<sheetView ${sheet.name === activeSheet ? 'tabSelected="1" ' : ''}`)
    .replace('defaultRowHeight="15"', `defaultRowHeight="${defaultRowHeight(defaultFont)}"`);
  yield '<sheetData>';
  yield* sheetRows(sheet, cells);
  yield `</sheetData>${after}`;
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

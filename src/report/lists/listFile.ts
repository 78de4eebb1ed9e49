import type { Consolidation } from '../../consolidation/consolidation';
import { workbookText } from '../../messages/workbookText';
import { calendarOf } from '../../programmes/programme';
import { fromSerial } from '../../text/calendar';
import { formatDate } from '../../text/formatDate';
import type { CellScalar, WorkbookSpec } from '../../workbook/spec';
import { STYLES } from '../../workbook/styles';
import { tableSheet } from '../../workbook/tableSheet';
import type { ProvinceList } from './provinceLists';

const TABLE = 'DanhSach';

type About = Pick<Consolidation, 'programme' | 'period' | 'reportingDate'>;

/** A list as a single-sheet workbook: a table with filters, printing on A4 landscape. */
export function listWorkbook({ kind, columns, rows, unclear = 0 }: ProvinceList, about: About): WorkbookSpec {
  const { programme, period, reportingDate } = about;
  const day = fromSerial(reportingDate) ?? period.end;
  const title = workbookText(`title.list.${kind}`, { year: programme.plan.year });
  const values = { period: period.name, date: formatDate(day), count: rows.length };
  const subtitle =
    unclear > 0 ? workbookText('sub.list.unclear', { ...values, unclear }) : workbookText('sub.list', values);
  const sheetName = workbookText(`sheet.list.${kind}`);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const sheet = tableSheet<string>({
    ...calendarOf(programme),
    sheetName,
    tableName: TABLE,
    title,
    subtitle,
    footer: `${title} - ${period.name}`,
    tabColor: '1F4E79',
    columns,
    // Excel requires a row below a table's header.
    rows: rows.length > 0 ? rows : [{}],
    reportingDate,
    freezeColumns: 1,
    scale: Math.min(100, Math.floor(PAGE_UNITS / total)),
    lastPrinted: columns.at(-1)?.key ?? '',
    conditionalFormats: () => [],
  });
  return {
    title,
    activeSheet: sheetName,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: STYLES,
    sheets: [sheet],
    names: [],
    properties: {},
  };
}

/** Column width, in hundredths of a unit, that fits on A4 landscape at 100 %, allowing for the cells' padding. */
const PAGE_UNITS = 11_000;

/** A list's rows for CSV: the headers, then texts and numbers, with dates in ISO format. */
export function listRows({ columns, rows }: ProvinceList): (string | number | null)[][] {
  const cell = (value: CellScalar | undefined, isDay: boolean): string | number | null => {
    if (isDay && typeof value === 'number') return fromSerial(Math.floor(value)) ?? value;
    return typeof value === 'boolean' ? String(value) : (value ?? null);
  };
  return [
    columns.map(({ header }) => workbookText(header)),
    ...rows.map((row) => columns.map(({ key, style }) => cell(row[key], style === 'planDate'))),
  ];
}

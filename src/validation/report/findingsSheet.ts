import type { Locale } from '../../messages/locale';
import { ruleTexts } from './ruleText';
import { workbookText } from '../../messages/workbookText';
import { quoteSheet } from '../../workbook/address';
import { rowHeight } from '../../workbook/rowHeight';
import type { CellSpec, WorkbookSpec } from '../../workbook/spec';
import { STYLES } from '../../workbook/styles';
import { landscape } from '../../workbook/tableSheet';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Finding } from '../engine/finding';

const WIDTHS = [11, 16, 9, 14, 52, 52];
const SEVERITY_STYLE = { error: 'legendOverdue', warning: 'legendSoon', hint: 'plan' } as const;

/** Name of a workbook's sheet of findings; null if it has none, or if the sheet by that name is the user's. */
export function findingsSheetIn({ sheets }: WorkbookSnapshot): string | null {
  const wanted = workbookText('sheet.findings').toLowerCase();
  const found = sheets.find(({ name }) => name.toLowerCase() === wanted);
  return found?.values[0]?.[0] === workbookText('findings.title') ? found.name : null;
}

function subtitleOf(count: number, of: string | null): string {
  if (count === 0) return workbookText('findings.none');
  return of === null ? workbookText('findings.subtitle') : workbookText('findings.of', { file: of, count });
}

/**
 * `Kiểm tra`: every finding with a link to its cell, to be added to the workbook's own sheets.
 * @param textsOf also covers rules outside Kiểm tra
 * @param of name of the workbook, if the sheet goes into a separate file, which cannot link to cells
 */
export function findingsSheet(
  findings: readonly Finding[],
  locale: Locale = 'vi',
  textsOf: typeof ruleTexts = ruleTexts,
  of: string | null = null,
): WorkbookSpec {
  const name = workbookText('sheet.findings');
  const header = (['severity', 'sheet', 'cell', 'code', 'problem', 'todo'] as const).map((key): CellSpec => ({
    value: workbookText(`findings.${key}`),
    style: 'header',
  }));
  const rowHeights: Record<number, number> = { 0: 24, 1: 36, 2: 24 };
  const rows = findings.map(({ rule, severity, sheet, cell, row, values }, index): CellSpec[] => {
    const { problem, why, todo } = textsOf(locale, rule, values);
    const what = `${problem} ${why}`;
    rowHeights[index + 3] = rowHeight([
      { text: what, width: WIDTHS[4] ?? 0 },
      { text: todo, width: WIDTHS[5] ?? 0 },
    ]);
    const link =
      of === null && sheet !== null && cell !== null ? { link: `${quoteSheet(sheet)}!${cell}` } : {};
    return [
      { value: workbookText(`findings.${severity}`), style: SEVERITY_STYLE[severity] },
      { value: sheet, style: 'plan' },
      { value: cell, style: 'planCentre', ...link },
      { value: row, style: 'planCentre' },
      { value: what, style: 'plan' },
      { value: todo, style: 'plan' },
    ];
  });
  return {
    title: name,
    activeSheet: name,
    defaultFont: { name: 'Times New Roman', size: 12 },
    styles: STYLES,
    sheets: [
      {
        name,
        visibility: 'visible',
        tabColor: 'C00000',
        showGridlines: false,
        zoom: 90,
        columns: WIDTHS.map((width) => ({ width })),
        rowHeights,
        rows: [
          [{ value: workbookText('findings.title'), style: 'titleLeft' }],
          [
            {
              value: subtitleOf(findings.length, of),
              style: 'subtitle',
            },
          ],
          header,
          ...rows,
        ],
        merges: ['A2:F2'],
        tables: [],
        validations: [],
        conditionalFormats: [],
        freeze: { rows: 3, columns: 0 },
        page: landscape({ fitToWidth: 1, fitToHeight: 0, titleRows: '$3:$3' }, name),
        charts: [],
      },
    ],
    names: [],
    properties: {},
  };
}

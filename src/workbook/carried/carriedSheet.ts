import type { Agency } from '../../agency/catalogue';
import { workbookText } from '../../messages/workbookText';
import type { Programme } from '../../programmes/programme';
import { bareSheet } from '../hiddenSheets';
import { TABLE } from '../identity';
import type { SheetSpec } from '../spec';
import { carriedLines } from './carriedPlan';

export const CARRIED_COLUMNS = ['part', 'content'] as const;

/** `_kehoach`, very hidden: the plan the workbook was made from, so that it can be opened without any other file. */
export function carriedSheet(programme: Programme, owner: Agency | null): SheetSpec {
  const lines = carriedLines(programme, owner);
  return {
    ...bareSheet,
    name: workbookText('sheet.carried'),
    visibility: 'veryHidden',
    columns: [{ width: 14 }, { width: 60 }],
    rows: [
      CARRIED_COLUMNS.map((value) => ({ value, style: 'header' })),
      ...lines.map((line) => line.map((value) => ({ value, style: 'verbatim' }))),
    ],
    tables: [
      {
        name: TABLE.carried,
        range: `A1:B${lines.length + 1}`,
        columns: CARRIED_COLUMNS.map((name) => ({ name })),
        style: null,
        bandedRows: false,
      },
    ],
  };
}

import { workbookText } from '../messages/workbookText';
import { SEAL, TABLE } from './identity';
import type { ProtectionSpec, SheetSpec } from './spec';
import { STATUSES } from '../fields/task/taskStatus';

const CLOSED: ProtectionSpec = {
  autoFilter: false,
  formatCells: false,
  formatColumns: false,
  formatRows: false,
  sort: false,
};

/** Common settings of hidden sheets. */
export const bareSheet = {
  showGridlines: true,
  rowHeights: {},
  merges: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  protection: CLOSED,
};

/** `Danh mục`, hidden: the values of the drop-down lists. */
export function listsSheet(): SheetSpec {
  return {
    ...bareSheet,
    name: workbookText('sheet.lists'),
    visibility: 'hidden',
    columns: [{ width: 24 }],
    rows: [
      [{ value: workbookText('col.status'), style: 'header' }],
      ...STATUSES.map((value) => [{ value, style: 'plan' }]),
    ],
    tables: [],
  };
}

/** Rows of the status list, 1-based. */
export const STATUS_LIST = { first: 2, last: STATUSES.length + 1 } as const;

/** `_cchc`, very hidden: identifies the workbook, so that any host can bind to it. */
export function identitySheet(properties: Record<string, string>): SheetSpec {
  const rows: [string, string | null][] = [
    ...Object.entries(properties),
    ...Object.values(SEAL).map((key): [string, null] => [key, null]),
  ];
  return {
    ...bareSheet,
    name: workbookText('sheet.identity'),
    visibility: 'veryHidden',
    columns: [{ width: 24 }, { width: 40 }],
    rows: [
      [
        { value: 'key', style: 'header' },
        { value: 'value', style: 'header' },
      ],
      ...rows.map(([key, value]) => [
        { value: key, style: 'plan' },
        { value, style: 'plan' },
      ]),
    ],
    tables: [
      {
        name: TABLE.identity,
        range: `A1:B${rows.length + 1}`,
        columns: [{ name: 'key' }, { name: 'value' }],
        style: null,
        bandedRows: false,
      },
    ],
  };
}

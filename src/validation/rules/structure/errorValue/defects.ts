import type { Defect } from '../../../../sample/defect';
import { firstCell, TASKS, TASK_SHEET } from '../../../../sample/damaging';

const SPENT = firstCell('spent');
const WHOLE_CELL = new RegExp(`<c r="${SPENT}"([^>]*?)(?:/>|>[\\s\\S]*?</c>)`);

export const defects: readonly Defect[] = [
  {
    kind: 'file',
    rule: 'structure/error-value',
    what: 'Dán ô lỗi từ tệp khác',
    edit: (path, xml) =>
      path === TASK_SHEET
        ? xml.replace(WHOLE_CELL, (_all, rest: string) => {
            const attributes = rest.replace(/ t="\w+"/, '');
            return `<c r="${SPENT}"${attributes} t="e"><v>#REF!</v></c>`;
          })
        : xml,
    at: { sheet: TASKS, cell: SPENT, row: null },
  },
];

import type { Defect } from '../../../../sample/defect';
import { TASKS, TASK_SHEET } from '../../../../sample/damaging';

export const defects: readonly Defect[] = [
  {
    kind: 'file',
    rule: 'structure/error-value',
    what: 'Dán ô lỗi từ tệp khác',
    edit: (path, xml) =>
      path === TASK_SHEET
        ? xml.replace(/<c r="L4"([^>]*?)(?:\/>|>[\s\S]*?<\/c>)/, (_all, rest: string) => {
            const attributes = rest.replace(/ t="\w+"/, '');
            return `<c r="L4"${attributes} t="e"><v>#REF!</v></c>`;
          })
        : xml,
    at: { sheet: TASKS, cell: 'L4', row: null },
  },
];

import type { Defect } from '../../../../sample/defect';
import { task, UNDER_WAY, wholeYear } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  {
    ...task(
      'note-same-as-previous',
      'Chép ghi chú của kỳ trước',
      (entry) => {
        for (const key of ['doneOn', 'documentNumber', 'documentDate']) delete entry[key];
        const note = 'Đang phối hợp với các đơn vị để hoàn thiện hồ sơ trình.';
        Object.assign(entry, { status: UNDER_WAY, percent: 40, note });
        return 'Khó khăn, ghi chú';
      },
      wholeYear,
    ),
    earlier: 'same',
  },
];

import { fromSerial } from '../../../../text/calendar';
import { formatDate } from '../../../../text/formatDate';
import type { Defect } from '../../../../sample/defect';
import { finished, task } from '../../../../sample/typing';

export const defects: readonly Defect[] = [
  task(
    'recurring-without-paper',
    'Việc hằng tháng có văn bản của hai lần, các lần sau không có',
    (entry, { document, reportingDate }) => {
      finished(entry, reportingDate - 1, document);
      const cited = [330, 300].map((ago, index) => {
        const day = fromSerial(reportingDate - ago);
        return `${index + 1}${document} ngày ${day === null ? '' : formatDate(day)}`;
      });
      entry.documentNumber = cited.join('; ');
      entry.documentDate = reportingDate - 300;
      return 'Số, ký hiệu văn bản';
    },
    ({ kind }) => kind === 'recurring',
  ),
];

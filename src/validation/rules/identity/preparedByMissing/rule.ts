import { isBlank } from '../../../../workbook/sheetMath';
import { rule } from '../../../engine/rule';

export const preparedByMissing = rule({
  id: 'identity/prepared-by-missing',
  severity: 'hint',
  scope: 'workbook',
  check({ plan, cover: { preparedBy } }, report) {
    if (plan && preparedBy && isBlank(preparedBy.value)) report(preparedBy);
  },
});

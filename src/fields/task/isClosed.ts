import { kindIn } from '../../deadline/kinds';
import { isBlank } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';

/** Whether nothing is to be entered in a cell of an entry column: the plan leaves nothing to say there. */
export const isClosed = (key: string, kind: CellScalar = null, countedAs: CellScalar = null): boolean =>
  !isBlank(countedAs) || (key === 'ownDate' && kindIn(kind)?.ownDate === 'none');

import { kindIn } from '../../deadline/kinds';
import { isBlank } from '../../workbook/sheetMath';
import type { CellScalar } from '../../workbook/spec';

/** Whether an entry cell is closed: the plan leaves nothing to enter there. */
export const isClosed = (key: string, kind: CellScalar = null, countedAs: CellScalar = null): boolean =>
  !isBlank(countedAs) || (key === 'ownDate' && kindIn(kind)?.ownDate === 'none');

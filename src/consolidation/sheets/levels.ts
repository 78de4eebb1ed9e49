import type { AgencyLevel } from '../../agency/catalogue';
import { workbookText } from '../../messages/workbookText';

/** In the order in which they are listed. */
export const LEVELS: readonly AgencyLevel[] = ['tinh', 'huyen', 'xa', 'trung-uong', 'khac'];

export const levelText = (level: AgencyLevel): string => workbookText(`level.${level}`);

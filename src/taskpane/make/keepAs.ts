import { workbookText } from '../../messages/workbookText';

/** Name of a sheet kept after it was replaced. */
export const keepAs = (name: string, number: number): string => workbookText('sheet.copy', { name, number });

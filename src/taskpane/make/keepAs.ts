import { workbookText } from '../../messages/workbookText';

/** What a sheet is called that is kept after another took its place. */
export const keepAs = (name: string, number: number): string => workbookText('sheet.copy', { name, number });

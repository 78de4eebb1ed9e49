import { writeXlsx } from '../../src/host/file/ooxml/write/writeWorkbook';
import type { OfficeHost } from './officeHost';
import { toWorkbookSpec } from './toSpec';

/** Saves the workbook as an .xlsx file, so that LibreOffice can check what the add-in did "in Excel". */
export const saveWorkbook = (host: OfficeHost): Promise<Uint8Array> => writeXlsx(toWorkbookSpec(host));

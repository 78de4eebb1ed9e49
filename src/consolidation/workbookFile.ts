/** What looks like a workbook: those that we cannot read are told of, not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;
/** Excel's own mark of a workbook that is open. */
const LOCK_FILE = /^~\$/;

/** Whether a file of a folder is taken, by its name without the path. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name) && !LOCK_FILE.test(name);

/** Extensions of workbooks: those we cannot read are reported, not skipped. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;
/** Files nobody sent: lock files, hidden files (`._so.xlsx` on a Mac), Windows' own files. */
const NOT_SENT = /^(~\$|\.)|^(thumbs\.db|desktop\.ini|__macosx)$/i;

/** Whether a file or folder was not sent by anyone, judging by its name without the path. */
export const isNotSent = (name: string): boolean => NOT_SENT.test(name);

/** Whether a file in a folder is read, judging by its name without the path. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name) && !isNotSent(name);

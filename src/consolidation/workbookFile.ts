/** What looks like a workbook: those that we cannot read are told of, not passed over. */
const WORKBOOK = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i;
/** What nobody sent: marks of open files, hidden files (`._so.xlsx` of a Mac), what Windows keeps for itself. */
const NOT_SENT = /^(~\$|\.)|^(thumbs\.db|desktop\.ini|__macosx)$/i;

/** Whether a file or folder is none that anybody sent, by its name without the path. */
export const isNotSent = (name: string): boolean => NOT_SENT.test(name);

/** Whether a file of a folder is taken, by its name without the path. */
export const isWorkbookName = (name: string): boolean => WORKBOOK.test(name) && !isNotSent(name);

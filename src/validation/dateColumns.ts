/** Entry columns of the task tables that hold days. */
export const DATE_COLUMNS = ['doneOn', 'documentDate', 'ownDate'] as const;

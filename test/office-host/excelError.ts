/** An error as returned by Excel; `code` is one of Excel.ErrorCodes. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly place = '',
  ) {
    super(message);
    this.name = 'ExcelError';
  }
}

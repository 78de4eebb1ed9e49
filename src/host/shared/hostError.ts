/** What can go wrong in a host, each a message `host.<code>` in the catalogue. */
export type HostErrorCode =
  | 'sheetExists'
  | 'tableExists'
  | 'nameExists'
  | 'sheetProtected'
  | 'structureProtected'
  | 'cellChanged'
  | 'editedMeanwhile'
  | 'typedInNew'
  | 'sheetGone'
  | 'sheetRebuilt'
  | 'notFound'
  | 'noSuchTable'
  | 'tooLarge'
  | 'farCell'
  | 'unreadable'
  | 'empty'
  | 'notXlsx'
  | 'isOldExcel'
  | 'isBinaryExcel'
  | 'isOds'
  | 'isText'
  | 'isHtml'
  | 'isDocument'
  | 'isPdf'
  | 'isArchive'
  | 'damaged'
  | 'encrypted'
  | 'suspicious'
  | 'cancelled'
  | 'editing'
  | 'rolledBack'
  | 'rollbackFailed'
  /** A write may have been carried out or not: the workbook no longer answers, so nobody knows. */
  | 'unanswered'
  | 'unsupported'
  | 'onlyInExcel'
  | 'failed';

/** A program failure in a host, with the values its message needs. `details` is for support, never for users' eyes alone. */
export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    readonly values: Record<string, string> = {},
    readonly details: string = '',
  ) {
    super(`${code}${details ? `: ${details}` : ''}`);
    this.name = 'HostError';
  }
}

/** Possible failures of a host; each has a message `host.<code>` in the catalogue. */
export type HostErrorCode =
  | 'sheetExists'
  | 'tableExists'
  | 'nameExists'
  | 'sheetProtected'
  | 'structureProtected'
  | 'cellChanged'
  | 'cellsMerged'
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
  | 'damagedDocument'
  | 'encrypted'
  | 'suspicious'
  | 'cancelled'
  | 'editing'
  | 'rolledBack'
  | 'rollbackFailed'
  /** A write may or may not have been carried out: the workbook no longer responds. */
  | 'unanswered'
  /** Excel has not answered a request that changes nothing. */
  | 'noAnswer'
  | 'unsupported'
  | 'onlyInExcel'
  | 'failed';

/** A failure in a host, with the values for its message. `details` is for support, never shown on its own. */
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

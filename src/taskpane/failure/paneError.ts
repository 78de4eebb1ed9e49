import type { MessageValues } from '../../messages/format';

export type PaneErrorCode =
  | 'otherAgency'
  | 'otherPlan'
  | 'otherLayout'
  | 'cellChanged'
  | 'writtenNotRead'
  | 'writtenNotMarked'
  | 'sealedWithCopies'
  | 'notReady'
  | 'noPlaceForSeal'
  | 'agencyWorkbook'
  | 'otherProvincePeriod'
  | 'notProvince'
  | 'previousOtherPlan'
  | 'keeperGone'
  | 'noTaskTable';

/** An error raised by the pane itself; each has a message `error.<code>` in the catalogue. */
export class PaneError extends Error {
  constructor(
    readonly code: PaneErrorCode,
    readonly values: MessageValues = {},
    /** For support. */
    readonly details = '',
  ) {
    super(code);
    this.name = 'PaneError';
  }
}

/**
 * Everything the add-in requires of Excel, tested in the user's Excel, since the developers have none. First a host's
 * operations in the order of a workbook's life; then questions the documentation leaves open.
 */
export const SELF_TEST_IDS = [
  'create',
  'readBack',
  'formulas',
  'thisRow',
  'edit',
  'fix',
  'undo',
  'mark',
  'unmark',
  'seal',
  'again',
  'selection',
  'change',
  'page',
  'dates',
  'ctrlZ',
  'menu',
  'empty',
] as const;
export type SelfTestId = (typeof SELF_TEST_IDS)[number];

/** `byHand`: no API reports it; the text says what to look at. `skipped`: a prerequisite failed. */
export type SelfTestOutcome = 'held' | 'failed' | 'byHand' | 'skipped';

export interface SelfTestResult {
  id: SelfTestId;
  outcome: SelfTestOutcome;
  /** For support: what was observed. */
  detail: string;
}

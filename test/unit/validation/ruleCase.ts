import type { Workbench } from './workbook';

export interface RuleCase {
  rule: string;
  /** What someone does to a sound workbook. */
  name: string;
  edit: (bench: Workbench) => void;
  /** Places of the rule's findings, `Sheet!A1` or `-`; absent: the workbook stays without any finding. */
  at?: (bench: Workbench) => string[];
  /** Other rules that rightly fire as well. */
  also?: string[];
  agency?: string;
  /** The sound workbook is given as that of an earlier period. */
  withPrevious?: boolean;
}

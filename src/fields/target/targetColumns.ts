import type { Column } from '../column';
import type { TargetEntryKey } from '../entry';
import { gap, rate, targetCheck, verdict } from './targetComputations';
import { denominatorRule, explanationRule, numeratorRule } from '../validations';

export type TargetPlanKey =
  | 'code'
  | 'target'
  | 'source'
  | 'level'
  | 'numeratorText'
  | 'denominatorText'
  | 'operator'
  | 'threshold'
  | 'unit';
type TargetComputedKey = 'rate' | 'gap' | 'verdict' | 'check';
export type TargetKey = TargetPlanKey | TargetEntryKey | TargetComputedKey | 'counted';

/** Columns of the target table, in order. */
export const TARGET_COLUMNS: readonly Column<TargetKey>[] = [
  { key: 'code', header: 'col.code', width: 9, role: 'plan', style: 'planCentre' },
  { key: 'target', header: 'col.target', width: 42, role: 'plan', style: 'plan' },
  { key: 'source', header: 'col.source', width: 20, role: 'plan', style: 'plan' },
  { key: 'level', header: 'col.level', width: 11, role: 'plan', style: 'planCentre' },
  { key: 'numeratorText', header: 'col.numeratorText', width: 26, role: 'plan', style: 'plan' },
  { key: 'denominatorText', header: 'col.denominatorText', width: 26, role: 'plan', style: 'plan' },
  { key: 'operator', header: 'col.operator', width: 8, role: 'plan', style: 'planCentre' },
  { key: 'threshold', header: 'col.threshold', width: 9, role: 'plan', style: 'planCentre' },
  { key: 'unit', header: 'col.unit', width: 11, role: 'plan', style: 'planCentre' },
  {
    key: 'numerator',
    header: 'col.numerator',
    width: 12,
    role: 'entry',
    style: 'entryCount',
    validation: numeratorRule,
  },
  {
    key: 'denominator',
    header: 'col.denominator',
    width: 12,
    role: 'entry',
    style: 'entryCount',
    validation: denominatorRule,
  },
  {
    key: 'explanation',
    header: 'col.explanation',
    width: 26,
    role: 'entry',
    style: 'entryText',
    validation: explanationRule,
  },
  {
    key: 'rate',
    header: 'col.rate',
    width: 10,
    role: 'computed',
    style: 'computedNumber',
    computation: rate,
  },
  { key: 'gap', header: 'col.gap', width: 10, role: 'computed', style: 'computedNumber', computation: gap },
  {
    key: 'verdict',
    header: 'col.verdict',
    width: 14,
    role: 'computed',
    style: 'computedCentre',
    computation: verdict,
  },
  {
    key: 'check',
    header: 'col.check',
    width: 22,
    role: 'computed',
    style: 'computedText',
    computation: targetCheck,
  },
  { key: 'counted', header: 'col.counted', width: 8, role: 'helper', style: 'plan', hidden: true },
];

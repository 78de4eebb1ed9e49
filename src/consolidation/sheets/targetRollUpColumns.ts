import type { Column, Computation } from '../../fields/column';
import { PROVINCE_TABLE } from '../../workbook/identity';
import { isNumber, quoted } from '../../workbook/sheetMath';
import type { TargetEntryKey, TargetKey } from '../../fields/target/targetFields';
import { gap, rate, verdict, VERDICT } from '../../fields/target/targetComputations';
import type { TargetFigures } from '../../figures/targetFigures';
import { countIfs, sumIfs } from './references';
import { opinionRule } from './sheetContext';

/** The plan's columns and the sums: what an agency enters besides its figures cannot be added up. */
export type TargetRollUpKey =
  | Exclude<TargetKey, TargetEntryKey | 'check'>
  | 'numerator'
  | 'denominator'
  | 'owed'
  | 'reported'
  | 'noReport'
  | 'attaining'
  | 'missing'
  | 'opinion';

/** `Chỉ tiêu toàn tỉnh`: sums over the merged table; the rate is computed from them, never averaged. */
export function targetRollUpColumns(
  numbers: ReadonlyMap<string, TargetFigures>,
): readonly Column<TargetRollUpKey>[] {
  const sum = (of: 'numerator' | 'denominator'): Computation<TargetRollUpKey> => ({
    formula: (ref) =>
      `IF(${ref('reported')}=0,"",${sumIfs(PROVINCE_TABLE.targets, `col.${of}`, [
        ['col.code', ref('code')],
        ['col.counts', '1'],
      ])})`,
    compute: (cell) => numbers.get(String(cell('code')))?.[of] ?? '',
  });
  const verdicts = (of: 'attaining' | 'missing', word: string): Computation<TargetRollUpKey> => ({
    formula: (ref) =>
      countIfs(PROVINCE_TABLE.targets, [
        ['col.code', ref('code')],
        ['col.verdict', quoted(word)],
      ]),
    compute: (cell) => numbers.get(String(cell('code')))?.[of] ?? 0,
  });
  const reported: Computation<TargetRollUpKey> = {
    formula: (ref) =>
      countIfs(PROVINCE_TABLE.targets, [
        ['col.code', ref('code')],
        ['col.counts', '1'],
      ]),
    compute: (cell) => numbers.get(String(cell('code')))?.reported ?? 0,
  };
  const noReport: Computation<TargetRollUpKey> = {
    formula: (ref) => `${ref('owed')}-${ref('reported')}`,
    compute: (cell) => {
      const [owed, given] = [cell('owed'), cell('reported')];
      return (isNumber(owed) ? owed : 0) - (isNumber(given) ? given : 0);
    },
  };
  return [
    { key: 'code', header: 'col.code', width: 7, role: 'plan', style: 'planCentre' },
    { key: 'target', header: 'col.target', width: 38, role: 'plan', style: 'plan' },
    { key: 'level', header: 'col.level', width: 10, role: 'plan', style: 'planCentre' },
    { key: 'operator', header: 'col.operator', width: 7, role: 'plan', style: 'planCentre' },
    { key: 'threshold', header: 'col.threshold', width: 9, role: 'plan', style: 'planCentre' },
    { key: 'unit', header: 'col.unit', width: 11, role: 'plan', style: 'planCentre' },
    {
      key: 'numerator',
      header: 'col.numeratorSum',
      width: 13,
      role: 'computed',
      style: 'computedSum',
      computation: sum('numerator'),
    },
    {
      key: 'denominator',
      header: 'col.denominatorSum',
      width: 13,
      role: 'computed',
      style: 'computedSum',
      computation: sum('denominator'),
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
      key: 'opinion',
      header: 'col.opinion',
      width: 30,
      role: 'entry',
      style: 'entryText',
      validation: opinionRule,
    },
    { key: 'owed', header: 'col.owed', width: 9, role: 'plan', style: 'planCentre' },
    {
      key: 'reported',
      header: 'col.reported',
      width: 9,
      role: 'computed',
      style: 'computedInteger',
      computation: reported,
    },
    {
      key: 'noReport',
      header: 'col.noReport',
      width: 9,
      role: 'computed',
      style: 'computedInteger',
      computation: noReport,
    },
    {
      key: 'attaining',
      header: 'col.attaining',
      width: 9,
      role: 'computed',
      style: 'computedInteger',
      computation: verdicts('attaining', VERDICT.attained),
    },
    {
      key: 'missing',
      header: 'col.missing',
      width: 9,
      role: 'computed',
      style: 'computedInteger',
      computation: verdicts('missing', VERDICT.missed),
    },
    { key: 'numeratorText', header: 'col.numeratorText', width: 36, role: 'plan', style: 'plan' },
    { key: 'denominatorText', header: 'col.denominatorText', width: 36, role: 'plan', style: 'plan' },
    { key: 'source', header: 'col.source', width: 24, role: 'plan', style: 'plan' },
    { key: 'counted', header: 'col.counted', width: 8, role: 'helper', style: 'plan', hidden: true },
  ];
}

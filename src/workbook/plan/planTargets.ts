import { planText } from '../../messages/planText';
import { comparisonIn } from '../../target/comparison';
import { lines, moreIn } from './planCells';
import type { PlanRecord } from './planRecords';
import type { PlanColumnKey } from './planSheets';

const TARGET_COLUMNS = [
  'text',
  'numerator',
  'denominator',
  'owners',
  'threshold',
  'unit',
  'operator',
] as const;

/** The first column that is missing or unusable for a target; null if it can be counted. */
export function missingInTarget(texts: PlanRecord['texts']): PlanColumnKey | null {
  const isUsable = (column: (typeof TARGET_COLUMNS)[number]): boolean => {
    const text = texts[column] ?? '';
    if (column === 'operator') return comparisonIn(text) !== null;
    return text !== '' && (column !== 'threshold' || Number.isFinite(thresholdOf(texts)));
  };
  return TARGET_COLUMNS.find((column) => !isUsable(column)) ?? null;
}

const thresholdOf = ({ threshold = '' }: PlanRecord['texts']): number => Number(threshold.replace(',', '.'));

/** Confirmed targets that can be counted; one without a code gets the next free one. */
export function confirmedTargets(records: readonly PlanRecord[]) {
  const codes = new Set(records.flatMap(({ texts }) => texts.code ?? []));
  const nextCode = (): string => {
    let number = 1;
    while (codes.has(`CT${String(number).padStart(2, '0')}`)) number += 1;
    const code = `CT${String(number).padStart(2, '0')}`;
    codes.add(code);
    return code;
  };
  return records
    .filter(({ texts }) => texts.confirmed !== undefined && missingInTarget(texts) === null)
    .map(({ texts }) => targetOf(texts, texts.code ?? nextCode()));
}

const targetOf = (texts: PlanRecord['texts'], code: string) => ({
  ...moreIn(texts.more),
  code,
  text: texts.text,
  operator: comparisonIn(texts.operator ?? '') ?? texts.operator,
  threshold: thresholdOf(texts),
  unit: texts.unit,
  level: texts.level ?? null,
  section: texts.section ?? null,
  numerator: texts.numerator,
  denominator: texts.denominator,
  counted: texts.counted !== undefined,
  owners: lines(texts.owners),
  source: texts.source ?? planText('plan.sheet.targets'),
  partOf: texts.partOf ?? null,
  agreesAcross: texts.agreesAcross ?? null,
});

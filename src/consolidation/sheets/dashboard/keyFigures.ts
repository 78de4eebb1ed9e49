import { workbookText } from '../../../messages/workbookText';
import { PROVINCE_TABLE } from '../../../workbook/identity';
import { quoted } from '../../../workbook/sheetMath';
import type { CellScalar } from '../../../workbook/spec';
import { VERDICT } from '../../../fields/target/targetComputations';
import type { Consolidation } from '../../consolidation';
import { columnOf, countIfs } from '../references';
import { RECEIPT, receiptText } from '../registerSheet';
import type { TargetNumbers } from '../targetRollUpColumns';
import { headers, type Canvas, type Placed } from './canvas';
import { doneRate, doneRateFormula } from './rates';

/** The province in one line. */
export function keyFigures(
  canvas: Canvas,
  { register, planRows, discrepancies }: Consolidation,
  numbers: ReadonlyMap<string, TargetNumbers>,
): void {
  const sum = (of: 'owed' | 'done' | 'overdue' | 'reported' | 'notArisen') =>
    planRows.reduce((total, { lead }) => total + lead[of], 0);
  const planColumn = (header: Parameters<typeof columnOf>[1]) =>
    `SUM(${columnOf(PROVINCE_TABLE.planRows, header)})`;
  const agencies = `ROWS(${columnOf(PROVINCE_TABLE.register, 'col.agencyId')})`;
  const receipts = (word: string) => ({
    formula: countIfs(PROVINCE_TABLE.register, [['col.receipt', quoted(word)]]),
    value: register.filter((entry) => receiptText(entry) === word).length,
  });
  const missing = receipts(RECEIPT.missing);
  const unusable = receipts(RECEIPT.unusable);
  const verdicts = [...numbers.values()].map(({ verdict }) => verdict);
  const verdict = (word: string, of: (typeof verdicts)[number]) => ({
    formula: countIfs(PROVINCE_TABLE.targetRollUps, [['col.verdict', quoted(word)]]),
    value: verdicts.filter((each) => each === of).length,
  });
  const figures: { header: string; formula: string; value: CellScalar; rate?: boolean }[] = [
    { header: workbookText('dash.agencies'), formula: agencies, value: register.length },
    {
      header: workbookText('dash.received'),
      formula: `${agencies}-${missing.formula}-${unusable.formula}`,
      value: register.length - missing.value - unusable.value,
    },
    { header: RECEIPT.late, ...receipts(RECEIPT.late) },
    { header: RECEIPT.unusable, ...unusable },
    { header: RECEIPT.missing, ...missing },
    { header: workbookText('dash.tasks'), formula: planColumn('col.owed'), value: sum('owed') },
    { header: workbookText('status.done'), formula: planColumn('status.done'), value: sum('done') },
    {
      header: workbookText('dash.rate'),
      formula: doneRateFormula(
        planColumn('status.done'),
        planColumn('col.owed'),
        planColumn('status.notArisen'),
      ),
      value: doneRate(sum('done'), sum('owed'), sum('notArisen')),
      rate: true,
    },
    { header: workbookText('due.overdue'), formula: planColumn('due.overdue'), value: sum('overdue') },
    {
      header: workbookText('col.noReport'),
      formula: planColumn('col.noReport'),
      value: sum('owed') - sum('reported'),
    },
    { header: workbookText('dash.attained'), ...verdict(VERDICT.attained, 'dat') },
    { header: workbookText('dash.missed'), ...verdict(VERDICT.missed, 'chua-dat') },
    { header: workbookText('dash.none'), ...verdict(VERDICT.none, 'chua-co-so-lieu') },
    {
      header: workbookText('dash.discrepancies'),
      formula: countIfs(PROVINCE_TABLE.discrepancies, [['col.code', quoted('?*')]]),
      value: discrepancies.length,
    },
  ];
  canvas.add(headers(['', ...figures.map(({ header }) => header)]), 52);
  canvas.add(
    [
      { column: 0, value: workbookText('dash.whole'), style: 'label' },
      ...figures.map(({ formula, value, rate }, index): Placed => ({
        column: index + 1,
        value,
        formula,
        style: rate ? 'kpiRate' : 'kpi',
      })),
    ],
    34,
  );
}

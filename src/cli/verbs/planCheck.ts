import { readWorkbookFile } from '../files/readFile';
import { causeLine, findingCauses } from '../../import/plan/causes';
import { importText } from '../../messages/importText';
import { vietnamese } from '../../messages/vietnamese';
import { planText } from '../../messages/planText';
import { checkPlan } from '../../validation/plan/checkPlan';
import { sheetText } from '../../workbook/plan/planSheets';
import { isPlanWorkbook, planRecords } from '../../workbook/plan/planRecords';
import { programmeInWorkbook } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

/**
 * `plan check FILE [--json]`: what to review in a plan workbook, by cause (as JSON cell by cell); exit code 1 if any
 * finding is an error.
 */
export async function planCheck(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(vietnamese('cli.usage'));
  const snapshot = await readWorkbookFile(file);
  if (!isPlanWorkbook(snapshot)) throw new UsageError(vietnamese('cli.plan.notPlanWorkbook', { file }));
  const found = checkPlan(planRecords(snapshot), programmeInWorkbook(file, snapshot));
  const findings = found.map((finding) => ({
    rule: `plan/${finding.rule}`,
    severity: finding.severity,
    sheet: planText(sheetText(finding.sheet)),
    cell: finding.cell,
    row: finding.row,
    message: importText('vi', `import.rule.${finding.rule}`, finding.values),
  }));
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length;
  const counts = { error: count('error'), warning: count('warning'), hint: count('hint') };
  if (values.json) console.log(JSON.stringify({ file, counts, findings }));
  else {
    console.log(vietnamese('cli.plan.counts', { file, ...counts }));
    for (const cause of findingCauses(found, 'vi')) {
      const { severity, rule } = cause.remarks[0].finding;
      console.log(`  ${vietnamese(`severity.${severity}`)} ${causeLine(cause, 'vi')} [plan/${rule}]`);
    }
  }
  return counts.error > 0 ? 1 : 0;
}

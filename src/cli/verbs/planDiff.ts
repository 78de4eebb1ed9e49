import { diffCatalogues } from '../../agency/diffCatalogues';
import { vietnamese } from '../../messages/vietnamese';
import { diffPlans } from '../../plan/diffPlans';
import type { PlanRow } from '../../plan/plan';
import { timeText } from '../../workbook/agency/timeText';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

const textOf = ({ task, activity }: PlanRow): string => activity ?? task;

/** `plan diff A B [--json]`: what version B changes in A; exit code 1 if anything. */
export async function planDiff(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  });
  const [one, other] = positionals;
  if (one === undefined || other === undefined || positionals.length > 2)
    throw new UsageError(vietnamese('cli.usage'));
  const [before, after] = [await programmeOption(one), await programmeOption(other)];
  const { added, dropped, reworded, moved } = diffPlans(before.plan, after.plan);
  const agencies = diffCatalogues(before.catalogue, after.catalogue);
  const shown = {
    added: added.map((row) => ({ code: row.code, text: textOf(row) })),
    dropped: dropped.map((row) => ({ code: row.code, text: textOf(row) })),
    reworded: reworded.map((each) => ({
      before: each.before.code,
      after: each.after.code,
      likeness: Math.round(each.likeness * 100) / 100,
      columns: each.columns.map((column) => ({
        column,
        before: each.before[column] ?? '',
        after: each.after[column] ?? '',
      })),
    })),
    moved: moved.map((each) => ({
      before: each.before.code,
      after: each.after.code,
      from: timeText(each.before, before.plan.year),
      to: timeText(each.after, after.plan.year),
    })),
    agencies,
  };
  if (values.json) console.log(JSON.stringify(shown));
  else {
    for (const each of shown.added) console.log(vietnamese('cli.plan.diff.added', each));
    for (const each of shown.dropped) console.log(vietnamese('cli.plan.diff.dropped', each));
    for (const { columns, before: was, after: is } of shown.reworded)
      console.log(
        vietnamese('cli.plan.diff.reworded', {
          before: was,
          after: is,
          columns: columns.map(({ column }) => column).join(', '),
        }),
      );
    for (const { kind, ...names } of agencies)
      console.log(
        vietnamese(`cli.plan.diff.agency.${kind}`, {
          before: names.before.join('; '),
          after: names.after.join('; '),
        }),
      );
    for (const each of shown.moved) console.log(vietnamese('cli.plan.diff.moved', each));
  }
  return added.length + dropped.length + reworded.length + moved.length + agencies.length > 0 ? 1 : 0;
}

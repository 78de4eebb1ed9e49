import { vietnamese } from '../../messages/vietnamese';
import { changeCount, planChanges } from '../../workbook/plan/planChanges';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

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
  const changes = planChanges(before, after);
  const shown = {
    added: changes.added,
    dropped: changes.dropped,
    reworded: changes.reworded.map(({ before: was, after: is, likeness, columns }) => ({
      before: was,
      after: is,
      likeness: Math.round(likeness * 100) / 100,
      columns,
    })),
    moved: changes.moved.map(({ before: was, after: is, from, to }) => ({
      before: was,
      after: is,
      from,
      to,
    })),
    agencies: changes.agencies,
  };
  if (values.json) console.log(JSON.stringify(shown));
  else {
    for (const each of shown.added) console.log(vietnamese('cli.plan.diff.added', { ...each }));
    for (const each of shown.dropped) console.log(vietnamese('cli.plan.diff.dropped', { ...each }));
    for (const { columns, before: was, after: is } of shown.reworded)
      console.log(
        vietnamese('cli.plan.diff.reworded', {
          before: was,
          after: is,
          columns: columns.map(({ column }) => column).join(', '),
        }),
      );
    for (const { kind, ...names } of shown.agencies)
      console.log(
        vietnamese(`cli.plan.diff.agency.${kind}`, {
          before: names.before.join('; '),
          after: names.after.join('; '),
        }),
      );
    for (const each of shown.moved) console.log(vietnamese('cli.plan.diff.moved', each));
  }
  return changeCount(changes) > 0 ? 1 : 0;
}

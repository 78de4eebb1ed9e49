import { vietnamese } from '../../messages/vietnamese';
import { programmeOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

/** `plan show [--plan ID|FILE] [--json]` */
export async function planShow(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: { plan: { type: 'string' }, json: { type: 'boolean' } },
  });
  if (positionals.length > 0) throw new UsageError(vietnamese('cli.usage'));
  const { plan } = await programmeOption(values.plan);
  if (!values.json) {
    for (const row of plan.rows)
      console.log([row.code, row.lead, row.time, row.activity ?? row.task].join('\t'));
    return 0;
  }
  const { id, title, year, province, sections, assignments, generalTasks, targets } = plan;
  // Codes of mục tiêu and nhiệm vụ are internal; the row code contains them.
  const rows = plan.rows.map(({ objectiveCode: _objective, taskCode: _task, ...row }) => row);
  console.log(
    JSON.stringify({ id, title, year, province, sections, rows, generalTasks, assignments, targets }),
  );
  return 0;
}

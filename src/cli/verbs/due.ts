import { bindWorkbook } from '../../entries/boundWorkbook';
import { programmesFor } from '../../entries/programmeFor';
import { calendarFile, REMINDED } from '../../guidance/calendarFile';
import { dueTasks, recurringTasks } from '../../guidance/dueTasks';
import { vietnamese } from '../../messages/vietnamese';
import { formatDate } from '../../text/formatDate';
import { contextOf } from '../../validation/engine/context';
import { dateOption } from '../dateOption';
import { readWorkbookFile } from '../files/readFile';
import { saveFile, saveNewFile } from '../files/saveFile';
import { programmesOption } from '../programmeOption';
import { readOptions } from '../readOptions';
import { today } from '../today';
import { UsageError } from '../usageError';

const YEAR = 366;

/**
 * `due FILE [--date D] [--out F.ics [--force]] [--json]`: what is due within 1, 3 and 7 days; with `--out`, a calendar
 * file of everything due within a year. A recurring task is listed with its occurrences and their evidence.
 */
export async function due(args: string[]): Promise<number> {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      date: { type: 'string' },
      plan: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new UsageError(vietnamese('cli.usage'));
  const snapshot = await readWorkbookFile(file);
  const programmeOf = await programmesFor(snapshot, await programmesOption(values.plan));
  const context = contextOf(bindWorkbook(snapshot), { programmeOf });
  const { identity, plan } = context;
  if (!identity || !plan) throw new UsageError(vietnamese('cli.upgrade.notOurs', { file }));
  const date = dateOption(values.date) ?? today() ?? `${plan.year}-01-01`;
  const [longest] = REMINDED;
  const tasks = dueTasks(context, date, longest);
  if (values.out !== undefined) {
    const all = dueTasks(context, date, YEAR);
    const bytes = Buffer.from(calendarFile(all, identity.agencyId, date));
    (values.force ? saveFile : saveNewFile)(values.out, bytes);
    console.error(vietnamese('cli.due.wrote', { file: values.out, count: all.length }));
  }
  const recurring = recurringTasks(context, date);
  if (values.json) {
    console.log(JSON.stringify({ file, agency: identity.agencyName, date, tasks, recurring }));
    return 0;
  }
  for (const { code, title, due: day, days } of tasks) {
    const within = [...REMINDED].reverse().find((each) => days <= each) ?? longest;
    console.log(vietnamese('cli.due.task', { within, day: formatDate(day), code, title }));
  }
  for (const { code, title, instances } of recurring) {
    const fallen = instances.filter(({ state }) => state !== 'coming');
    const missing = fallen.filter(({ state }) => state === 'missing');
    const values = { code, title, fallen: fallen.length, shown: fallen.length - missing.length };
    const days = missing.map(({ due: day }) => formatDate(day)).join(', ');
    console.log(
      missing.length === 0
        ? vietnamese('cli.due.recurring', values)
        : vietnamese('cli.due.recurringMissing', { ...values, days }),
    );
  }
  console.error(vietnamese('cli.due.count', { file, count: tasks.length, within: longest }));
  return 0;
}

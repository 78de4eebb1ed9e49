import { vietnamese } from '../../messages/vietnamese';
import { UsageError } from '../usageError';
import { adopt } from './adopt';
import { agency } from './agency';
import { consolidate } from './consolidate';
import { deadline } from './deadline';
import { due } from './due';
import { importPlan } from './importPlan';
import { plan } from './plan';
import { lists } from './lists';
import { letters, slips } from './papers';
import { report } from './report';
import { restore } from './restore';
import { sample } from './sample';
import { scaffold } from './scaffold';
import { tables } from './tables';
import { target } from './target';
import { upgrade } from './upgrade';
import { validate } from './validate';

/** Exit codes: 0 done, 1 findings, 2 usage or unreadable input. */
type Verb = (args: string[]) => Promise<number>;

const VERBS: Record<string, Verb> = {
  plan,
  deadline,
  target,
  agency,
  import: importPlan,
  scaffold,
  sample,
  validate,
  consolidate,
  adopt,
  upgrade,
  restore,
  due,
  tables,
  report,
  slips,
  letters,
  lists,
};

/** The verb of a command line, run: its exit code. @throws UsageError, and what its files could not be read for */
export async function main(verb = '', ...args: string[]): Promise<number> {
  const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!run) throw new UsageError(vietnamese('cli.usage'));
  return run(args);
}

import { vietnamese } from '../../messages/vietnamese';
import { UsageError } from '../usageError';

/** Exit codes: 0 done, 1 findings, 2 usage or unreadable input. */
type Verb = (args: string[]) => Promise<number>;

/** Loaded on demand: a verb does not load another's libraries. */
const VERBS: Record<string, () => Promise<Verb>> = {
  plan: async () => (await import('./plan')).plan,
  deadline: async () => (await import('./deadline')).deadline,
  target: async () => (await import('./target')).target,
  agency: async () => (await import('./agency')).agency,
  import: async () => (await import('./importPlan')).importPlan,
  scaffold: async () => (await import('./scaffold')).scaffold,
  sample: async () => (await import('./sample')).sample,
  validate: async () => (await import('./validate')).validate,
  consolidate: async () => (await import('./consolidate')).consolidate,
  adopt: async () => (await import('./adopt')).adopt,
  upgrade: async () => (await import('./upgrade')).upgrade,
  restore: async () => (await import('./restore')).restore,
  next: async () => (await import('./restore')).next,
  due: async () => (await import('./due')).due,
  tables: async () => (await import('./tables')).tables,
  lists: async () => (await import('./lists')).lists,
  page: async () => (await import('./page')).page,
  report: async () => (await import('./report')).report,
  slips: async () => (await import('./papers')).slips,
  letters: async () => (await import('./papers')).letters,
};

/** Runs the verb of a command line; returns its exit code. @throws UsageError, and errors from reading its files */
export async function main(verb = '', ...args: string[]): Promise<number> {
  const load = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
  if (!load) throw new UsageError(vietnamese('cli.usage'));
  return (await load())(args);
}

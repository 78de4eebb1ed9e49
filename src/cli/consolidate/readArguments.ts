import { vietnamese } from '../../messages/vietnamese';
import { readOptions } from '../readOptions';
import { UsageError } from '../usageError';

export type ConsolidateArguments = ReturnType<typeof readArguments>;

/** The options and paths of `consolidate`. @throws UsageError for an invalid option, and without paths or a period */
export function readArguments(args: string[]) {
  const { values, positionals } = readOptions({
    args,
    allowPositionals: true,
    options: {
      period: { type: 'string' },
      date: { type: 'string' },
      'send-by': { type: 'string' },
      arrived: { type: 'string', multiple: true, default: [] },
      out: { type: 'string' },
      plan: { type: 'string' },
      previous: { type: 'string', multiple: true, default: [] },
      expect: { type: 'string' },
      take: { type: 'string', multiple: true, default: [] },
      force: { type: 'boolean', default: false },
      json: { type: 'boolean' },
    },
  });
  const { period } = values;
  if (positionals.length === 0 || !period) throw new UsageError(vietnamese('cli.usage'));
  return { values: { ...values, period }, paths: positionals };
}

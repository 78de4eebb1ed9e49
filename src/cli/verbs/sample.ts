import { UsageError } from '../usageError';

export async function sample(_args: string[]): Promise<number> {
  throw new UsageError('sample');
}

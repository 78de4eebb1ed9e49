import { vietnamese } from '../../messages/vietnamese';
import { UsageError } from '../usageError';
import { planCheck } from './planCheck';
import { planDiff } from './planDiff';
import { planExport } from './planExport';
import { planNext } from './planNext';
import { planShow } from './planShow';

const VERBS = { show: planShow, export: planExport, check: planCheck, diff: planDiff, next: planNext };

/** `plan show | export | check | diff | next` */
export async function plan([verb = '', ...args]: string[]): Promise<number> {
  if (!Object.hasOwn(VERBS, verb)) throw new UsageError(vietnamese('cli.usage'));
  return VERBS[verb as keyof typeof VERBS](args);
}

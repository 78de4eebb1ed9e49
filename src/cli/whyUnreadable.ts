import { HostError } from '../host/hostError';
import { isMessageKey, vietnamese } from '../messages/catalogue';

/** A host's refusal in words, by its message's key (`host.damaged`) and values. */
export function hostReason(key: string, values: Record<string, string>): string {
  return isMessageKey(key) ? vietnamese(key, { name: '', part: '', ...values }) : key;
}

/** What is wrong with a file that cannot be read, in words. */
export function whyUnreadable(error: unknown): string {
  if (error instanceof HostError) return hostReason(`host.${error.code}`, error.values);
  return error instanceof Error ? error.message : String(error);
}

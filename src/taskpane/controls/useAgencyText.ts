import { useSyncExternalStore } from 'react';
import { recallAgencies, rememberAgencies } from '../app/remembered';

let text: string | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
const read = (): string => (text ??= recallAgencies());
function write(typed: string): void {
  text = typed;
  rememberAgencies(typed);
  for (const listener of listeners) listener();
}

/** The list of agencies outside the catalogue, as typed: shared by all places, and remembered. */
export const useAgencyText = (): [text: string, write: (typed: string) => void] => [
  useSyncExternalStore(subscribe, read),
  write,
];

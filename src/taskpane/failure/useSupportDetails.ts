import { useState } from 'react';
import packageFile from '../../../package.json';
import { copyText } from '../controls/copyText';
import type { Failure } from './describeFailure';
import { useMessages } from '../app/MessagesContext';

/** Excel provides its version and platform; an ordinary browser only its own name. */
export function surroundings(): string[] {
  const { host, version, platform } = (Office.context?.diagnostics ??
    {}) as Partial<Office.ContextInformation>;
  const office = host === undefined ? [] : [`${host} ${version ?? ''} (${platform ?? ''})`];
  return [...office, navigator.userAgent];
}

export interface SupportDetails {
  text: string;
  /** Null before it was tried. */
  copied: boolean | null;
  copy: () => void;
}

/** Details of a failure for support, to be copied in full: what was being done (`context`), when, and where. */
export function useSupportDetails(failure: Failure, context: string): SupportDetails {
  const messages = useMessages();
  const [copied, setCopied] = useState<boolean | null>(null);
  const { key, values, details, at } = failure;
  const text = [
    messages(key, values),
    key,
    details,
    context,
    `${packageFile.name} ${packageFile.version}`,
    at,
    ...surroundings(),
  ]
    .filter((line) => line !== '')
    .join('\n');
  return { text, copied, copy: () => void copyText(text).then(setCopied) };
}

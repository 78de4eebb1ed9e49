import { useState } from 'react';
import packageFile from '../../../package.json';
import { copyText } from '../controls/copyText';
import type { Failure } from './describeFailure';
import { useMessages } from '../app/MessagesContext';

/** Excel tells its version and platform; an ordinary browser has nothing but its own name. */
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

/** What support must know of a failure, to be copied whole: what was being done (`context`), when, in what. */
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

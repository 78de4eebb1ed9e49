import { HostError } from './hostError';

/**
 * SHA-256 of a text as UTF-8, in lower-case hex, using the platform's cryptography.
 * @throws HostError `unsupported` on a page without it: plain http from another machine.
 */
export async function sha256(text: string): Promise<string> {
  // Absent outside secure contexts, despite the types.
  const { subtle } = globalThis.crypto as { subtle?: SubtleCrypto };
  if (!subtle) throw new HostError('unsupported', {}, 'no crypto.subtle: not a secure context');
  const digest = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

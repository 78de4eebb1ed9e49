/** Two 32-bit FNV-1a sums. */
export type FingerprintState = readonly [first: number, second: number];

export const FINGERPRINT_START: FingerprintState = [0x811c9dc5, 0x01000193];

/** Extends the sums with more text; adding it in pieces gives the same result. */
export function addToFingerprint([first, second]: FingerprintState, text: string): FingerprintState {
  let [one, other] = [first, second];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ code, 0x85ebca6b);
  }
  return [one, other];
}

export const fingerprintOf = (state: FingerprintState): string =>
  state.map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');

/** Short hex hash of a text, to detect changes. No protection against deliberate collisions; the seal uses SHA-256. */
export const fingerprint = (text: string): string => fingerprintOf(addToFingerprint(FINGERPRINT_START, text));

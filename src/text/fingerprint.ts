/**
 * Short mark of a text, to see whether it is still the same: two 32-bit FNV-1a sums, hex. No protection against anybody
 * who wants two texts to have one mark; the seal uses SHA-256.
 */
export function fingerprint(text: string): string {
  let [first, second] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    first = Math.imul(first ^ code, 0x01000193);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return [first, second].map((sum) => (sum >>> 0).toString(16).padStart(8, '0')).join('');
}

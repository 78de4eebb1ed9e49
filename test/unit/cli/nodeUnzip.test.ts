import fc from 'fast-check';
import { nodeUnzip } from '../../../src/cli/nodeUnzip';

const asItIs = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test('Node’s own way gives the text of every UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, isMarked) => {
      const bytes = new TextEncoder().encode((isMarked ? '\ufeff' : '') + text);
      expect(nodeUnzip.decodeUtf8(bytes)).toBe(asItIs(bytes));
    }),
  );
  const letters = new TextEncoder().encode('Sở Nội vụ 𝒜 \uf8ff');
  expect(nodeUnzip.decodeUtf8(letters.subarray(1))).toBe('ở Nội vụ 𝒜 \uf8ff');
});

test('invalid UTF-8 is replaced, not refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      expect(nodeUnzip.decodeUtf8(bytes)).toBe(asItIs(bytes));
    }),
  );
  expect(nodeUnzip.decodeUtf8(Uint8Array.of(0x41, 0xff, 0xe1, 0x42))).toBe('A\ufffd\ufffdB');
});

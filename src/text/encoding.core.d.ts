// TextDecoder and TextEncoder are pure and identical in every browser, in Node and in Excel's web view, but TypeScript
// only has their types as part of the DOM's or Node's. Only tsconfig.core.json reads this file.

declare class TextDecoder {
  /** @throws RangeError for an unknown encoding */
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  /** @throws TypeError for invalid bytes if `fatal` */
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

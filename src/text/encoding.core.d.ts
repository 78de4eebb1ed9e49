// Decoding and encoding text is the same pure function in every browser, in Node and in Excel's web view, but TypeScript
// has its types only together with the DOM's or Node's. Only tsconfig.core.json reads this file.

declare class TextDecoder {
  /** @throws RangeError for an unknown encoding */
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  /** @throws TypeError for invalid bytes if `fatal` */
  decode(bytes?: Uint8Array): string;
}

declare class TextEncoder {
  encode(text?: string): Uint8Array;
}

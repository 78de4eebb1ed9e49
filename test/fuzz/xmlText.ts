type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** By byte order mark, or by where the zeros of its first character are. */
function encodingOf([first = 1, second = 1]: Uint8Array): Encoding {
  if ((first === 0xff && second === 0xfe) || second === 0) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || first === 0) return 'utf-16be';
  return 'utf-8';
}

/** The text of an XML part, without its byte order mark. */
export const xmlOf = (data: Uint8Array): string => new TextDecoder(encodingOf(data)).decode(data);

/** UTF-16 with a byte order mark. */
export function utf16(text: string, isLittle: boolean): Uint8Array {
  const data = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(data.buffer);
  view.setUint16(0, 0xfeff, isLittle);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + 2 * at, text.charCodeAt(at), isLittle);
  return data;
}

/** Text in the encoding of the part that it replaces. */
export function encodedLike(before: Uint8Array, text: string): Uint8Array {
  const encoding = encodingOf(before);
  return encoding === 'utf-8' ? new TextEncoder().encode(text) : utf16(text, encoding === 'utf-16le');
}

const UTF_8 = new TextDecoder();

/** Decodes UTF-8 without its byte order mark. */
export const portableUtf8 = (data: Uint8Array): string => UTF_8.decode(data);

/**
 * Decodes a part's text, whatever its encoding: identified by its byte order mark, its first two bytes, or its XML
 * declaration (XML 1.0, appendix F). The result declares UTF-8, in which it will be written back.
 * @returns null if it declares an unknown encoding.
 */
export function decodePart(data: Uint8Array, decodeUtf8 = portableUtf8): string | null {
  const wide = wideEncoding(data);
  const label = wide ?? declaredEncoding(data);
  if (label === null) return decodeUtf8(data);
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label);
  } catch {
    return null;
  }
  return decoder.decode(data).replace(DECLARED, '$1"UTF-8"');
}

const DECLARED = /^(<\?xml[^<>]{0,80}?\sencoding\s{0,8}=\s{0,8})(?:"[^"]{0,40}"|'[^']{0,40}')/;
const LONGEST_DECLARATION = 160;

function wideEncoding([first, second]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return null;
}

/** The text before the first `>`, one character per byte: a declaration is always ASCII. A byte order mark is skipped. */
function declaration(data: Uint8Array): string {
  const start = data[0] === 0xef ? 3 : 0;
  const end = data.subarray(0, LONGEST_DECLARATION).indexOf(0x3e) + 1;
  return String.fromCharCode(...data.subarray(start, end));
}

/** As nearly every part begins. */
const USUAL = [...'<?xml version="1.0" encoding="UTF-8"'].map((character) => character.charCodeAt(0));

/** Null for UTF-8, which is also the default. */
function declaredEncoding(data: Uint8Array): string | null {
  if (USUAL.every((code, at) => data[at] === code)) return null;
  const found = DECLARED.exec(declaration(data));
  const quoted = found?.[0].slice(found[1]!.length + 1, -1);
  return quoted === undefined || /^utf-?(?:8|16)$/i.test(quoted) ? null : quoted;
}

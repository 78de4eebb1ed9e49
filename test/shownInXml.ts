const isXml = (code: number): boolean =>
  [0x9, 0xa, 0xd].includes(code) ||
  (code >= 0x20 && !(code >= 0xd800 && code < 0xe000) && code < 0xfffe) ||
  code > 0xffff;

/**
 * A text as displayed by a document: characters XML cannot contain become a replacement character, line breaks are
 * normalised.
 */
export const shownInXml = (text: string): string =>
  [...text.replace(/\r\n?/g, '\n')].map((each) => (isXml(each.codePointAt(0)!) ? each : '\uFFFD')).join('');

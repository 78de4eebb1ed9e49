// Characters that XML 1.0 cannot contain and that would make the file unreadable: control characters, lone surrogates,
// and the two noncharacters U+FFFE and U+FFFF.
const NO_XML = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** Removes characters XML cannot contain. */
export const writable = (text: string): string => text.replace(NO_XML, '\uFFFD');

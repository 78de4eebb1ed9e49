// What XML 1.0 cannot hold would make the file unreadable: control characters, halves of a pair, two that are none.
const NO_XML = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/gu;

/** A text as XML can hold it. */
export const writable = (text: string): string => text.replace(NO_XML, '\uFFFD');

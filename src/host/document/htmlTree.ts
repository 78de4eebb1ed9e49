import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** Parses HTML into a tree; nothing in it is ever executed. */
export const htmlTree = (html: string): DefaultTreeAdapterTypes.Document => parse(html);

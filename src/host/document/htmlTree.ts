import { parse, type DefaultTreeAdapterTypes } from 'parse5';

/** An HTML text as a tree; nothing of it is run, whatever it holds. */
export const htmlTree = (html: string): DefaultTreeAdapterTypes.Document => parse(html);

import type { Page } from 'playwright-core';
import { en, vi } from '../allMessages';
import workbookText from '../../src/messages/workbook.vi.json';
import { periodsOf } from '../../src/period/reportingPeriod';
import { BAC_GIANG } from '../programmes';

interface Shown {
  textContent: string | null;
  getAttribute(name: string): string | null;
  checkVisibility(): boolean;
  parentElement: (Shown & { tagName: string }) | null;
}
declare const document: {
  body: object;
  createTreeWalker(root: object, what: number): { nextNode(): Shown | null };
  querySelectorAll(selector: string): Iterable<Shown>;
};

const SPOKEN = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'] as const;
const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;

/** All text displayed or announced by the page, in pieces, excluding field contents. */
export const piecesOf = (page: Page): Promise<string[]> =>
  page.evaluate((attributes) => {
    const pieces = new Set<string>();
    const texts = document.createTreeWalker(document.body, 4);
    for (let node = texts.nextNode(); node; node = texts.nextNode())
      if (node.parentElement?.checkVisibility() && node.parentElement.tagName !== 'TEXTAREA')
        pieces.add(node.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('body *'))
      if (element.checkVisibility())
        for (const name of attributes) pieces.add(element.getAttribute(name)?.trim() ?? '');
    return [...pieces].filter((piece) => piece !== '');
  }, SPOKEN);

function stringsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') into.add(value.trim());
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) stringsIn(each, into);
}

/** Vietnamese that remains in English mode: names, the plan, workbook contents, and quoted terms. */
export function workbookContents(...more: unknown[]): string[] {
  const strings = new Set<string>();
  for (const source of [BAC_GIANG.plan, BAC_GIANG.catalogue, workbookText, ...more])
    stringsIn(source, strings);
  for (const { name } of periodsOf(BAC_GIANG)) strings.add(name);
  for (const message of Object.values(en))
    for (const [quoted] of message.matchAll(/[\p{L}][\p{L} ]*/gu)) strings.add(quoted.trim());
  return [...strings].filter((text) => VIETNAMESE.test(text)).sort((a, b) => b.length - a.length);
}

const KEYS = new Set([...Object.keys(vi), ...Object.keys(en)]);

/**
 * Pieces of the page that are a message key or contain an unfilled placeholder, or in English mode Vietnamese words of
 * ours.
 */
export async function wronglyShown(page: Page, language: 'vi' | 'en', contents: readonly string[]) {
  const pieces = await piecesOf(page);
  const known = new Set(contents);
  return pieces.filter((piece) => {
    if (KEYS.has(piece) || /\{[a-zA-Z]+\}/.test(piece)) return true;
    if (language === 'vi' || !VIETNAMESE.test(piece) || known.has(piece)) return false;
    let rest = piece;
    for (const content of contents) {
      rest = rest.replaceAll(content, '');
      if (!VIETNAMESE.test(rest)) return false;
    }
    return rest !== 'Tiếng Việt';
  });
}

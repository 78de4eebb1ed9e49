import { quoteSheet } from '../../workbook/address';

/** Whether a formula refers to this sheet (`'Nhiệm vụ'!`) or table (`NhiemVu[`), ignoring case. */
export function mentions(formula: string, name: string): boolean {
  const text = formula.toLowerCase();
  const bare = name.toLowerCase();
  return [`${quoteSheet(bare)}!`, `${bare}!`, `${bare}[`].some((part) => startsWord(text, part));
}

function startsWord(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (part.startsWith("'") || !/[\p{L}\p{M}\p{N}_.\\]/u.test(text[at - 1] ?? '')) return true;
  return false;
}

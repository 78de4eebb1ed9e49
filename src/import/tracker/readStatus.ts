import { STATUS } from '../../fields/task/taskStatus';
import { bare } from '../../text/normalise';
import { intendedStatus } from '../../validation/typed/statusSynonyms';

/**
 * Common openings of a status, without diacritics: “Hoàn thành đúng hạn”, “Đang trình UBND tỉnh”. The first match
 * counts.
 */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:chua|khong) phat sinh\b/, STATUS.notArisen],
  [/^(?:chua|khong) (?:hoan thanh|xong|dat|ht)\b/, STATUS.inProgress],
  [
    /^(?:chua|cho)\b.*(?:thuc hien|trien khai|bat dau|lam|den han|xu ly|giai quyet)|^chua t\/?h\b/,
    STATUS.notStarted,
  ],
  [/^0+ ?%$/, STATUS.notStarted],
  [/^100 ?%$/, STATUS.done],
  [/^\d{1,2}(?:[.,]\d{1,3})? ?%$/, STATUS.inProgress],
  // “Hoàn thành 80 %”, “Hoàn thành một phần”, “Hoàn thành 2/5 nội dung”: not done, despite its first words.
  [
    /^(?:da |co ban )?(?:hoan thanh|thuc hien|xong)\b.*(?<![\d.,])\d{1,2}(?:[.,]\d{1,3})? ?%/,
    STATUS.inProgress,
  ],
  [
    /^(?:da )?(?:hoan thanh|thuc hien|xong) (?:duoc )?(?:mot phan|mot so|du thao|co ban)\b/,
    STATUS.inProgress,
  ],
  [/^(?:da )?(?:hoan thanh|thuc hien|xong) (?:duoc )?(\d{1,4})\/(?!\1\b)\d{1,4} \p{L}/u, STATUS.inProgress],
  [/^co ban\b/, STATUS.inProgress],
  [/^(?:da )?(?:hoan thanh|xong|thuc hien xong|ket thuc|ht)\b/, STATUS.done],
  [/^da (?:gui|nop|trinh|bao cao)\b.*(?:y kien|du thao|tham dinh|tham tra)/, STATUS.inProgress],
  [/^da (?:thuc hien|ban hanh|bao cao|trinh ky xong|xu ly|giai quyet|tra loi|gui|nop)\b|^dat$/, STATUS.done],
  [/^(?:dang|thuong xuyen thuc hien|da trien khai)\b/, STATUS.inProgress],
  [/^(?:done|completed|finished)$/, STATUS.done],
  [/^in progress$/, STATUS.inProgress],
  [/^not started$/, STATUS.notStarted],
  [/^(?:qua han|cham|tre han|cham tien do)\b(?!.*(?:hoan thanh|da ))/, STATUS.inProgress],
];

/** Longer texts describe results rather than a status. */
const LONGEST = 60;

/** The listed status meant by a cell's wording; null if uncertain. */
export function readStatus(text: string): string | null {
  const known = intendedStatus(text);
  if (known !== null || text.length > LONGEST) return known;
  const typed = bare(text).replace(/^[-+*•\s]+/, '');
  return OPENINGS.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}

import { STATUS } from '../../fields/task/taskStatus';
import { bare } from '../../text/normalise';
import { statusMeant } from '../../validation/typed/statusSynonyms';

/**
 * Common openings of a status, without diacritics: “Hoàn thành đúng hạn”, “Đang trình UBND tỉnh”. The first match
 * counts.
 */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:chua|khong) phat sinh\b/, STATUS.notArisen],
  [/^(?:chua (?:hoan thanh|xong))\b/, STATUS.inProgress],
  [/^(?:chua|cho)\b.*(?:thuc hien|trien khai|bat dau|lam|den han)/, STATUS.notStarted],
  [/^(?:da )?(?:hoan thanh|xong|thuc hien xong|ket thuc)\b/, STATUS.done],
  [/^(?:da (?:thuc hien|ban hanh|bao cao|trinh ky xong)|dat$|ht$)/, STATUS.done],
  [/^(?:dang|thuong xuyen thuc hien|da trien khai)\b/, STATUS.inProgress],
  [/^(?:qua han|cham|tre han|cham tien do)\b(?!.*(?:hoan thanh|da ))/, STATUS.inProgress],
];

/** Longer texts describe results rather than a status. */
const LONGEST = 60;

/** The listed status that a cell's wording means; null if uncertain. */
export function readStatus(text: string): string | null {
  const known = statusMeant(text);
  if (known !== null || text.length > LONGEST) return known;
  const typed = bare(text).replace(/^[-+*•\s]+/, '');
  return OPENINGS.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}

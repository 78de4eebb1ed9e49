import { STATUS } from '../../fields/task/taskStatus';
import { bare } from '../../text/normalise';
import { statusMeant } from '../../validation/typed/statusSynonyms';

/** How offices begin a status, without diacritics: “Hoàn thành đúng hạn”, “Đang trình UBND tỉnh”. The first that fits counts. */
const OPENINGS: readonly (readonly [RegExp, string])[] = [
  [/^(?:chua|khong) phat sinh\b/, STATUS.notArisen],
  [/^(?:chua (?:hoan thanh|xong))\b/, STATUS.inProgress],
  [/^(?:chua|cho)\b.*(?:thuc hien|trien khai|bat dau|lam|den han)/, STATUS.notStarted],
  [/^(?:da )?(?:hoan thanh|xong|thuc hien xong|ket thuc)\b/, STATUS.done],
  [/^(?:da (?:thuc hien|ban hanh|bao cao|trinh ky xong)|dat$|ht$)/, STATUS.done],
  [/^(?:dang|thuong xuyen thuc hien|da trien khai)\b/, STATUS.inProgress],
  [/^(?:qua han|cham|tre han|cham tien do)\b(?!.*(?:hoan thanh|da ))/, STATUS.inProgress],
];

/** Longer texts tell of results; they name no status. */
const LONGEST = 60;

/** The status of the list that a cell's words stand for; null where that is not sure. */
export function readStatus(text: string): string | null {
  const known = statusMeant(text);
  if (known !== null || text.length > LONGEST) return known;
  const typed = bare(text).replace(/^[-+*•\s]+/, '');
  return OPENINGS.find(([pattern]) => pattern.test(typed))?.[1] ?? null;
}

import { tidy } from '../../text/normalise';

// At most one space: the input has been tidied.
const PHONE =
  /[,;–-]? ?\(?(?:(?:số )?(?:điện thoại|đt|sđt|đtdđ|di động|tel|mobile|hotline) ?[:.]? ?)?(?<![\d/.])(?:\(0\d{1,3}\)|(?:\+84|0))(?:[ .-]?\d){7,10}(?![\d/])\)?/giu;
const NAME_WORD = String.raw`\p{Lu}\p{Ll}*`;
/** First words of an office: “đ/c Phó Chủ tịch UBND tỉnh” names nobody. */
const OFFICE = String.raw`(?:Phó|Chủ|Giám|Trưởng|Chánh|Bí|Thủ|Cục|Viện|Hiệu)(?!\p{L})`;
const PERSON = new RegExp(
  String.raw`[,;–-]? ?\(?(?<!\p{L})(?:(?:[đĐ]\/[cC]|[đĐ]ồng chí):? (?!${OFFICE})${NAME_WORD}(?: ${NAME_WORD}){0,5}|(?:ông|Ông|bà|Bà):? ${NAME_WORD}(?: ${NAME_WORD}){1,5})(?:,? (?:Phó )?(?:Giám đốc|Trưởng phòng|Chánh Văn phòng|Chuyên viên))?\)?`,
  'gu',
);

/** A cell's agency names, and what was removed: telephone numbers and personal names are never passed on. */
export function withoutContacts(text: string): { text: string; cut: string[] } {
  const cut: string[] = [];
  const take = (found: string): string => {
    cut.push(tidy(found).replace(/^[,;–-]\s*/u, ''));
    return '';
  };
  const kept = text.replace(PERSON, take).replace(PHONE, take);
  return cut.length === 0
    ? { text, cut }
    : {
        text: tidy(kept)
          .replace(/^[,;–-]\s?/, '')
          .replace(/(?<![,;])[,;]$/, ''),
        cut,
      };
}

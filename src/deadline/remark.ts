/** How reviewers' remarks begin; they are not part of what the plan says. */
const OPENING =
  /(?:^|\( ?|[\s;,.:–-])(?:đề xuất|đề nghị|kiến nghị|ý kiến|góp ý|xin lùi|xin gia hạn)(?=\s|:|$)/iu;

/** Whether a remark asks for another date. */
export const asksToMove = (remark: string): boolean =>
  /(?<!\p{L})(?:gia hạn|lùi|chuyển|dời|điều chỉnh|kéo dài|thay đổi)(?!\p{L})/iu.test(remark);

/**
 * Splits off a reviewer's remark left under a date: “Tháng 6/2026 đề xuất chuyển sang tháng 9” → the date, and the
 * remark. A phrase that begins with such words is left whole: there is no date before them.
 */
export function splitRemark(phrase: string): [said: string, remark: string | null] {
  const match = OPENING.exec(phrase);
  if (!match || !/\d|\p{L}/u.test(phrase.slice(0, match.index))) return [phrase, null];
  const cut = phrase.slice(match.index).replace(/^[\s;,.:(–-]+/u, '');
  const inParenthesis = phrase[match.index] === '(';
  const remark = inParenthesis ? cut.replace(/ ?\)[\s.;]*$/u, '') : cut;
  const said = phrase.slice(0, match.index).replace(/(?<![\s;,:–-])[\s;,:–-]+$/u, '');
  return [said, remark];
}

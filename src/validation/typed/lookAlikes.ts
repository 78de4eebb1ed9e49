/** Letters of other alphabets that look like Vietnamese ones, with those: Icelandic eth, African d. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ' };

/** The same text with the Vietnamese letters that it looks like. */
export const ofOneAlphabet = (text: string): string =>
  text.replace(/[ÐðƉ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);

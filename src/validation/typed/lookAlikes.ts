/** Letters of other alphabets that look like Vietnamese ones: Icelandic eth, African d. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ' };

/** Replaces look-alikes with the Vietnamese letters. */
export const replaceLookAlikes = (text: string): string =>
  text.replace(/[ÐðƉ]/g, (letter) => LOOK_ALIKES[letter] ?? letter);

/**
 * Vietnamese text as people type it: NFC or NFD, old or new tone placement, non-breaking and doubled spaces. Compare
 * with `fold`, display as typed.
 */

const SPACES = /[\s\u00a0\u2000-\u200a\u202f\u3000\ufeff\u200b]+/g;

/** Invisible characters: soft hyphens, direction marks, joiners. */
const UNSEEN = /[\u00ad\u061c\u200c\u200e\u200f\u202a-\u202e\u2060-\u2069]|\u034f|\u200d/g;

/**
 * Anything not already tidy. Accented letters up to U+024F and U+1E00–U+1EFF are already NFC, as are typographic
 * dashes, quotes and dots.
 */
const UNTIDY = /[^\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff\u2010-\u2027]| {2}|^ | $/;

/**
 * NFC without invisible characters, every run of whitespace (including non-breaking and zero-width) collapsed to one
 * space, trimmed.
 */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ').trim();
}

/** Old-style tone placement (hòa, thủy, khỏe) → new style (hoà, thuỷ, khoẻ), in lower case and NFC. */
const TONE_PAIRS: readonly (readonly [string, string])[] = [
  ['oà', 'òa'],
  ['oá', 'óa'],
  ['oả', 'ỏa'],
  ['oã', 'õa'],
  ['oạ', 'ọa'],
  ['oè', 'òe'],
  ['oé', 'óe'],
  ['oẻ', 'ỏe'],
  ['oẽ', 'õe'],
  ['oẹ', 'ọe'],
  ['uỳ', 'ùy'],
  ['uý', 'úy'],
  ['uỷ', 'ủy'],
  ['uỹ', 'ũy'],
  ['uỵ', 'ụy'],
];

const OLD_TO_NEW = new Map(TONE_PAIRS.map(([placed, old]) => [old, placed]));
// Only an open syllable is ambiguous: "hòan" is a typo, "hoàn" the only spelling.
const OLD_TONE = /(òa|óa|ỏa|õa|ọa|òe|óe|ỏe|õe|ọe|ùy|úy|ủy|ũy|ụy)(?!\p{L})/gu;
// "quý" has only one spelling; "qúy" is a common slip.
const QUY = /q([úùủũụ])y/g;
const QUY_TONE: Record<string, string> = { ú: 'ý', ù: 'ỳ', ủ: 'ỷ', ũ: 'ỹ', ụ: 'ỵ' };

/** Characters that `fold` may replace in a lower-case text; most texts contain none. */
const FOLDED = /[ð‐‑‒–—−“”„«»‘’óòỏõọúùủũụ]/;

/** Comparison key: tidied, lower case, one tone placement, one dash and quote style. Never displayed. */
export function fold(text: string): string {
  const lower = tidy(text).toLowerCase();
  if (!FOLDED.test(lower)) return lower;
  return (
    lower
      // Icelandic eth, typed for đ: the capitals look identical.
      .replace(/ð/g, 'đ')
      .replace(/[‐‑‒–—−]/g, '-')
      .replace(/[“”„«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(QUY, (_all, tone: string) => `qu${QUY_TONE[tone]}`)
      .replace(OLD_TONE, (old) => OLD_TO_NEW.get(old) ?? old)
  );
}

/** `fold` without any diacritics (đ → d): for search boxes and typo-tolerant comparison. */
export function bare(text: string): string {
  return fold(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

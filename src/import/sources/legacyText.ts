import { bare } from '../../text/normalise';

/** A pre-Unicode Vietnamese encoding: its letters occupy Latin-1 positions. */
export type LegacyEncoding = 'tcvn3' | 'vni';

const TCVN3 = new Map<string, string>(
  pairs(
    '\u00b5à\u00b8á\u00b6ả\u00b7ã\u00b9ạ\u00a8ă\u00bbằ\u00beắ\u00bcẳ\u00bdẵ\u00c6ặ\u00a9â\u00c7ầ\u00caấ\u00c8ẩ\u00c9ẫ\u00cbậ\u00aeđ' +
      '\u00ccè\u00d0é\u00ceẻ\u00cfẽ\u00d1ẹ\u00aaê\u00d2ề\u00d5ế\u00d3ể\u00d4ễ\u00d6ệ\u00d7ì\u00ddí\u00d8ỉ\u00dcĩ\u00deị' +
      '\u00dfò\u00e3ó\u00e1ỏ\u00e2õ\u00e4ọ\u00abô\u00e5ồ\u00e8ố\u00e6ổ\u00e7ỗ\u00e9ộ\u00acơ\u00eaờ\u00edớ\u00ebở\u00ecỡ\u00eeợ' +
      '\u00efù\u00f3ú\u00f1ủ\u00f2ũ\u00f4ụ\u00adư\u00f5ừ\u00f8ứ\u00f6ử\u00f7ữ\u00f9ự\u00faỳ\u00fdý\u00fbỷ\u00fcỹ\u00feỵ' +
      '\u00a1Ă\u00a2Â\u00a7Đ\u00a3Ê\u00a4Ô\u00a5Ơ\u00a6Ư',
  ),
);

/** VNI writes a letter followed by its marks as an extra character; some letters have a single character. */
const VNI_LETTERS = new Map<string, string>(
  pairs('ôơÔƠöưÖƯñđÑĐíííìììæỉÆỈóĩÓĨòịÒỊîỵÎỴÍÍÌÌ'.replace('íííììì', 'ííìì')),
);
const [GRAVE, ACUTE, HOOK, TILDE, DOT, ROOF, BREVE] = [
  '\u0300',
  '\u0301',
  '\u0309',
  '\u0303',
  '\u0323',
  '\u0302',
  '\u0306',
];
const VNI_MARKS: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: ROOF,
  à: ROOF + GRAVE,
  á: ROOF + ACUTE,
  å: ROOF + HOOK,
  ã: ROOF + TILDE,
  ä: ROOF + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};

function pairs(text: string): [string, string][] {
  const signs = [...text];
  return Array.from({ length: signs.length / 2 }, (_, index) => [
    signs[2 * index] as string,
    signs[2 * index + 1] as string,
  ]);
}

const fromTcvn3 = (text: string): string =>
  text.replace(/[\u00a1-\u00fe]/g, (sign) => TCVN3.get(sign) ?? sign);

function fromVni(text: string): string {
  let read = '';
  for (const sign of text) {
    const mark = VNI_MARKS[sign.toLowerCase()];
    const canCarry = /[aeiouyơưAEIOUYƠƯ]$/.test(read);
    if (mark !== undefined && canCarry) read += mark;
    else read += VNI_LETTERS.get(sign) ?? sign;
  }
  return read.normalize('NFC');
}

/**
 * TCVN3 has no capitals with tones: a font of capitals draws them, and “C¶I C¸CH” means “CẢI CÁCH”. Such a line has no
 * unaccented lower-case letters, and mixes upper and lower case within words.
 */
const inCapitals = (text: string): string =>
  text.replace(/[^\n\r\t]+/g, (line) => (isDrawnInCapitals(line) ? line.toUpperCase() : line));

const isDrawnInCapitals = (line: string): boolean =>
  !/[a-z]/.test(line) &&
  line.split(/\P{L}+/u).some((word) => /\p{Ll}/u.test(word) && /\p{Lu}/u.test(word.slice(1)));

export const fromLegacy = (text: string, encoding: LegacyEncoding): string =>
  encoding === 'tcvn3' ? inCapitals(fromTcvn3(text)) : fromVni(text);

/** Words found in every plan, which only the right decoding reveals. */
const WORDS = [
  'sở',
  'nhiệm',
  'vụ',
  'của',
  'hành',
  'và',
  'các',
  'nội',
  'thời',
  'chủ',
  'phối',
  'hợp',
  'hoạch',
  'được',
  'báo',
  'cáo',
  'kế',
];

function knownWords(text: string): number {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  return words.filter((word) => WORDS.includes(word)).length;
}

/** Vietnamese letters that exist only in Unicode. */
const UNICODE_VIETNAMESE = /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]|\p{M}/u;
/** Many Latin-1 letters within plain words indicate a legacy encoding. */
const LATIN = /[\u00a1-\u00ff]/g;
const LEAST_WORDS = 3;
/** Number of characters sufficient for a decision. */
const SAMPLE = 20_000;

/** The encoding of a text: null for Unicode; `unknown` if it is neither Unicode nor one we can read. */
export function legacyEncoding(text: string): LegacyEncoding | 'unknown' | null {
  const sample = text.slice(0, SAMPLE);
  if (UNICODE_VIETNAMESE.test(sample)) return null;
  const strange = sample.match(LATIN)?.length ?? 0;
  if (strange < 10) return null;
  const [best] = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, words: knownWords(fromLegacy(sample, encoding)) }))
    .sort((a, b) => b.words - a.words);
  if (best && best.words >= LEAST_WORDS && best.words > knownWords(sample)) return best.encoding;
  return strange * 20 > bare(sample).length ? 'unknown' : null;
}

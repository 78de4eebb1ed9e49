import { BAC_GIANG, SONG_BIEN_FILES } from './programmes';

const OURS = JSON.stringify(SONG_BIEN_FILES).toLowerCase();
/** Words unique to the first province: names, levels, kinds of units, its plan's number, its years. */
const WORDS = [
  'Bắc Giang',
  '213/KH-UBND',
  '213-KH',
  '2023',
  '2024',
  'cấp huyện',
  'thị trấn',
  'thị xã',
  'huyện',
  ...BAC_GIANG.catalogue.agencies.map(({ name }) => name),
  ...BAC_GIANG.plan.sections.map(({ title }) => title),
]
  .map((text) => text.toLowerCase())
  .filter((text) => !OURS.includes(text));

/** The first programme's words in a text from the second. */
export function wordsOfBacGiangIn(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  return WORDS.filter((word) => lower.includes(word));
}

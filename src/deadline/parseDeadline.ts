import { readCompound } from './compound';
import type { Deadline } from './deadline';
import { readFamilies } from './families';
import { boundedBy, isReadWithDay } from './inParenthesis';
import { readOffset } from './offset';
import { phraseReadings, textsOf } from './phraseText';
import { asksToMove, splitRemark } from './remark';

/**
 * Parses a “Thời gian” phrase of a plan of `year`, which is also used when the phrase leaves the year out. Never
 * throws: an empty phrase is `unstated`; one that cannot be read in full, or with an impossible date, is
 * `unrecognized`.
 */
export function parseDeadline(phrase: string, year: number): Deadline {
  const [whole, steps] = textsOf(phrase);
  if (whole.length > LONGEST_PHRASE) return { ...UNREAD, phrase, kind: 'unrecognized' };
  const unread: Deadline = {
    ...UNREAD,
    phrase,
    kind: whole === '' ? 'unstated' : 'unrecognized',
    condition: phraseReadings(whole)[0].condition,
  };
  if (TO_CONFIRM.test(whole)) return unread;
  const [said, remark] = splitRemark(whole);
  // “Khi có đề nghị” contains the reviewers' word too: the whole phrase is preferred if it can be read, unless the word
  // is in the parenthesis.
  const read = readWhole(whole, year) ?? readWhole(steps, year);
  const isRemarked =
    remark !== null &&
    (read === null ||
      read.condition === remark ||
      // “Trước 30/9; đề nghị gia hạn đến 31/10” is a date and a request, not two steps.
      (read.milestones.length > 0 && asksToMove(remark)));
  const deadline = isRemarked ? readWhole(said, year) : read;
  return deadline ? { ...UNREAD, ...deadline, phrase, remark: isRemarked ? remark : null } : unread;
}

/** Longer than any phrase in a plan: reading it costs more than it is worth. */
const LONGEST_PHRASE = 1000;

const UNREAD: Omit<Deadline, 'phrase' | 'kind'> = {
  start: null,
  due: null,
  condition: null,
  milestones: [],
  then: null,
  offset: null,
  remark: null,
  repaired: false,
};

/** A phrase marked “cần xác nhận” sets no due date, whatever date is next to the mark. */
const TO_CONFIRM = /cần xác nhận/iu;

/** Null if nothing explains the whole phrase. */
function readWhole(said: string, year: number): Omit<Deadline, 'phrase' | 'remark'> | null {
  const readings = phraseReadings(said);
  for (const { text, condition, repaired } of readings) {
    const family = readFamilies(text, year);
    if (family?.kind === 'recurring' && !isReadWithDay(text, condition, year)) continue;
    const reading = family && boundedBy(family, text, condition, year);
    if (reading) return { ...UNREAD, ...reading, condition, offset: readOffset(text, said), repaired };
  }
  for (const reading of readings) {
    const { condition, repaired } = reading;
    const compound = readCompound(reading, said, year);
    if (compound) return { ...UNREAD, condition, ...compound, repaired };
  }
  return null;
}

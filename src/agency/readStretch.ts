import type { KnownName } from './nameIndex';
import { nearestName } from './nameIndex';
import type { Word } from './words';
import { wordsOf } from './words';

/** Words `from` to `to` (exclusive) of a stretch: a name, or unknown words. */
export interface Piece {
  text: string;
  named: KnownName | null;
  repaired: boolean;
  /** True if it ends with a full stop. */
  stopped: boolean;
}

/** What may precede a name: the head of an agency answers for it; "các" is optional. */
const LEADING = [
  ['thủ', 'trưởng'],
  ['cục', 'trưởng'],
  ['trưởng'],
  ['gđ'],
  ['chánh'],
  ['chủ', 'tịch'],
  ['các'],
];
/** What may stand between names besides punctuation. */
const JOINING = new Set(['', 'và', 'hoặc', 'cùng', 'với']);
/** First words of names of bodies. */
const BODIES = new Set(
  'sở ban ubnd hđnd cục chi phòng vp trung thanh ca bql bchqs hội đoàn công trường viện quỹ'.split(' '),
);
/** Longest stretch checked for typos; no name is longer. */
const LONGEST_NAME_WORDS = 24;

/** Written once for several departments: “Sở Nội vụ, Tài chính”. */
const SHARED_NOUN = 'sở';

const UNKNOWN_WORD_COST = 10_000;
const REPAIR_COST = 100;
const PIECE_COST = 1;

interface WayStep {
  to: number;
  named: KnownName | null;
  repaired: boolean;
  cost: number;
}
type Way = { cost: number; steps: WayStep[] };

/** What may follow a name without changing whom it means. */
const trailing = (province: string) =>
  ['có liên quan', 'liên quan', 'trên địa bàn', 'tỉnh', province, 'của tỉnh'].map((text) =>
    wordsOf(text.normalize('NFC')).map(({ key }) => key),
  );

/**
 * Splits a stretch into names and unknown words, choosing the split with the fewest unknown words, then the fewest
 * repaired slips, then the fewest pieces. A name must be followed by punctuation, "và" or another name, so "Sở Nội vụ
 * Hà Nội" does not match our Sở Nội vụ. In a list of departments the word “Sở” may be written only once;
 * `isOfDepartments` if it precedes this stretch.
 */
export function readStretch(
  text: string,
  names: Map<string, KnownName>,
  province: string,
  repairTypos: boolean,
  isOfDepartments: boolean,
): Piece[] {
  const words = wordsOf(text);
  const noun = words.findIndex(({ key }) => key === SHARED_NOUN);
  const isShared = (at: number) => isOfDepartments || (noun >= 0 && noun < at);
  const endings = trailing(province);
  const keyAt = (at: number) => words[at]?.key;
  /** What stands between a word and the one before it. */
  const gapBefore = (at: number) => text.slice((words[at - 1] as Word).end, (words[at] as Word).start);
  const joins = (at: number) => JOINING.has(keyAt(at) ?? '-');
  /** True if one name may end here and something else begin. */
  const cut = (at: number): boolean =>
    at <= 0 ||
    at >= words.length ||
    joins(at) ||
    joins(at - 1) ||
    /[^\s&/-]|\s[-&/]|[-&/]\s/u.test(gapBefore(at));

  const startsWith = (at: number, keys: string[]) => keys.every((key, step) => keyAt(at + step) === key);
  const afterLeading = (at: number): number => {
    const leading = LEADING.find((keys) => startsWith(at, keys));
    return leading ? afterLeading(at + leading.length) : at;
  };
  const afterTrailing = (at: number): number[] => [
    at,
    ...endings.filter((keys) => startsWith(at, keys)).flatMap((keys) => afterTrailing(at + keys.length)),
  ];

  const namesFrom = (at: number): WayStep[] => {
    // “và” has no key: a name would begin with it.
    if (joins(at)) return [];
    const steps: WayStep[] = [];
    const core = afterLeading(at);
    let key = '';
    for (let end = core + 1; end <= Math.min(words.length, core + LONGEST_NAME_WORDS); end += 1) {
      key += keyAt(end - 1);
      // A “và” after a name adds nothing to its key; with it, what follows would be taken for the name's.
      if (joins(end - 1)) continue;
      const exact =
        names.get(key) ?? (isShared(at) && cut(at) ? names.get(`${SHARED_NOUN}${key}`) : undefined);
      const near = !exact && repairTypos ? nearestName(key, names.values()) : null;
      const named = exact ?? near?.named;
      if (!named) continue;
      const cost = PIECE_COST + (near ? REPAIR_COST * (1 + near.slips) : 0);
      for (const to of afterTrailing(end)) steps.push({ to, named, repaired: near !== null, cost });
    }
    return steps;
  };

  /** “Sở Lao động - Thương binh và Xã hội”: a dash within one name, unless another body's name follows it. */
  const isDashed = (at: number): boolean => /^\s[-–]\s$/u.test(gapBefore(at)) && !BODIES.has(keyAt(at) ?? '');

  const known = new Map<string, Way | null>();
  /** Cheapest split of the words from `at`; `nameOnly` after a name that only another name may follow. */
  const best = (at: number, nameOnly: boolean): Way | null => {
    if (at >= words.length) return { cost: 0, steps: [] };
    const state = `${at}${nameOnly}`;
    if (known.has(state)) return known.get(state) ?? null;
    const steps: WayStep[] = [];
    if (!nameOnly) {
      let to = at + 1;
      while (!cut(to)) to += 1;
      const cost = joins(at) ? 0 : UNKNOWN_WORD_COST * (to - at) + PIECE_COST;
      steps.push({ to, named: null, repaired: false, cost });
    }
    steps.push(...namesFrom(at));
    let way: Way | null = null;
    for (const step of steps) {
      const rest = best(step.to, !cut(step.to));
      // Of two equally cheap the longer name: “Công an tỉnh”, not “Công an” followed by “tỉnh”.
      if (rest && (way === null || step.cost + rest.cost <= way.cost)) {
        way = { cost: step.cost + rest.cost, steps: [step, ...rest.steps] };
      }
    }
    known.set(state, way);
    return way;
  };

  const pieces: Piece[] = [];
  let from = 0;
  let unknownFrom: number | null = null;
  // Never null: all the words may be unknown.
  for (const { to, named, repaired } of (best(0, false) as Way).steps) {
    const joining = joins(from);
    const textOf = (first: number) => text.slice((words[first] as Word).start, (words[to - 1] as Word).end);
    const stopped = to >= words.length || gapBefore(to).includes('.');
    if (joining) {
      // Keeps "Ban An toàn và Thực phẩm" as one unknown name.
      if (unknownFrom !== null && /[^\s]/.test(gapBefore(from))) unknownFrom = null;
    } else if (named === null && unknownFrom !== null && (joins(from - 1) || isDashed(from))) {
      pieces[pieces.length - 1] = { text: textOf(unknownFrom), named, repaired, stopped };
    } else {
      pieces.push({ text: textOf(from), named, repaired, stopped });
      unknownFrom = named === null ? from : null;
    }
    from = to;
  }
  return pieces;
}

import type { Agency } from '../agency/catalogue';
import type { Consolidation, RegisterEntry } from '../consolidation/consolidation';
import { fileName } from '../consolidation/rejection';
import type { IsoDate } from '../text/calendar';
import { slips, type Slip, type SlipLine } from './slips';

/** An agency's file at a consolidation. */
export interface SentThen {
  file: string;
  sentOn: IsoDate | null;
}

/** What happened to an agency's return slip: to the corrections requested, and what it has sent since. */
export interface SlipHistory {
  agency: Agency;
  before: SentThen | null;
  now: SentThen | null;
  /** Requested then, and no longer found. */
  fixed: SlipLine[];
  /** Requested then, and still found. */
  left: SlipLine[];
  /** Not found then. */
  added: SlipLine[];
}

const linesOf = (slip: Slip | undefined): SlipLine[] =>
  slip ? [...slip.findings, ...slip.discrepancies] : [];

/** Identifies a row wherever it was moved; anything outside rows by its location. */
const keyOf = ({ code, place, problem }: SlipLine): string => JSON.stringify([code || place, problem]);

/**
 * Whether a line is also among others. If either stands for many cells, whose number may have changed, only the problem
 * is compared.
 */
function isAmong(others: readonly SlipLine[]): (line: SlipLine) => boolean {
  const keys = new Set(others.map(keyOf));
  const problems = new Set(others.map(({ problem }) => problem));
  const ofMany = new Set(others.filter((line) => line.ofMany).map(({ problem }) => problem));
  return (line) =>
    keys.has(keyOf(line)) || ofMany.has(line.problem) || (line.ofMany === true && problems.has(line.problem));
}

const sentOf = ({ received, unusable }: RegisterEntry): SentThen | null => {
  if (received) return { file: fileName(received), sentOn: received.sentOn };
  const [file] = unusable;
  return file ? { file: fileName(file), sentOn: null } : null;
};

/**
 * Compares the slips of an earlier consolidation with the current ones, for every agency with either, in register
 * order. A missing line only means that it is no longer found, not that it was corrected properly: if the agency's file
 * is currently unusable, nothing counts as corrected.
 */
export function slipHistory(before: Consolidation, now: Consolidation): SlipHistory[] {
  const earlier = new Map(slips(before).map((slip) => [slip.agency.id, slip]));
  const present = new Map(slips(now).map((slip) => [slip.agency.id, slip]));
  const sentBefore = new Map(before.register.map((entry) => [entry.agency.id, sentOf(entry)]));
  return now.register.flatMap((entry): SlipHistory[] => {
    const { agency, received } = entry;
    const [then, today] = [earlier.get(agency.id), present.get(agency.id)];
    if (!then && !today) return [];
    const [asked, found] = [linesOf(then), linesOf(today)];
    const [wasAsked, isFound] = [isAmong(asked), isAmong(found)];
    return [
      {
        agency,
        before: sentBefore.get(agency.id) ?? null,
        now: sentOf(entry),
        fixed: received ? asked.filter((line) => !isFound(line)) : [],
        left: received ? asked.filter(isFound) : asked,
        added: found.filter((line) => !wasAsked(line)),
      },
    ];
  });
}

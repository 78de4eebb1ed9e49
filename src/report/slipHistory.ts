import type { Agency } from '../agency/catalogue';
import type { Consolidation, RegisterEntry } from '../consolidation/consolidation';
import { fileName } from '../consolidation/rejection';
import type { IsoDate } from '../text/calendar';
import { slips, type Slip, type SlipLine } from './slips';

/** What an agency had sent at a consolidation. */
export interface SentThen {
  file: string;
  sentOn: IsoDate | null;
}

/** What became of the slip that an agency got: of what it was asked to mend, and what it sent since. */
export interface SlipHistory {
  agency: Agency;
  before: SentThen | null;
  now: SentThen | null;
  /** Asked for then, and no longer there. */
  mended: SlipLine[];
  /** Asked for then, and still there. */
  left: SlipLine[];
  /** Not there then. */
  added: SlipLine[];
}

const linesOf = (slip: Slip | undefined): SlipLine[] =>
  slip ? [...slip.findings, ...slip.discrepancies] : [];

/** A row is the same wherever it was moved to; what is of no row stands where it stands. */
const keyOf = ({ code, place, problem }: SlipLine): string => JSON.stringify([code || place, problem]);

const sentOf = ({ received, unusable }: RegisterEntry): SentThen | null => {
  if (received) return { file: fileName(received), sentOn: received.sentOn };
  const [file] = unusable;
  return file ? { file: fileName(file), sentOn: null } : null;
};

/**
 * Slips of an earlier consolidation beside what stands now, for every agency that got one or gets one, in the register's
 * order. That a line is gone says that it is not found any more, not that somebody mended it with care: where the agency's
 * file cannot be used now, nothing counts as mended.
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
    const [askedKeys, foundKeys] = [new Set(asked.map(keyOf)), new Set(found.map(keyOf))];
    return [
      {
        agency,
        before: sentBefore.get(agency.id) ?? null,
        now: sentOf(entry),
        mended: received ? asked.filter((line) => !foundKeys.has(keyOf(line))) : [],
        left: received ? asked.filter((line) => foundKeys.has(keyOf(line))) : asked,
        added: found.filter((line) => !askedKeys.has(keyOf(line))),
      },
    ];
  });
}

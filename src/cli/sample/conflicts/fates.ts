import type { Agency } from '../../../agency/catalogue';
import { findAgency } from '../../../agency/membership';
import type { Programme } from '../../../programmes/programme';
import type { Random } from '../../../sample/random';
import { leads } from '../../../sample/sampleAgencies';
import type { SampleYear } from '../../../sample/sampleYear';

/** Ways to lose an agency's workbook: none of its files counts. */
const LOST = [
  { fate: 'missing', share: 0.06, reason: null },
  { fate: 'truncated', share: 0.015, reason: 'host.damaged' },
  { fate: 'zip-bomb', share: 0.01, reason: 'host.suspicious' },
  { fate: 'external-entity', share: 0.01, reason: 'host.suspicious' },
  { fate: 'password', share: 0.01, reason: 'host.encrypted' },
  { fate: 'text', share: 0.01, reason: 'host.isText' },
  { fate: 'identity-lost', share: 0.01, reason: 'identity-guessed' },
  { fate: 'other-plan', share: 0.01, reason: 'other-plan' },
  { fate: 'other-period', share: 0.015, reason: 'other-period' },
  { fate: 'other-layout', share: 0.005, reason: 'other-layout' },
  { fate: 'agency-unknown', share: 0.005, reason: 'agency-unknown' },
] as const;
/** Cases where one of its files counts. */
const KEPT = [
  { fate: 'older-and-sealed', share: 0.02 },
  { fate: 'sealed-and-newer', share: 0.01 },
  { fate: 'both-sealed', share: 0.01 },
  { fate: 'copy', share: 0.01 },
  { fate: 'changed-after-seal', share: 0.015 },
  { fate: 'unsealed', share: 0.06 },
  { fate: 'macros', share: 0.01 },
  { fate: 'formula-injection', share: 0.01 },
  { fate: 'prototype', share: 0.005 },
  { fate: 'external-links', share: 0.01 },
] as const;
/** What becomes of an agency's workbook. */
export type Fate = (typeof LOST)[number]['fate'] | (typeof KEPT)[number]['fate'] | 'sealed';

/** At most this share of the agencies that can be lost, so that enough are left to disagree. */
const MOST_LOST = 1 / 3;

/** How the fate makes an agency's workbook be lost; null if one of its files counts. */
export const lossOf = (fate: Fate): (typeof LOST)[number] | null =>
  LOST.find((lost) => lost.fate === fate) ?? null;

function shuffled<T>(list: readonly T[], random: Random): T[] {
  const left = [...list];
  return list.map(() => left.splice(random.whole(0, left.length - 1), 1)[0] as T);
}

const LEADERS_KEPT = 2;

/**
 * Agencies that lead most rows, or are the only ones able to disagree on a figure, are kept: without them there is
 * little to compare.
 */
function keptAgencies({ plan, catalogue }: Programme, year: SampleYear): Set<string> {
  const led = (agency: Agency): number => year.rowsOf(agency).tasks.filter(leads).length;
  const leaders = [...year.agencies].sort((a, b) => led(b) - led(a)).slice(0, LEADERS_KEPT);
  const owners = plan.targets
    .filter(({ agreesAcross }) => agreesAcross !== null)
    .flatMap((target) => target.owners.flatMap((owner) => findAgency(owner, catalogue) ?? []));
  return new Set([...leaders, ...owners].map(({ id }) => id));
}

/** What becomes of each agency's workbook, by agency id. */
export function drawFates(programme: Programme, year: SampleYear, random: Random): Map<string, Fate> {
  const { agencies } = year;
  const keeps = keptAgencies(programme, year);
  const all = new Map<string, Fate>(agencies.map(({ id }) => [id, 'sealed']));
  const hand = <F extends Fate>(to: Agency[], list: readonly { fate: F; share: number }[], most: number) => {
    let handed = 0;
    for (const { fate, share } of list)
      for (
        let count = Math.max(1, Math.round(agencies.length * share));
        count > 0 && handed < most;
        count--
      ) {
        const agency = to.pop();
        if (agency) all.set(agency.id, fate);
        handed += 1;
      }
  };
  const losable = agencies.filter(({ id }) => !keeps.has(id));
  const order = shuffled(losable, random);
  hand(order, LOST, Math.floor(losable.length * MOST_LOST));
  hand(order, KEPT, order.length);
  return all;
}

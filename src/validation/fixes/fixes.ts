import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { ValidationOptions } from '../engine/context';
import type { Finding, Fix } from '../engine/finding';
import { changeOf } from './fixChanges';
import { patchSnapshot } from './patchSnapshot';
import { validate } from '../engine/validate';

const placeOf = ({ sheet, cell }: Pick<Fix, 'sheet' | 'cell'>): string => `${sheet}!${cell}`;

/** One fix per cell: if several findings in a cell have one, the first. */
function firstOfEachCell(findings: readonly Finding[], wanted: (fix: Fix) => boolean): Fix[] {
  const byPlace = new Map<string, Fix>();
  for (const { fix } of findings)
    if (fix && wanted(fix) && !byPlace.has(placeOf(fix))) byPlace.set(placeOf(fix), fix);
  return [...byPlace.values()];
}

/** A cell may need several fixes in sequence (composed, then spaces), but never more than this. */
const MOST_ROUNDS = 8;

/**
 * Every safe fix of a workbook, merged to one per cell from its original to its final value; running it again changes
 * nothing. `found`: its findings, if already known.
 */
export function safeFixes(
  snapshot: WorkbookSnapshot,
  options: ValidationOptions,
  found: readonly Finding[] = validate(snapshot, options).findings,
): Fix[] {
  const net = new Map<string, Fix>();
  let current = snapshot;
  let findings = found;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixes = firstOfEachCell(findings, ({ safe }) => safe);
    if (fixes.length === 0) break;
    for (const fix of fixes) {
      const earlier = net.get(placeOf(fix));
      net.set(
        placeOf(fix),
        earlier ? { ...fix, before: earlier.before, beforeFormula: earlier.beforeFormula } : fix,
      );
    }
    current = patchSnapshot(current, fixes.map(changeOf));
    findings = validate(current, options).findings;
  }
  return [...net.values()];
}

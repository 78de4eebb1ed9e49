import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { ValidationOptions } from '../engine/context';
import type { Finding, Fix } from '../engine/finding';
import { changeOf } from './fixChanges';
import { patchSnapshot } from './patchSnapshot';
import { validate } from '../engine/validate';

const placeOf = ({ sheet, cell }: Pick<Fix, 'sheet' | 'cell'>): string => `${sheet}!${cell}`;

/** One fix a cell: where findings of one cell each have one, the first. */
function firstOfEachCell(findings: readonly Finding[], wanted: (fix: Fix) => boolean): Fix[] {
  const byPlace = new Map<string, Fix>();
  for (const { fix } of findings)
    if (fix && wanted(fix) && !byPlace.has(placeOf(fix))) byPlace.set(placeOf(fix), fix);
  return [...byPlace.values()];
}

/** A cell can need several fixes in turn (composed, then spaces); none needs more. */
const MOST_ROUNDS = 8;

/**
 * Every safe fix of a workbook, one a cell from what it is to what it becomes, until none is left: repairing twice
 * changes nothing more. `found`: its findings, where they are known already.
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

import type { ColumnKey } from '../columnWords';
import { namesOf, type RecognisedColumn } from '../recogniseTable';
import { TRACKER_KEYS, type TrackerColumn, type TrackerKey } from './trackerKeys';

/** Substitutes for columns that plans have and trackers lack, best first. */
const STAND_INS: Partial<Record<TrackerKey, readonly ColumnKey[]>> = {
  number: ['code'],
  task: ['activity', 'objective'],
  lead: ['person'],
};

/** Maps columns to trackers' names; the reader's own names are those of plans. */
export function trackerColumns(
  columns: readonly RecognisedColumn[],
  names: readonly string[],
): TrackerColumn[] {
  const named = new Set(columns.map(({ key }) => key));
  return columns.map(({ column: index, header, key, confidence }) => {
    const own = key === null ? 'own' : keyOf(key, named);
    const candidates = candidatesOf(header, own, confidence, named);
    return {
      index,
      column: names[index] ?? '',
      header,
      key: own,
      confidence: own === 'own' ? 0 : confidence,
      candidates,
      isUnclear: isUnclear(own, candidates),
    };
  });
}

/** A header whose best match scores lower is asked about. */
const SURE = 0.7;
const APART = 0.1;

type Candidates = TrackerColumn['candidates'];

function candidatesOf(
  header: string,
  own: TrackerKey,
  confidence: number,
  named: ReadonlySet<ColumnKey | null>,
): Candidates {
  const others = namesOf(header.split(' / ')).flatMap(({ key, confidence: likely }): Candidates => {
    const direct = (TRACKER_KEYS as readonly string[]).includes(key)
      ? (key as TrackerKey)
      : keyOf(key, named);
    return direct === 'own' || direct === own ? [] : [{ key: direct, confidence: likely }];
  });
  return own === 'own' ? others : [{ key: own, confidence }, ...others];
}

function isUnclear(own: TrackerKey, [first, second]: Candidates): boolean {
  if (!first) return false;
  if (own === 'own') return true;
  return first.confidence < SURE || (second !== undefined && second.confidence > first.confidence - APART);
}

function keyOf(key: ColumnKey, named: ReadonlySet<ColumnKey | null>): TrackerKey {
  if (key === 'code') return 'number';
  for (const [wanted, others] of Object.entries(STAND_INS) as [TrackerKey, readonly ColumnKey[]][]) {
    if (!others.includes(key)) continue;
    const isBest = others.find((other) => named.has(other)) === key;
    return isBest && !named.has(wanted as ColumnKey) ? wanted : 'own';
  }
  return (TRACKER_KEYS as readonly string[]).includes(key) ? (key as TrackerKey) : 'own';
}

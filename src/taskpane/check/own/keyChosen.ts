import type { TrackerKey } from '../../../import/tracker/trackerKeys';
import { headerKey } from '../../../import/tracker/readTracker';
import type { OwnColumn, OwnTable } from './examineOwn';
import type { OwnReading } from './ownReading';

/** The reading after the user says what a column contains. A column that had the same meaning becomes unused. */
export function keyChosen(
  reading: OwnReading,
  table: OwnTable,
  { column, header }: OwnColumn,
  key: TrackerKey,
): OwnReading {
  const before = table.columns.filter(
    (other) => other.column !== column && other.key === key && key !== 'own',
  );
  const said: [OwnColumn | { column: string; header: string }, TrackerKey][] = [
    ...before.map((other): [OwnColumn, TrackerKey] => [other, 'own']),
    [{ column, header }, key],
  ];
  return {
    ...reading,
    keys: {
      ...reading.keys,
      [table.sheet]: {
        ...reading.keys[table.sheet],
        ...Object.fromEntries(said.map(([one, own]) => [one.column, own])),
      },
    },
    headers: {
      ...reading.headers,
      ...Object.fromEntries(
        said.flatMap(([one, own]) => (one.header === '' ? [] : [[headerKey(one.header), own] as const])),
      ),
    },
  };
}

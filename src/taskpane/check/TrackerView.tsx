import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CellPlace } from '../../host/shared/host';
import { checkTexts } from '../../import/tracker/checkText';
import { judgeTracker } from '../../import/tracker/judgeTracker';
import { readTracker } from '../../import/tracker/readTracker';
import type { Tracker } from '../../import/tracker/tracker';
import { TRACKER_KEYS, type TrackerKey } from '../../import/tracker/trackerKeys';
import type { IsoDate } from '../../text/calendar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { useLocale, useMessages } from '../app/MessagesContext';
import { FindingItem } from './FindingItem';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  list: { margin: 0, padding: 0 },
  cells: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export interface TrackerViewProps {
  snapshot: WorkbookSnapshot;
  /** The day on which progress is judged. */
  date: IsoDate;
  onGo: (place: CellPlace) => void;
}

const SHOWN_CELLS = 3;
/** So many findings are shown at once; a sheet that has more is told how many. */
const MOST_SHOWN = 200;

/** An agency's own sheet: what its columns were taken for, to be corrected, and what was found in it. Nothing is written. */
export function TrackerView({ snapshot, date, onGo }: TrackerViewProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  const sheets = useMemo(
    () =>
      snapshot.sheets.filter(
        (sheet) => sheet.visibility === 'visible' && readTracker(sheet, { otherwise: yearOf(date) }) !== null,
      ),
    [snapshot, date],
  );
  const [name, setName] = useState<string | null>(null);
  const [keys, setKeys] = useState<Readonly<Record<string, TrackerKey>>>({});
  const sheet = sheets.find((one) => one.name === name) ?? sheets[0];
  const tracker = useMemo(
    () => (sheet ? readTracker(sheet, { otherwise: yearOf(date), keys }) : null),
    [sheet, keys, date],
  );
  const findings = useMemo(() => (tracker ? judgeTracker(tracker, date) : []), [tracker, date]);
  if (!sheet || !tracker) return <Text>{messages('tracker.none')}</Text>;

  return (
    <div className={styles.root}>
      {sheets.length > 1 && (
        <Field label={messages('tracker.sheet')}>
          <Select
            value={sheet.name}
            onChange={(_event, { value }) => {
              setName(value);
              setKeys({});
            }}
          >
            {sheets.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </Select>
        </Field>
      )}
      <Text role="status">
        {messages('tracker.found', { rows: tracker.rows.length, findings: findings.length })}
      </Text>
      <ul className={styles.list}>
        {findings.slice(0, MOST_SHOWN).map((finding, id) => (
          <FindingItem
            key={finding.cell}
            shown={{ id, finding, texts: checkTexts(locale, finding.rule, finding.values) }}
            onGo={() => onGo({ sheet: finding.sheet, cell: finding.cell })}
          />
        ))}
      </ul>
      <Text weight="semibold">{messages('tracker.columns')}</Text>
      {tracker.columns.map(({ column, header, key, index }) => (
        <Field key={column} label={`${column} · ${header}`}>
          <Select
            value={key}
            onChange={(_event, { value }) => setKeys({ ...keys, [column]: value as TrackerKey })}
          >
            {TRACKER_KEYS.map((one) => (
              <option key={one} value={one}>
                {messages(`tracker.${one}`)}
              </option>
            ))}
          </Select>
          <Text size={200} className={styles.cells}>
            {firstCells(tracker, index)}
          </Text>
        </Field>
      ))}
    </div>
  );
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));

function firstCells({ grid, rows }: Tracker, column: number): string {
  const texts = rows.map(({ index }) => grid.rows[index]?.[column]?.text.trim() ?? '');
  return texts
    .filter((text) => text !== '')
    .slice(0, SHOWN_CELLS)
    .map((text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text))
    .join(' · ');
}

import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { TRACKER_KEYS, type TrackerKey } from '../../../import/tracker/trackerKeys';
import { useMessages } from '../../app/MessagesContext';
import type { OwnColumn, OwnTable } from './examineOwn';

const useStyles = makeStyles({
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
  cells: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  field: { minWidth: 0, overflowWrap: 'anywhere' },
});

export interface ColumnFieldsProps {
  columns: readonly { table: OwnTable; column: OwnColumn }[];
  /** Nothing is chosen yet. */
  isAsking?: boolean;
  isBusy: boolean;
  /** Whether to show each column's sheet. */
  isNamed: boolean;
  onKey: (table: OwnTable, column: OwnColumn, key: TrackerKey) => void;
}

/** Columns with their first cells and their assumed meanings, to be corrected. */
export function ColumnFields({ columns, isAsking = false, isBusy, isNamed, onKey }: ColumnFieldsProps) {
  const styles = useStyles();
  const messages = useMessages();
  return columns.map(({ table, column }) => {
    const name = messages('tracker.column', { column: column.column, header: column.header });
    return (
      <Field
        key={`${table.sheet}!${column.column}`}
        className={styles.field}
        label={isNamed ? `${table.sheet} · ${name}` : name}
      >
        <Select
          className={styles.control}
          value={isAsking ? '' : column.key}
          disabled={isBusy}
          onChange={(_event, { value }) => {
            if (value !== '') onKey(table, column, value as TrackerKey);
          }}
        >
          {isAsking && <option value="">{messages('tracker.ask')}</option>}
          {TRACKER_KEYS.map((one) => (
            <option key={one} value={one}>
              {messages(`tracker.${one}`)}
            </option>
          ))}
        </Select>
        <Text size={200} className={styles.cells}>
          {column.first.length > 0 ? column.first.join(' · ') : messages('tracker.column.empty')}
        </Text>
      </Field>
    );
  });
}

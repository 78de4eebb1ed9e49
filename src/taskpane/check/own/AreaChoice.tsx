import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMessages } from '../../app/MessagesContext';
import type { OwnTable } from './examineOwn';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  control: { minWidth: 0, width: '100%', maxWidth: 'none' },
  button: { alignSelf: 'flex-start' },
});

/** No table has an empty name. */
const WHOLE = '';

export interface AreaChoiceProps {
  table: OwnTable;
  /** The part of the sheet to read; null for all of it. */
  area: string | null;
  isBusy: boolean;
  onArea: (area: string | null) => void;
  /** Reads the selection in Excel; null without a live grid. */
  onSelected: (() => void) | null;
}

/** Chooses which part of a sheet to read: all of it, a table, or the selection. */
export function AreaChoice({ table, area, isBusy, onArea, onSelected }: AreaChoiceProps) {
  const styles = useStyles();
  const messages = useMessages();
  const { excelTables, offered } = table;
  const isOther = area !== null && !excelTables.some(({ name }) => name === area);
  if (excelTables.length === 0 && area === null && onSelected === null && offered === null) return null;
  return (
    <div className={styles.root}>
      {(excelTables.length > 0 || area !== null) && (
        <Field label={messages('tracker.area')}>
          <Select
            className={styles.control}
            value={area ?? WHOLE}
            disabled={isBusy}
            onChange={(_event, { value }) => onArea(value === WHOLE ? null : value)}
          >
            <option value={WHOLE}>{messages('tracker.area.whole')}</option>
            {excelTables.map(({ name, range }) => (
              <option key={name} value={name}>
                {messages('tracker.area.table', { name, range })}
              </option>
            ))}
            {isOther && <option value={area}>{messages('tracker.area.cells', { range: area })}</option>}
          </Select>
        </Field>
      )}
      {offered && (
        <Button className={styles.button} disabledFocusable={isBusy} onClick={() => onArea(offered.area)}>
          {messages('tracker.area.again', { range: offered.range })}
        </Button>
      )}
      {onSelected && (
        <Button className={styles.button} disabledFocusable={isBusy} onClick={onSelected}>
          {messages('tracker.area.selected')}
        </Button>
      )}
    </div>
  );
}

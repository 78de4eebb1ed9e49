import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../app/MessagesContext';
import type { OwnTable } from './examineOwn';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '180px',
    overflowY: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

export interface SheetChoiceProps {
  tables: readonly OwnTable[];
  chosen: readonly string[];
  onChosen: (sheets: string[]) => void;
}

/** Chooses which of several sheets to read together; at least one. */
export function SheetChoice({ tables, chosen, onChosen }: SheetChoiceProps) {
  const styles = useStyles();
  const messages = useMessages();
  return (
    <Field label={messages('tracker.sheets')}>
      <div className={styles.list} role="group" aria-label={messages('tracker.sheets')}>
        {tables.map(({ sheet, rows }) => {
          const isChosen = chosen.includes(sheet);
          return (
            <Checkbox
              key={sheet}
              checked={isChosen}
              disabled={isChosen && chosen.length === 1}
              label={messages('tracker.sheet', { sheet, rows })}
              onChange={() =>
                onChosen(
                  tables
                    .map((table) => table.sheet)
                    .filter((name) => (name === sheet ? !isChosen : chosen.includes(name))),
                )
              }
            />
          );
        })}
      </div>
    </Field>
  );
}

import { Field, Select, Text } from '@fluentui/react-components';
import type { Drafted } from './drafter';
import { useDraftStyles } from './draftStyles';
import { COLUMN_CHOICES } from './namedColumns';
import { useImportText } from './useImportText';

export interface ColumnQuestionsProps {
  columns: Drafted['columns'];
  /** @param key empty for a column that is not used */
  onNamed: (header: string, key: string) => void;
}

/** Columns the user is asked about. */
export function ColumnQuestions({ columns, onNamed }: ColumnQuestionsProps) {
  const styles = useDraftStyles();
  const text = useImportText();
  if (columns.length === 0) return null;
  return (
    <>
      <Text as="h4" weight="semibold" className={styles.heading}>
        {text('import.draft.columns')}
      </Text>
      <Text size={200} className={styles.quiet}>
        {text('import.draft.columns.hint')}
      </Text>
      {columns.map(({ column, header, first }) => (
        <Field
          key={column}
          label={text('import.draft.column', { column, header, first: first.join(' · ') || '–' })}
        >
          <Select
            className={styles.choice}
            defaultValue="?"
            onChange={(_event, { value }) => onNamed(header, value)}
          >
            <option value="?" disabled>
              {text('import.draft.column.ask')}
            </option>
            {COLUMN_CHOICES.map((key) => (
              <option key={key} value={key}>
                {text(`import.key.${key}`)}
              </option>
            ))}
            <option value="">{text('import.draft.column.none')}</option>
          </Select>
        </Field>
      ))}
    </>
  );
}

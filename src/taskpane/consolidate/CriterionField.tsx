import { Dropdown, Field, makeStyles, Option } from '@fluentui/react-components';
import { useMessages } from '../app/MessagesContext';
import type { ConsolidationView } from './view';

const useStyles = makeStyles({
  root: { width: '100%', maxWidth: '480px' },
  dropdown: { minWidth: 0, width: '100%' },
  listbox: { maxHeight: 'min(320px, 50vh)' },
});

export interface CriterionFieldProps {
  criteria: ConsolidationView['criteria'];
  /** Code of the only criterion whose evidence is listed; null for all. */
  value: string | null;
  onValue: (code: string | null) => void;
}

/** Narrows the register of evidence to one criterion of the self-scoring. */
export function CriterionField({ criteria, value, onValue }: CriterionFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const all = messages('consolidate.papers.criterion.all');
  const nameOf = ({ code, text }: (typeof criteria)[number]): string => `${code}. ${text}`;
  const chosen = criteria.find(({ code }) => code === value);
  return (
    <Field label={messages('consolidate.papers.criterion')} className={styles.root}>
      <Dropdown
        className={styles.dropdown}
        inlinePopup
        // Chromium makes a scrollable list a tab stop; the list then closes and takes the focus with it.
        listbox={{ className: styles.listbox, tabIndex: -1 }}
        value={chosen ? nameOf(chosen) : all}
        selectedOptions={[value ?? '']}
        onOptionSelect={(_event, { optionValue }) => onValue(optionValue || null)}
      >
        <Option value="">{all}</Option>
        {criteria.map((criterion) => (
          <Option key={criterion.code} value={criterion.code}>
            {nameOf(criterion)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

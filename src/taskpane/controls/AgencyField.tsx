import { agencyNames } from '../../agency/agencyNames';
import { Combobox, Field, makeStyles, Option, OptionGroup } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { agencyByName, agencyNamed } from '../../agency/agencyByName';
import type { Agency, Catalogue } from '../../agency/catalogue';
import { levelById } from '../../agency/levels';
import { searchAgencies } from '../../agency/membership';
import { agencyHint } from './agencyTexts';
import { useLocale, useMessages } from '../app/MessagesContext';

/** Maximum number of matches shown: the list is for choosing, not for scrolling. */
const SHOWN_MATCHES = 40;

const useStyles = makeStyles({
  combobox: { minWidth: 0, width: '100%', '& input': { minWidth: 0 } },
  listbox: { maxHeight: 'min(320px, 50vh)' },
});

export interface AgencyFieldProps {
  catalogue: Catalogue;
  value: Agency | null;
  onValue: (agency: Agency | null) => void;
  /** The text in the box, whether or not it was chosen. */
  text: string;
  onText: (text: string) => void;
  error: string | null;
  disabled: boolean;
  /** For use outside the form: its own label, and whether it may be empty. */
  label?: string;
  hint?: string;
  required?: boolean;
}

/** Searches by name, abbreviation or alias, ignoring diacritics; an agency not in the catalogue is typed in full. */
export function AgencyField({
  catalogue,
  value,
  onValue,
  text,
  onText,
  error,
  disabled,
  label,
  hint,
  required = true,
}: AgencyFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const locale = useLocale();
  // The list shows everything until the user types: reopening it must not show only the current choice.
  const [query, setQuery] = useState('');
  const matches = useMemo(
    () => searchAgencies(query, catalogue).filter(({ reports }) => reports),
    [catalogue, query],
  );
  const made = useMemo(() => agencyByName(query, catalogue), [query, catalogue]);

  const type = (typed: string): void => {
    setQuery(typed);
    onText(typed);
    onValue(agencyNamed(typed, catalogue));
  };
  const choose = (agency: Agency): void => {
    setQuery('');
    onText(agencyNames(agency)[locale]);
    onValue(agency);
  };

  const option = (agency: Agency) => (
    <Option key={agency.id} value={agency.id} text={agencyNames(agency)[locale]}>
      {agencyNames(agency)[locale]}
    </Option>
  );
  const shown = query === '' ? matches : matches.slice(0, SHOWN_MATCHES);
  const hidden = matches.length - shown.length;

  return (
    <Field
      label={label ?? messages('make.agency')}
      required={required}
      hint={hint ?? agencyHint(catalogue, messages, locale)}
      validationMessage={error}
      validationState={error ? 'error' : 'none'}
    >
      <Combobox
        data-field="agency"
        className={styles.combobox}
        inlinePopup
        // The arrow is for the mouse: the keyboard opens the list from the box itself.
        expandIcon={{ tabIndex: -1, 'aria-label': messages('make.agency.open') }}
        // Chromium makes a scrollable list a tab stop; the list then closes and takes the focus with it.
        listbox={{ className: styles.listbox, tabIndex: -1 }}
        placeholder={messages('make.agency.placeholder')}
        freeform
        autoComplete="off"
        spellCheck={false}
        disabled={disabled}
        value={text}
        selectedOptions={value ? [value.id] : []}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => value && choose(value)}
        onOptionSelect={(_event, { optionValue }) => {
          const agency =
            catalogue.agencies.find(({ id }) => id === optionValue) ??
            (made?.id === optionValue ? made : null);
          if (agency) choose(agency);
        }}
      >
        {query === ''
          ? catalogue.levels.map(({ id, heading }) => {
              const members = shown.filter((agency) => agency.level === id);
              return members.length === 0 ? null : (
                <OptionGroup key={id} label={heading[locale]}>
                  {members.map(option)}
                </OptionGroup>
              );
            })
          : shown.map(option)}
        {made && !shown.some(({ id }) => id === made.id) && (
          <Option key={made.id} value={made.id} text={agencyNames(made)[locale]}>
            {messages('make.agency.byName', {
              name: agencyNames(made),
              level: levelById(catalogue, made.level)?.heading[locale] ?? '',
            })}
          </Option>
        )}
        {hidden > 0 && (
          <Option key="more" disabled text="">
            {messages('make.agency.more', { count: hidden })}
          </Option>
        )}
        {shown.length === 0 && !made && (
          <Option key="none" disabled text="">
            {messages('make.agency.none')}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}

import { Field, Select } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Programme } from '../../../programmes/programme';
import { frameOffers } from '../../../programmes/registry';
import { useLocale } from '../../app/MessagesContext';
import { useDraftStyles } from './draftStyles';
import { useImportText } from './useImportText';

export interface BaseFieldProps {
  programme: Programme;
  /** Id of a programme or a frame. */
  value: string;
  onValue: (id: string) => void;
}

/** Chooses the catalogue used to resolve an appendix's agencies. */
export function BaseField({ programme, value, onValue }: BaseFieldProps) {
  const styles = useDraftStyles();
  const locale = useLocale();
  const text = useImportText();
  const [frames, setFrames] = useState<Awaited<ReturnType<typeof frameOffers>>>([]);
  useEffect(() => {
    // If they fail to load, the programme's own agencies are available.
    frameOffers().then(setFrames, () => undefined);
  }, []);
  if (frames.length === 0) return null;
  return (
    <Field label={text('import.draft.base')}>
      <Select className={styles.choice} value={value} onChange={(_event, chosen) => onValue(chosen.value)}>
        <option value={programme.id}>
          {text('import.draft.base.own', {
            province: programme.plan.province,
            year: String(programme.plan.year),
          })}
        </option>
        {frames.map(({ id, names }) => (
          <option key={id} value={id}>
            {names[locale]}
          </option>
        ))}
      </Select>
    </Field>
  );
}

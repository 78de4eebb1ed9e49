import { Button, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Programme, ProgrammeOutline } from '../../programmes/programme';
import { useMessages } from '../app/MessagesContext';
import { FileInput } from '../controls/FileInput';
import { describeFailure, type Failure } from '../failure/describeFailure';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  wrong: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export interface PlanFileFieldProps {
  plan: ProgrammeOutline['plan'];
  /** The plan came from a file. */
  isOpened: boolean;
  /** Null: the bundled one again. */
  onPlan: (plan: Programme | null) => void;
}

/** The plan to consolidate by: the bundled one, or one from a file. */
export function PlanFileField({ plan, isOpened, onPlan }: PlanFileFieldProps) {
  const styles = useStyles();
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ file: string; failure: Failure | null } | null>(null);
  const take = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    setRefused(null);
    try {
      const { planOfFile } = await import('../plan/planOfFile');
      const found = await planOfFile(new Uint8Array(await file.arrayBuffer()));
      if (found) onPlan(found);
      else setRefused({ file: file.name, failure: null });
    } catch (error) {
      setRefused({ file: file.name, failure: describeFailure(error) });
    }
  };
  return (
    <Field label={messages('consolidate.planFile')} hint={messages('consolidate.planFile.hint')}>
      <div className={styles.root}>
        <Text>
          {messages('make.planName', {
            number: plan.number,
            province: plan.province,
            year: String(plan.year),
          })}
        </Text>
        <FileInput
          ref={input}
          label={messages('consolidate.planFile.choose')}
          onFiles={(files) => void take(files)}
        />
        <Button size="small" onClick={() => input.current?.click()}>
          {messages('consolidate.planFile.choose')}
        </Button>
        {isOpened && (
          <Button size="small" onClick={() => onPlan(null)}>
            {messages('consolidate.planFile.back')}
          </Button>
        )}
        {refused && (
          <Text role="alert" className={styles.wrong}>
            {refused.file}
            {': '}
            {refused.failure
              ? messages(refused.failure.key, refused.failure.values)
              : messages('consolidate.planFile.none')}
          </Text>
        )}
      </div>
    </Field>
  );
}

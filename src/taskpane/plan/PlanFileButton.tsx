import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Programme } from '../../programmes/programme';
import { useMessages } from '../app/MessagesContext';
import { FileInput } from '../controls/FileInput';
import { describeFailure, type Failure } from '../failure/describeFailure';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  wrong: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export interface PlanFileButtonProps {
  label: string;
  /** Message for a file without a plan. */
  noPlan: string;
  disabled?: boolean;
  /** Called when a file begins to be read, and when it has been. */
  onReading?: ((isReading: boolean) => void) | undefined;
  onPlan: (plan: Programme) => void;
}

/** Takes a plan from a file; if the file has none or cannot be read, says so with its name and the reason. */
export function PlanFileButton({ label, noPlan, disabled = false, onReading, onPlan }: PlanFileButtonProps) {
  const styles = useStyles();
  const messages = useMessages();
  const input = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState<{ file: string; failure: Failure | null } | null>(null);
  const take = async ([file]: File[]): Promise<void> => {
    if (!file) return;
    setRefused(null);
    onReading?.(true);
    try {
      const { planOfFile } = await import('./planOfFile');
      const found = await planOfFile(new Uint8Array(await file.arrayBuffer()));
      if (found) onPlan(found);
      else setRefused({ file: file.name, failure: null });
    } catch (error) {
      setRefused({ file: file.name, failure: describeFailure(error) });
    } finally {
      onReading?.(false);
    }
  };
  return (
    <>
      <FileInput ref={input} label={label} accept=".xlsx,.xlsm,.json" onFiles={(files) => void take(files)} />
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={disabled}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      {refused && (
        <Text role="alert" className={styles.wrong}>
          {refused.file}
          {': '}
          {refused.failure ? messages(refused.failure.key, refused.failure.values) : noPlan}
        </Text>
      )}
    </>
  );
}
